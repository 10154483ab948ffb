import { ContinuousCache, type CacheSettings } from './continuous-cache.ts';
import { exponential, turns } from './exponential.ts';
import { multiply, normalise } from './vectors.ts';

/**
 * A small transformer, one token at a time, with the keys and values of earlier ones kept.
 *
 *   x = rms(E[token] + smear · E[token before])
 *   in each layer: x += Wo · attention(rms(x)),  x += Wdown · relu(Wup · rms(x))²
 *   logits = E · rms(x) + bias, blended with what the text itself brings back (a continuous cache)
 *
 * Queries and keys of each head are brought to unit root mean square and turned by their position
 * (rotary positions); scores are 1.5 q·k / √(head size). Sources: Vaswani et al. (2017); Su et al.
 * (2021) for the positions; So et al. (2021) for the squared relu.
 */
export interface NetworkShape {
  readonly vocabulary: number;
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Width of the middle of each layer. */
  readonly hidden: number;
  /** Tokens that it can look back on, the present one included. */
  readonly longest: number;
}

/** Row-major weights; a row is what one output reads. */
export interface LayerWeights {
  readonly qkv: Float32Array;
  readonly out: Float32Array;
  readonly up: Float32Array;
  readonly down: Float32Array;
}

export interface NetworkWeights {
  readonly embedding: Float32Array;
  readonly bias: Float32Array;
  readonly smear: Float32Array;
  readonly layers: readonly LayerWeights[];
}

const SHARPNESS = 1.5;
/** ln 1000: the slowest pair of a head turns about a thousand times slower than the quickest. */
const LOG_TURN_BASE = 6.907755278982137;

/** The first token that the window still holds after `count` of them were read one by one. */
function windowStart(count: number, longest: number): number {
  const half = longest / 2;
  return count <= longest ? 0 : half * Math.ceil((count - longest) / half);
}

/** Reads a text token by token; every `step` gives the logits of the next one. */
export class NetworkReader {
  readonly shape: NetworkShape;
  readonly #weights: NetworkWeights;
  readonly #keys: Float32Array[];
  readonly #values: Float32Array[];
  readonly #cosines: Float32Array;
  readonly #sines: Float32Array;
  readonly #x: Float32Array;
  readonly #normed: Float32Array;
  readonly #qkv: Float32Array;
  readonly #mixed: Float32Array;
  readonly #middle: Float32Array;
  readonly #scores: Float32Array;
  readonly #logits: Float32Array;
  readonly #cache: ContinuousCache;
  #history: number[] = [];
  #position = 0;

  constructor(shape: NetworkShape, weights: NetworkWeights, cache: CacheSettings) {
    const { width, layers, heads, hidden, longest, vocabulary } = shape;
    this.shape = shape;
    this.#weights = weights;
    const kept = () => Array.from({ length: layers }, () => new Float32Array(longest * width));
    this.#keys = kept();
    this.#values = kept();
    const half = width / heads / 2;
    this.#cosines = new Float32Array(longest * half);
    this.#sines = new Float32Array(longest * half);
    for (let pair = 0; pair < half; pair += 1) {
      const { cosines, sines } = turns(exponential((-LOG_TURN_BASE * pair) / half), longest);
      for (let position = 0; position < longest; position += 1) {
        this.#cosines[position * half + pair] = cosines[position] ?? 1;
        this.#sines[position * half + pair] = sines[position] ?? 0;
      }
    }
    this.#x = new Float32Array(width);
    this.#normed = new Float32Array(width);
    this.#qkv = new Float32Array(3 * width);
    this.#mixed = new Float32Array(width);
    this.#middle = new Float32Array(hidden);
    this.#scores = new Float32Array(longest);
    this.#logits = new Float32Array(vocabulary);
    this.#cache = new ContinuousCache(shape, cache);
  }

  reset(): void {
    this.#history = [];
    this.#position = 0;
  }

  /**
   * Reads one token; gives the logits of the next one, in an array that the next step overwrites.
   * When the window is full, the later half of it is read again, and reading goes on from there.
   */
  step(token: number): Float32Array {
    if (this.#position === this.shape.longest) {
      const again = this.#history.slice(-this.shape.longest / 2);
      this.reset();
      for (const earlier of again) this.#read(earlier);
    }
    this.#read(token);
    return this.#predict();
  }

