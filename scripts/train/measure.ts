import { execFileSync } from 'node:child_process';
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import type { Loss } from '../../src/language-model/card.ts';
import type { CacheSettings } from '../../src/language-model/continuous-cache.ts';
import type { CountsModel } from '../../src/language-model/counts-model.ts';
import { fitMixture, type Example } from '../../src/language-model/mixture.ts';
import type { MixtureWeights } from '../../src/language-model/predictor.ts';
import { SITUATIONS, TextMemory } from '../../src/language-model/text-memory.ts';
import { CACHE } from './settings.ts';
import { readFloats } from './stage.ts';

/** As everywhere, a text begins after a line break. */
export const LINE_BREAK = 10;

/** What each part of the mixture gave to a piece. */
export interface Measured extends Example {
  /** The situation of the text's memory, and what that gave. */
  readonly remembered: number;
  readonly third: number;
}

/**
 * What both models and the text's own memory gave to each piece but the first.
 * @param starts - places at which another text begins, so that the memory begins anew.
 */
export function examplesOf(
  pieces: Uint16Array,
  counts: CountsModel,
  { natsOfNetwork, starts }: { natsOfNetwork: Float32Array; starts: ReadonlySet<number> },
): Measured[] {
  const history: number[] = [];
  const examples: Measured[] = [];
  const into = new Float64Array(counts.size);
  const memory = new TextMemory(counts.size);
  pieces.forEach((piece, at) => {
    if (starts.has(at)) memory.seek([LINE_BREAK]);
    if (at > 0) {
      counts.distribution(history, into);
      examples.push({
        situation: counts.matched(history),
        first: Math.exp(-(natsOfNetwork[at] ?? 0)),
        second: into[piece] ?? 0,
        remembered: memory.situation,
        third: memory.probability(piece),
      });
    }
    memory.read(piece);
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
  { sharpness, percent, half }: CacheSettings = CACHE,
): Float32Array {
  const numbers = [sharpness, percent, half].map(String);
  execFileSync(program, ['measure', folder, files.weights, files.pieces, files.result, ...numbers]);
  return readFloats(files.result);
}

/** The weights that make the development works likeliest: of the models first, then of the memory. */
export function fitWeights(examples: readonly Measured[], situations: number): MixtureWeights {
  const mixture = fitMixture(examples, situations).map(rounded);
  const ownAgainst = (trained: (example: Measured) => number) =>
    fitMixture(
      examples.map((example) => ({
        situation: example.remembered,
        first: trained(example),
        second: example.third,
      })),
      SITUATIONS,
    ).map(rounded);
  const memory = ownAgainst((example) => mixed(example, mixture));
  return { countsMemory: ownAgainst(({ second }) => second), mixture, memory };
}

const rounded = (weight: number) => Number(weight.toFixed(4));

function mixed({ situation, first, second }: Example, mixture: readonly number[]): number {
  const weight = mixture[situation] ?? 0.5;
  return weight * first + (1 - weight) * second;
}

/** Bits of each model for a text, the mixture weighted by situation. */
export function bitsOf(examples: readonly Measured[], weights: MixtureWeights): Loss {
  let counts = 0;
  let network = 0;
  let mixture = 0;
  for (const example of examples) {
    const weight = weights.memory[example.remembered] ?? 1;
    network -= Math.log2(example.first);
    const trust = weights.countsMemory[example.remembered] ?? 1;
    counts -= Math.log2(trust * example.second + (1 - trust) * example.third);
    mixture -= Math.log2(weight * mixed(example, weights.mixture) + (1 - weight) * example.third);
  }
  return { counts, network, mixture };
}

export function sumOf(all: readonly Loss[]): Loss {
  const sum = (name: keyof Loss) => all.reduce((total, each) => total + each[name], 0);
  return { counts: sum('counts'), network: sum('network'), mixture: sum('mixture') };
}

/** Bits per character, to so many digits. */
export function lossOf({ counts, network, mixture }: Loss, characters: number, digits = 4): Loss {
  const per = (bits: number) => Number((bits / characters).toFixed(digits));
  return { counts: per(counts), network: per(network), mixture: per(mixture) };
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
