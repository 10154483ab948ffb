import type { Evidence, Follower } from './counts-model.ts';

/**
 * What a text itself has said so far: counts of its own runs of up to four pieces, blended from the
 * short contexts to the long ones. Names and turns of phrase come back, and a model that was trained
 * on other texts cannot know them.
 *
 * p(w | h) = (c(h,w) + d(h)·p(w | h without its first piece)) / (C(h) + d(h))
 *
 * c and C count in this text alone; d(h) is the number of different pieces that followed h. Source:
 * Witten and Bell (1991), "The zero-frequency problem", method C. Only sums, products and quotients
 * enter, so every machine computes the same.
 */
interface Followers {
  total: number;
  readonly pieces: number[];
  readonly counts: number[];
}

/** The longest context, in pieces. */
const LONGEST = 3;
/** The text is remembered up to this many pieces; then the earlier half is forgotten. */
const MOST_PIECES = 2 ** 16;
/** Classes of how often a context was seen: 0, 1, 3, 7, 15, 31 times or more. */
const CLASSES = 6;

/** How many situations there are: by the longest context known, and how often it was seen. */
export const SITUATIONS = (LONGEST + 1) * CLASSES;

export class TextMemory {
  readonly #size: number;
  #orders: Map<number, Followers>[] = emptyOrders();
  #history: number[] = [];

  /** @param size - pieces of the vocabulary. */
  constructor(size: number) {
    this.#size = size;
  }

  read(piece: number): void {
    if (this.#history.length === MOST_PIECES) this.seek(this.#history.slice(MOST_PIECES / 2));
    this.#count(piece);
  }

  /** Forgets everything and reads a text. */
  seek(pieces: readonly number[]): void {
    this.#orders = emptyOrders();
    this.#history = [];
    for (const piece of pieces.slice(keptFrom(pieces.length))) this.#count(piece);
  }

  /** Which situation the next piece meets: a whole number below `SITUATIONS`. */
  get situation(): number {
    for (let length = LONGEST; length >= 0; length -= 1) {
      const seen = this.#after(length)?.total ?? 0;
      if (seen > 0) return length * CLASSES + classOf(seen);
    }
    return 0;
  }

  /** The probability of every piece to come next; sums to 1. */
  distribution(into = new Float64Array(this.#size)): Float64Array {
    into.fill(1 / this.#size);
    for (let length = 0; length <= LONGEST; length += 1) {
      const followers = this.#after(length);
      if (!followers) break;
      const { total, pieces, counts } = followers;
      const whole = total + pieces.length;
      const handedDown = pieces.length / whole;
      for (let piece = 0; piece < into.length; piece += 1) {
        into[piece] = (into[piece] ?? 0) * handedDown;
      }
      pieces.forEach((piece, at) => {
        into[piece] = (into[piece] ?? 0) + (counts[at] ?? 0) / whole;
      });
    }
    return into;
  }

  /** The probability of one piece to come next. */
  probability(piece: number): number {
    let probability = 1 / this.#size;
    for (let length = 0; length <= LONGEST; length += 1) {
      const followers = this.#after(length);
      if (!followers) break;
      const { total, pieces, counts } = followers;
      const count = counts[pieces.indexOf(piece)] ?? 0;
      probability = (count + pieces.length * probability) / (total + pieces.length);
    }
    return probability;
  }

  /** What was counted after each context, the shortest first, that speaks on `piece`. */
  evidence(piece: number): Evidence[] {
    const found: Evidence[] = [];
    for (let length = 0; length <= LONGEST; length += 1) {
      const followers = this.#after(length);
      if (!followers) break;
      const { total, pieces, counts } = followers;
      const count = counts[pieces.indexOf(piece)] ?? 0;
      found.push({ length, total, count, leftOver: pieces.length / (total + pieces.length) });
    }
    return found;
  }

  /** The pieces that followed the last `length` pieces, the commonest first. */
  followers(length: number): Follower[] {
    const { pieces = [], counts = [] } = this.#after(length) ?? {};
    return pieces
      .map((piece, at) => ({ piece, count: counts[at] ?? 0 }))
      .sort((one, other) => other.count - one.count);
  }

  #count(piece: number): void {
    for (let length = 0; length <= Math.min(LONGEST, this.#history.length); length += 1) {
      const key = this.#key(length);
      const followers = this.#orders[length]?.get(key) ?? { total: 0, pieces: [], counts: [] };
      if (followers.total === 0) this.#orders[length]?.set(key, followers);
      const place = followers.pieces.indexOf(piece);
      if (place < 0) {
        followers.pieces.push(piece);
        followers.counts.push(1);
      } else followers.counts[place] = (followers.counts[place] ?? 0) + 1;
      followers.total += 1;
    }
    this.#history.push(piece);
  }

  #after(length: number): Followers | undefined {
    if (length > this.#history.length) return undefined;
    return this.#orders[length]?.get(this.#key(length));
  }

  /** The last pieces as one number; a vocabulary of 2^17 would still fit. */
  #key(length: number): number {
    let key = 0;
    for (let back = length; back > 0; back -= 1) {
      key = key * this.#size + (this.#history[this.#history.length - back] ?? 0);
    }
    return key;
  }
}

function emptyOrders(): Map<number, Followers>[] {
  return Array.from({ length: LONGEST + 1 }, () => new Map<number, Followers>());
}

/** Where the memory of a text begins that was read piece by piece. */
function keptFrom(length: number): number {
  const half = MOST_PIECES / 2;
  return length <= MOST_PIECES ? 0 : half * Math.ceil((length - MOST_PIECES) / half);
}

function classOf(seen: number): number {
  return Math.min(CLASSES - 1, 31 - Math.clz32(seen + 1));
}
