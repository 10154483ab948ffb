import { execFileSync } from 'node:child_process';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import type { Loss } from '../../src/language-model/card.ts';
import type { CountsModel } from '../../src/language-model/counts-model.ts';
import type { Example } from '../../src/language-model/mixture.ts';
import { readFloats } from './stage.ts';

/** What both models gave to each piece of a text but the first. */
export function examplesOf(
  pieces: Uint16Array,
  counts: CountsModel,
  natsOfNetwork: Float32Array,
): Example[] {
  const history: number[] = [];
  const examples: Example[] = [];
  const into = new Float64Array(counts.size);
  pieces.forEach((piece, at) => {
    if (at > 0) {
      counts.distribution(history, into);
      examples.push({
        situation: counts.matched(history),
        first: Math.exp(-(natsOfNetwork[at] ?? 0)),
        second: into[piece] ?? 0,
      });
    }
    history.push(piece);
    if (history.length > counts.order) history.shift();
  });
  return examples;
}

/** Nats of each piece by the kernel's network. */
export function measureNetwork(
  program: string,
  folder: string,
  files: { weights: string; pieces: string; result: string },
): Float32Array {
  execFileSync(program, ['measure', folder, files.weights, files.pieces, files.result]);
  return readFloats(files.result);
}

/** Bits of each model for a text, the mixture weighted by situation. */
export function bitsOf(examples: readonly Example[], weights: readonly number[]): Loss {
  let counts = 0;
  let network = 0;
  let mixture = 0;
  for (const { situation, first, second } of examples) {
    const weight = weights[situation] ?? 0.5;
    network -= Math.log2(first);
    counts -= Math.log2(second);
    mixture -= Math.log2(weight * first + (1 - weight) * second);
  }
  return { counts, network, mixture };
}

export function sumOf(all: readonly Loss[]): Loss {
  const sum = (name: keyof Loss) => all.reduce((total, each) => total + each[name], 0);
  return { counts: sum('counts'), network: sum('network'), mixture: sum('mixture') };
}

/** Bits per character, to so many digits. */
export function lossOf({ counts, network, mixture }: Loss, characters: number, digits = 4): Loss {
  const rounded = (bits: number) => Number((bits / characters).toFixed(digits));
  return { counts: rounded(counts), network: rounded(network), mixture: rounded(mixture) };
}

/** Bytes that general compressors need; those that are not installed are left out. */
export function compressors(text: Uint8Array): Record<string, number> {
  const sizes: Record<string, number | undefined> = {
    'gzip -9': gzipSync(text, { level: 9 }).length,
    'brotli 11': brotliCompressSync(text, {
      params: {
        [constants.BROTLI_PARAM_LGWIN]: 24,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }).length,
    'zstd -19': zstdCompressSync(text, {
      params: { [constants.ZSTD_c_compressionLevel]: 19 },
    }).length,
    'bzip2 -9': sizeBy('bzip2', text),
    'xz -9e': sizeBy('xz', text),
  };
  return Object.fromEntries(
    Object.entries(sizes).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}

function sizeBy(command: 'bzip2' | 'xz', text: Uint8Array): number | undefined {
  try {
    const level = command === 'xz' ? '-9e' : '-9';
    return execFileSync(command, [level, '-c'], { input: text, maxBuffer: 2 ** 28 }).length;
  } catch {
    return undefined;
  }
}
