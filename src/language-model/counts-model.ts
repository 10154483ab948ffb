/**
 * An interpolated Kneser–Ney model, read from what was counted.
 *
 * p(w | h) = max(c(h,w) − D, 0) / C(h) + γ(h) · p(w | h without its first piece)
 *
 * c are the counts kept, C(h) all that were counted after h, D a discount for counts of one, two and
 * more, and γ(h) what the kept ones leave over. At the highest order c says how often; below, in
 * how many different settings. At the very bottom every piece is equally likely.
 *
 * Source: Chen and Goodman (1999), "An empirical study of smoothing techniques for language
 * modeling"; pruning after Siivola, Hirsimäki and Virpioja (2007).
 */

/** The n-grams of one order, sorted by their context and, within one, by piece. */
export interface Level {
  /** The last piece of each n-gram. */
  readonly pieces: Uint16Array;
  readonly counts: Uint32Array;
  /** Where the n-grams of each context begin; one entry more than there are contexts. */
  readonly starts: Uint32Array;
  /** C(h) of each context. */
  readonly totals: Uint32Array;
  /** D for counts of 1, 2, and 3 or more. */
  readonly discounts: readonly [number, number, number];
}

/** What was counted after one context, for the reader who asks why. */
export interface Evidence {
  /** Number of pieces of the context. */
  readonly length: number;
  /** All that was counted after it. */
  readonly total: number;
  /** What was counted of the piece asked about; 0 if it was not kept. */
  readonly count: number;
  /** Share of the probability that is handed down to shorter contexts. */
  readonly leftOver: number;
}

/** A context that something was counted after, as the model mixes it in. */
export interface Speaker {
  /** Number of pieces of the context. */
  readonly length: number;
  /** Its number among the contexts of that length. */
  readonly context: number;
  /** γ(h), the share handed down to shorter contexts. */
  readonly leftOver: number;
}

/** A piece that was seen after a context, and how often. */
export interface Follower {
  readonly piece: number;
  readonly count: number;
}

export class CountsModel {
  readonly size: number;
  readonly levels: readonly Level[];
  readonly #left: Float64Array[];

  /** @param levels - level 0 has one context, the empty one; level k as many as level k − 1 has n-grams. */
  constructor(size: number, levels: readonly Level[]) {
    this.size = size;
    this.levels = levels;
    this.#left = levels.map((level) => leftOver(level));
  }

  /** The longest context in pieces. */
  get order(): number {
    return this.levels.length - 1;
  }

  /**
   * The probability of every piece to come next; sums to 1.
   * @param history - earlier pieces, the latest last; only the last few are looked at.
   */
  distribution(history: readonly number[], into = new Float64Array(this.size)): Float64Array {
    into.fill(1 / this.size);
    for (const speaker of this.speakers(history)) this.mix(speaker, into);
    return into;
  }

  /** The contexts that speak on what comes next, the shortest first. */
  speakers(history: readonly number[]): Speaker[] {
    const found: Speaker[] = [];
    for (let length = 0; length <= Math.min(this.order, history.length); length += 1) {
      const context = this.#context(history, length);
      if (context < 0) break;
      if ((this.levels[length]?.totals[context] ?? 0) === 0) continue;
      found.push({ length, context, leftOver: this.#left[length]?.[context] ?? 1 });
    }
    return found;
  }

  /**
   * Mixes what followed a context into a distribution of shorter ones, or into a stretch of one.
   * @param from - the piece at the beginning of `into`.
   */
  mix({ length, context, leftOver: left }: Speaker, into: Float64Array, from = 0): void {
    const level = this.levels[length];
    if (!level) return;
    const total = level.totals[context] ?? 0;
    scale(into, left);
    const end = level.starts[context + 1] ?? 0;
    const to = from + into.length;
    for (let at = firstFrom(level, context, from); at < end; at += 1) {
      const piece = level.pieces[at] ?? to;
      if (piece >= to) break;
      into[piece - from] = (into[piece - from] ?? 0) + share(level, at, total);
    }
  }

  /** How many of the last pieces make the longest context that something was counted after. */
  matched(history: readonly number[]): number {
    for (let length = Math.min(this.order, history.length); length > 0; length -= 1) {
      const context = this.#context(history, length);
      if (context >= 0 && (this.levels[length]?.totals[context] ?? 0) > 0) return length;
    }
    return 0;
  }

  /** What was counted after each context, the shortest first, that speaks on `piece`. */
  evidence(history: readonly number[], piece: number): Evidence[] {
    return this.speakers(history).flatMap(({ length, context, leftOver: left }) => {
      const level = this.levels[length];
      if (!level) return [];
      const at = this.#find(level, context, piece);
      const count = at < 0 ? 0 : (level.counts[at] ?? 0);
      return [{ length, total: level.totals[context] ?? 0, count, leftOver: left }];
    });
  }

  /** The kept pieces that followed the last `length` pieces, the commonest first. */
  followers(history: readonly number[], length: number): Follower[] {
    const context = length <= history.length ? this.#context(history, length) : -1;
    const level = this.levels[length];
    if (context < 0 || !level) return [];
    const found: Follower[] = [];
    for (let at = level.starts[context] ?? 0; at < (level.starts[context + 1] ?? 0); at += 1) {
      found.push({ piece: level.pieces[at] ?? 0, count: level.counts[at] ?? 0 });
    }
    return found.sort((a, b) => b.count - a.count || a.piece - b.piece);
  }

  /** The number of the context that the last `length` pieces make, or −1. */
  #context(history: readonly number[], length: number): number {
    let context = 0;
    for (let back = length; back > 0 && context >= 0; back -= 1) {
      const level = this.levels[length - back];
      const piece = history[history.length - back] ?? -1;
      context = level ? this.#find(level, context, piece) : -1;
    }
    return context;
  }

  #find(level: Level, context: number, piece: number): number {
    const at = firstFrom(level, context, piece);
    return at < (level.starts[context + 1] ?? 0) && level.pieces[at] === piece ? at : -1;
  }
}

/** Where a context's n-grams that end in `piece` or a later one begin. */
function firstFrom({ pieces, starts }: Level, context: number, piece: number): number {
  let from = starts[context] ?? 0;
  let to = starts[context + 1] ?? 0;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((pieces[middle] ?? 0) < piece) from = middle + 1;
    else to = middle;
  }
  return from;
}

function scale(into: Float64Array, factor: number): void {
  for (let place = 0; place < into.length; place += 1) into[place] = (into[place] ?? 0) * factor;
}

function share({ counts, discounts }: Level, at: number, total: number): number {
  const count = counts[at] ?? 0;
  return (count - (discounts[Math.min(count, 3) - 1] ?? 0)) / total;
}

function leftOver(level: Level): Float64Array {
  const left = new Float64Array(level.totals.length).fill(1);
  level.totals.forEach((total, context) => {
    let kept = 0;
    const end = level.starts[context + 1] ?? 0;
    for (let at = level.starts[context] ?? 0; at < end; at += 1) kept += share(level, at, total);
    left[context] = 1 - kept;
  });
  return left;
}
