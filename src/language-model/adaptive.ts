import type { RangeDecoder, RangeEncoder } from './range-coder.ts';

/** How much one occurrence counts, and the total at which all counts are halved. */
export interface Pace {
  readonly step: number;
  readonly limit: number;
}

/** Forgets what is long past, for numbers whose spread changes. */
const QUICK: Pace = { step: 24, limit: 2 ** 16 };
/** Forgets nothing, for long runs of numbers of one kind. */
export const STEADY: Pace = { step: 4, limit: 2 ** 22 - 4 };

/** Frequencies of symbols, learnt as they come; encoder and decoder learn alike. */
export class AdaptiveSymbols {
  readonly #frequencies: Uint32Array;
  readonly #pace: Pace;
  #total: number;

  constructor(size: number, pace = QUICK) {
    this.#frequencies = new Uint32Array(size).fill(1);
    this.#pace = pace;
    this.#total = size;
  }

  encode(encoder: RangeEncoder, symbol: number): void {
    let before = 0;
    for (let other = 0; other < symbol; other += 1) before += this.#frequencies[other] ?? 0;
    const frequency = this.#frequencies[symbol] ?? 0;
    encoder.encode({ before, frequency, total: this.#total });
    this.#learn(symbol);
  }

  decode(decoder: RangeDecoder): number {
    const target = decoder.target(this.#total);
    let before = 0;
    let symbol = 0;
    while (before + (this.#frequencies[symbol] ?? 0) <= target) {
      before += this.#frequencies[symbol] ?? 0;
      symbol += 1;
    }
    const frequency = this.#frequencies[symbol] ?? 0;
    decoder.decode({ before, frequency, total: this.#total });
    this.#learn(symbol);
    return symbol;
  }

  #learn(symbol: number): void {
    const { step, limit } = this.#pace;
    this.#frequencies[symbol] = (this.#frequencies[symbol] ?? 0) + step;
    this.#total += step;
    if (this.#total <= limit) return;
    this.#total = 0;
    this.#frequencies.forEach((frequency, index) => {
      this.#frequencies[index] = (frequency + 1) >> 1;
      this.#total += (frequency + 1) >> 1;
    });
  }
}

/** Numbers up to this one are symbols of their own; larger ones are sized by halves of powers of 2. */
const EXACT = 12;
const CLASSES = 64;

/**
 * Codes whole numbers from 0 up whose spread is learnt as they come: small ones by themselves,
 * larger ones as a class of sizes and then, evenly, a place in it.
 */
export class AdaptiveNumbers {
  readonly #classes = new AdaptiveSymbols(CLASSES);

  encode(encoder: RangeEncoder, number: number): void {
    const size = classOf(number);
    this.#classes.encode(encoder, size);
    const [first, width] = rangeOf(size);
    let rest = number - first;
    for (let left = width; left > 1; left /= 256) {
      const total = Math.min(256, left);
      encoder.encode({ before: rest % total, frequency: 1, total });
      rest = Math.floor(rest / total);
    }
  }

  decode(decoder: RangeDecoder): number {
    const [first, width] = rangeOf(this.#classes.decode(decoder));
    let number = first;
    let scale = 1;
    for (let left = width; left > 1; left /= 256) {
      const total = Math.min(256, left);
      const digit = decoder.target(total);
      decoder.decode({ before: digit, frequency: 1, total });
      number += digit * scale;
      scale *= total;
    }
    return number;
  }
}

function classOf(number: number): number {
  if (number < EXACT) return number;
  let size = EXACT;
  while (size < CLASSES - 1 && number >= rangeOf(size + 1)[0]) size += 1;
  return size;
}

/** First number of a class and how many there are: 12–15, 16–23, 24–31, 32–47, … */
function rangeOf(size: number): [first: number, width: number] {
  if (size < EXACT) return [size, 1];
  if (size === EXACT) return [12, 4];
  const above = size - EXACT - 1;
  const power = 2 ** (4 + Math.floor(above / 2));
  return above % 2 === 0 ? [power, power / 2] : [1.5 * power, power / 2];
}
