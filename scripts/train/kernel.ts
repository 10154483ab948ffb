import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const SOURCES = new URL('kernel/', import.meta.url).pathname;
const FLAGS = ['-O3', '-march=native', '-std=c++17', '-pthread'];
const COMPILERS = ['c++', 'g++', 'clang++'];

/**
 * Builds the inner loops of training, unless they are built, and checks their gradients.
 *
 * @throws {Error} if there is no C++ compiler, or the gradients are wrong.
 */
export function buildKernel(folder: string): string {
  const files = readdirSync(SOURCES).sort();
  const text = files.map((file) => readFileSync(join(SOURCES, file), 'utf8')).join('');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const program = join(folder, `kernel-${hash}`);
  if (existsSync(program)) return program;
  const compiler = COMPILERS.find(isThere);
  if (compiler === undefined) {
    throw new Error('training needs a C++ compiler: install g++ (Debian: apt-get install g++)');
  }
  execFileSync(compiler, [...FLAGS, join(SOURCES, 'main.cpp'), '-o', program]);
  execFileSync(program, ['check']);
  return program;
}

function isThere(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What the kernel says as it goes on. */
export interface Progress {
  readonly step: number;
  readonly steps: number;
  /** Tokens read so far. */
  readonly tokens: number;
  /** Mean loss of late, in nats a token. */
  readonly nats: number;
  /** Seconds of processor time since this run began. */
  readonly cpu: number;
}

/** Steps between two checkpoints of the kernel. */
export const CHECKPOINT = 500;

/** Runs a training folder to its end; goes on from its last checkpoint. */
export async function runTraining(
  program: string,
  folder: string,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const child = spawn(program, ['train', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  for await (const line of createInterface({ input: child.stdout })) {
    onProgress(JSON.parse(line) as Progress);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`training ended with ${String(code)}`);
}

/** Says every now and then how far training is, and how long it will still take. */
export function reporter(say: (text: string) => void): (progress: Progress) => void {
  const started = performance.now();
  let first: number | undefined;
  return ({ step, steps, nats, cpu }) => {
    first ??= step;
    if (step % CHECKPOINT !== 0 && step !== steps) return;
    const elapsed = performance.now() - started;
    const left = (elapsed * (steps - step)) / Math.max(1, step - first);
    say(
      `network: step ${step} of ${steps}, ${nats.toFixed(3)} nats a piece, ` +
        `${Math.round(cpu)} s of processor time, about ${Math.ceil(left / 60_000)} min left`,
    );
  };
}
