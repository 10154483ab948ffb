import { exponential, logarithm } from './exponential.ts';

/** How the cache of a network is blended with its own prediction. */
export interface CacheSettings {
  /** How much more an output like the present one weighs than one unlike it; a whole number. */
  readonly sharpness: number;
  /** The share of the cache that the blend comes near in a long text, in percent; 0 switches it off. */
  readonly percent: number;
  /** The number of earlier places at which it has half of that share: little is found among few. */
  readonly half: number;
}

interface CacheShape {
  readonly vocabulary: number;
  readonly width: number;
  readonly longest: number;
}

/**
 * What the text itself brings back: the places of the window at which the network's output resembled
 * the present one vote for the pieces that came next there. Names and turns of phrase come again, and
 * a network that was trained on other texts cannot know them.
 *
 *   p(w) = (1 − λ) · softmax(logits)(w) + λ · Σ a(s), over the earlier places s that w followed
 *   a = softmax over s of sharpness · h(s)·h(now) / width
 *
 * h are outputs of unit root mean square; after n earlier places λ is n/(n + half) of the full share.
 * Nothing of it is trained.
 * Source: Grave, Joulin and Usunier (2017), "Improving neural language models with a continuous
 * cache".
 */
export class ContinuousCache {
  readonly #width: number;
  readonly #sharpness: number;
  readonly #share: number;
  readonly #half: number;
  readonly #outputs: Float32Array;
  readonly #votes: Float64Array;
  readonly #likelihoods: Float64Array;

  constructor({ vocabulary, width, longest }: CacheShape, settings: CacheSettings) {
    this.#width = width;
    this.#sharpness = settings.sharpness / width;
    this.#share = settings.percent / 100;
    this.#half = settings.half;
    this.#outputs = new Float32Array(longest * width);
    this.#votes = new Float64Array(longest);
    this.#likelihoods = new Float64Array(vocabulary);
  }

  /** Where the output of a place of the window is kept; at unit root mean square. */
  outputAt(position: number): Float32Array {
    return this.#outputs.subarray(position * this.#width, (position + 1) * this.#width);
  }

  /**
   * Turns the network's logits of the next piece into those of the blend, the same up to a shift for
   * all. `history` are the pieces of the window, whose outputs are kept.
   */
  blendInto(logits: Float32Array, history: readonly number[]): void {
    const places = history.length - 1;
    if (this.#share === 0 || places < 1) return;
    const share = (this.#share * places) / (places + this.#half);
    const odds = share / (1 - share);
    const total = this.#vote(places);
    let most = -Infinity;
    for (const logit of logits) most = Math.max(most, logit);
    let sum = 0;
    for (let piece = 0; piece < logits.length; piece += 1) {
      const likelihood = exponential((logits[piece] ?? 0) - most);
      this.#likelihoods[piece] = likelihood;
      sum += likelihood;
    }
    const touched = new Set<number>();
    for (let place = 0; place < places; place += 1) {
      const piece = history[place + 1] ?? 0;
      const vote = (this.#votes[place] ?? 0) / total;
      this.#likelihoods[piece] = (this.#likelihoods[piece] ?? 0) + odds * sum * vote;
      touched.add(piece);
    }
    for (const piece of touched) {
      const likelihood = this.#likelihoods[piece] ?? 0;
      if (likelihood > Number.MIN_VALUE * 2 ** 52) logits[piece] = most + logarithm(likelihood);
    }
  }

  /** The weights of the places before `now`, up to a common factor; returns their sum. */
  #vote(now: number): number {
    const present = this.outputAt(now);
    let most = -Infinity;
    for (let place = 0, at = 0; place < now; place += 1) {
      let product = 0;
      for (let index = 0; index < this.#width; index += 1, at += 1) {
        product += (this.#outputs[at] ?? 0) * (present[index] ?? 0);
      }
      this.#votes[place] = this.#sharpness * product;
      most = Math.max(most, this.#sharpness * product);
    }
    let total = 0;
    for (let place = 0; place < now; place += 1) {
      const vote = exponential((this.#votes[place] ?? 0) - most);
      this.#votes[place] = vote;
      total += vote;
    }
    return total;
  }
}
