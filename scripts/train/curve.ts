import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from './kernel.ts';

/** A point of the training curve. */
export interface CurvePoint {
  /** Tokens read so far. */
  readonly tokens: number;
  /** Mean loss of late on what was being read, in nats a token. */
  readonly nats: number;
}

const POINTS = 60;
const fileOf = (run: string) => join(run, 'progress.jsonl');

/** Notes how far training has come. */
export function noteProgress(run: string, progress: Progress): void {
  appendFileSync(fileOf(run), `${JSON.stringify(progress)}\n`);
}

function readProgress(run: string): Progress[] {
  if (!existsSync(fileOf(run))) return [];
  const lines = readFileSync(fileOf(run), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Progress);
}

/** Seconds of processor time of all runs together; each begins to count anew. */
export function cpuSecondsOf(run: string): number {
  const all = readProgress(run).map(({ cpu }) => cpu);
  const last = all.filter((cpu, index) => cpu > (all[index + 1] ?? -1));
  return Math.round(last.reduce((sum, cpu) => sum + cpu, 0));
}

/** The whole curve, thinned; of steps trained twice, after an interruption, the later time counts. */
export function readCurve(run: string): CurvePoint[] {
  const bySteps = new Map(
    readProgress(run).map(({ step, tokens, nats }) => [
      step,
      { tokens, nats: Number(nats.toFixed(4)) },
    ]),
  );
  const points = [...bySteps].sort(([a], [b]) => a - b).map(([, point]) => point);
  const every = Math.ceil(points.length / POINTS);
  return points.filter((_, index) => (points.length - 1 - index) % every === 0);
}
