import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the work of training is kept, so that it goes on where it stopped. */
export interface Workshop {
  readonly folder: string;
  readonly say: (text: string) => void;
}

/**
 * Does a piece of work once: what it gave is kept with what it depends on, and taken up again as
 * long as that is the same.
 */
export function once<Result>(
  { folder, say }: Workshop,
  { name, depends, work }: { name: string; depends: unknown; work: () => Result },
): Result {
  const path = join(folder, 'stages', `${name}.json`);
  const key = JSON.stringify(depends);
  if (existsSync(path)) {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as { key: string; result: Result };
    if (kept.key === key) {
      say(`${name}: done before`);
      return kept.result;
    }
  }
  say(`${name}: begins`);
  const started = performance.now();
  const result = work();
  write(path, JSON.stringify({ key, result }));
  say(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
  return result;
}

/** Writes a file whole or not at all. */
export function write(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, data);
  renameSync(`${path}.new`, path);
}

/** The numbers of a file of 16-bit pieces. */
export function readPieces(path: string): Uint16Array {
  return new Uint16Array(copyOf(path));
}

export function readFloats(path: string): Float32Array {
  return new Float32Array(copyOf(path));
}

function copyOf(path: string): ArrayBuffer {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
}

export function bytesOf(numbers: Uint16Array | Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
