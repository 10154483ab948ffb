import type { CacheSettings } from '../../src/language-model/continuous-cache.ts';
import type { NetworkShape } from '../../src/language-model/network.ts';

/** Pieces of the vocabulary. */
export const VOCABULARY = 2048;
/** Pieces that the counts look at together, the predicted one included. */
export const LONGEST_GRAM = 4;
/** The counts are pruned until their file is no larger than this many bytes. */
export const COUNTS_BYTES = 990_000;

/**
 * The counts are small, so what they count is chosen, on the development works: without the
 * dictionary's definitions, and of the addresses before a year only every nth, for there are many
 * of them and their English is old.
 */
export const COUNTED = { without: 'definitions', thinBefore: 1945, every: 4 } as const;

export const SHAPE: NetworkShape = {
  vocabulary: VOCABULARY,
  width: 128,
  layers: 7,
  heads: 4,
  hidden: 512,
  longest: 512,
};

/** What the text itself brings back, chosen on the development works once the network was trained. */
export const CACHE: CacheSettings = { sharpness: 250, percent: 12, half: 128 };

/** How often the network reads each group of works, beside what its size says. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  addresses: 0.5,
  classics: 1.2,
  favourites: 1.2,
  samples: 1.2,
  examples: 1,
  definitions: 0.3,
};

export const TRAINING = {
  /** Tokens read, in all. */
  tokens: 50_000_000,
  /** Short sequences first, which are quicker; whole windows for the rest of the tokens. */
  shortLength: 128,
  shortShare: 0.6,
  /** Tokens of one step, while sequences are short and later. */
  batch: 2048,
  longBatch: 4096,
  muonRate: 0.015,
  adamRate: 0.012,
  seed: 1,
} as const;