  /**
   * Gives the logits after a whole text, the same as reading it token by token, but reads only what
   * the window holds of it and does not hold already.
   */
  seek(tokens: readonly number[]): Float32Array {
    const window = tokens.slice(windowStart(tokens.length, this.shape.longest));
    let agreeing = 0;
    while (
      agreeing < Math.min(this.#position, window.length - 1) &&
      this.#history[agreeing] === window[agreeing]
    ) {
      agreeing += 1;
    }
    this.#history.length = agreeing;
    this.#position = agreeing;
    for (const token of window.slice(agreeing)) this.#read(token);
    return this.#predict();
  }

  #read(token: number): void {
    const { width, layers } = this.shape;
    const { embedding, smear } = this.#weights;
    const before = this.#history.at(-1);
    for (let index = 0; index < width; index += 1) {
      const earlier = before === undefined ? 0 : (embedding[before * width + index] ?? 0);
      this.#x[index] = (embedding[token * width + index] ?? 0) + (smear[index] ?? 0) * earlier;
    }
    normalise(this.#x, this.#x);
    for (let layer = 0; layer < layers; layer += 1) this.#layer(layer);
    normalise(this.#x, this.#cache.outputAt(this.#position));
    this.#history.push(token);
    this.#position += 1;
  }

  #layer(layer: number): void {
    const { width, hidden } = this.shape;
    const weights = this.#weights.layers[layer];
    if (!weights) return;
    normalise(this.#x, this.#normed);
    multiply(weights.qkv, this.#normed, this.#qkv, { rows: 3 * width, columns: width });
    this.#attend(layer);
    multiply(weights.out, this.#mixed, this.#x, { rows: width, columns: width, add: true });
    normalise(this.#x, this.#normed);
    multiply(weights.up, this.#normed, this.#middle, { rows: hidden, columns: width });
    for (let index = 0; index < hidden; index += 1) {
      const active = Math.max(0, this.#middle[index] ?? 0);
      this.#middle[index] = active * active;
    }
    multiply(weights.down, this.#middle, this.#x, { rows: width, columns: hidden, add: true });
  }

  /** Each head mixes the values of the tokens so far, by how well their keys meet its query. */
  #attend(layer: number): void {
    const { width, heads } = this.shape;
    const size = width / heads;
    const keys = this.#keys[layer] ?? new Float32Array();
    const values = this.#values[layer] ?? new Float32Array();
    const at = this.#position * width;
    for (let head = 0; head < heads; head += 1) {
      this.#turn(this.#qkv.subarray(head * size, (head + 1) * size));
      this.#turn(this.#qkv.subarray(width + head * size, width + (head + 1) * size));
    }
    keys.set(this.#qkv.subarray(width, 2 * width), at);
    values.set(this.#qkv.subarray(2 * width), at);
    this.#mixed.fill(0);
    for (let head = 0; head < heads; head += 1) this.#mixHead(head * size, size, keys, values);
  }

  #mixHead(from: number, size: number, keys: Float32Array, values: Float32Array): void {
    const { width } = this.shape;
    const scale = SHARPNESS / Math.sqrt(size);
    let most = -Infinity;
    for (let past = 0; past <= this.#position; past += 1) {
      let score = 0;
      const key = past * width + from;
      for (let index = 0; index < size; index += 1) {
        score += (this.#qkv[from + index] ?? 0) * (keys[key + index] ?? 0);
      }
      this.#scores[past] = score * scale;
      most = Math.max(most, score * scale);
    }
    let total = 0;
    for (let past = 0; past <= this.#position; past += 1) {
      const weight = exponential((this.#scores[past] ?? 0) - most);
      this.#scores[past] = weight;
      total += weight;
    }
    for (let past = 0; past <= this.#position; past += 1) {
      const weight = (this.#scores[past] ?? 0) / total;
      const value = past * width + from;
      for (let index = 0; index < size; index += 1) {
        this.#mixed[from + index] =
          (this.#mixed[from + index] ?? 0) + weight * (values[value + index] ?? 0);
      }
    }
  }

  /** Brings a head's query or key to unit size and turns it by the position, pair by pair. */
  #turn(part: Float32Array): void {
    normalise(part, part);
    const half = part.length / 2;
    for (let index = 0; index < half; index += 1) {
      const cosine = this.#cosines[this.#position * half + index] ?? 0;
      const sine = this.#sines[this.#position * half + index] ?? 0;
      const first = part[index] ?? 0;
      const second = part[index + half] ?? 0;
      part[index] = first * cosine - second * sine;
      part[index + half] = first * sine + second * cosine;
    }
  }

  #predict(): Float32Array {
    const { vocabulary, width } = this.shape;
    const output = this.#cache.outputAt(this.#position - 1);
    multiply(this.#weights.embedding, output, this.#logits, {
      rows: vocabulary,
      columns: width,
    });
    for (let piece = 0; piece < vocabulary; piece += 1) {
      this.#logits[piece] = (this.#logits[piece] ?? 0) + (this.#weights.bias[piece] ?? 0);
    }
    this.#cache.blendInto(this.#logits, this.#history);
    return this.#logits;
  }
}
