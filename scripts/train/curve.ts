import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from './kernel.ts';
import { TRAINING } from './settings.ts';

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

/** The whole curve, thinned; of steps trained twice, after an interruption, the later time counts. */
export function readCurve(run: string): CurvePoint[] {
  if (!existsSync(fileOf(run))) return [];
  const lines = readFileSync(fileOf(run), 'utf8').split('\n').filter(Boolean);
  const bySteps = new Map(
    lines.map((line) => {
      const { step, nats } = JSON.parse(line) as Progress;
      return [step, { tokens: step * TRAINING.batch, nats: Number(nats.toFixed(4)) }];
    }),
  );
  const points = [...bySteps].sort(([a], [b]) => a - b).map(([, point]) => point);
  const every = Math.ceil(points.length / POINTS);
  return points.filter((_, index) => (points.length - 1 - index) % every === 0);
}
