import type { CountsModel, Speaker } from './counts-model.ts';
import type { Share } from './range-coder.ts';

const GRAIN = 2 ** 20;
/** Pieces of a block: sums are kept at the blocks' ends only, and worked out in between. */
const BLOCK = 32;
/** Contexts whose sums are remembered, in at most 17 MB, until the file is read. */
const MEMORY = 32_768;

/**
 * Shares for the pieces of a set, the smallest first. If `left` pieces are drawn by the smaller
 * model, the smallest exceeds s with probability (mass above s / mass above the one before)^left;
 * coding a set in this order costs no bits for an order that carries none.
 */
export class Spread {
  readonly #model: CountsModel;
  /** The smaller model's distribution where nothing is known of the context. */
  readonly #base: Float64Array;
  readonly #mass: Float64Array<ArrayBuffer>;
  readonly #remembered = new Map<number, Float64Array>();
  /** The contexts that change the base. */
  #speakers: readonly Speaker[] = [];
  /** Mass of all pieces from each block on. */
  #sums: Float64Array = new Float64Array();
  /** The block whose masses were worked out last, and their sums, each with all that lies above. */
  #block = -1;
  readonly #inBlock = new Float64Array(BLOCK);
  readonly #above = new Float64Array(BLOCK + 1);
  #last = -1;
  #left = 0;
  /** Mass above the last piece. */
  #rest = 1;
  /** All shares together. */
  total = 1;

  constructor(model: CountsModel) {
    this.#model = model;
    this.#base = model.distribution([]);
    this.#mass = new Float64Array(model.size);
  }

  begin(history: readonly number[], left: number): void {
    this.#speakers = this.#model.speakers(history).filter(({ length }) => length > 0);
    const longest = this.#speakers.at(-1);
    const key = longest ? longest.context * 64 + longest.length : 0;
    this.#sums = this.#remembered.get(key) ?? this.#sum();
    if (this.#remembered.size >= MEMORY) this.#remembered.clear();
    this.#remembered.set(key, this.#sums);
    this.#block = -1;
    this.#last = -1;
    this.#left = left;
    this.#rest = this.#sums[0] ?? 1;
    this.total = this.#upTo(this.#largest());
  }

  after(piece: number): void {
    this.#last = piece;
    this.#left -= 1;
    this.#rest = this.#massFrom(piece + 1);
    this.total = this.#upTo(this.#largest());
  }

  /** 0 for the pieces that the smaller model expects most, up to 15. */
  likelihoodClass(piece: number): number {
    this.#enter(Math.floor(piece / BLOCK));
    let likelihood = this.#inBlock[piece % BLOCK] ?? 0;
    let size = 0;
    while (likelihood < 0.25 && size < 15) {
      likelihood *= 2;
      size += 1;
    }
    return size;
  }

  share(piece: number): Share {
    const before = piece === this.#last + 1 ? 0 : this.#upTo(piece - 1);
    return { before, frequency: this.#upTo(piece) - before, total: this.total };
  }

  pieceAt(target: number): number {
    const largest = this.#largest();
    let block = Math.floor((this.#last + 1) / BLOCK);
    let lastBlock = Math.floor(largest / BLOCK);
    while (block < lastBlock) {
      const middle = (block + lastBlock) >> 1;
      if (this.#upTo(middle * BLOCK + BLOCK - 1) > target) lastBlock = middle;
      else block = middle + 1;
    }
    let from = Math.max(this.#last + 1, block * BLOCK);
    let to = Math.min(largest, block * BLOCK + BLOCK - 1);
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#upTo(middle) > target) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  /** Room must stay for the pieces still to come. */
  #largest(): number {
    return this.#model.size - this.#left;
  }

  /** Of the grains, those for pieces up to `piece`: one each, the rest by likelihood. */
  #upTo(piece: number): number {
    const ratio = this.#massFrom(piece + 1) / this.#rest;
    return Math.floor((1 - power(ratio, this.#left)) * GRAIN) + (piece - this.#last);
  }

  /** Mass of a piece and all that come after it. */
  #massFrom(piece: number): number {
    const block = Math.floor(piece / BLOCK);
    if (piece % BLOCK === 0) return this.#sums[block] ?? 0;
    this.#enter(block);
    return this.#above[piece % BLOCK] ?? 0;
  }

  /** Sums from the last piece down; added in this order wherever they are worked out. */
  #sum(): Float64Array {
    const mass = this.#mass;
    mass.set(this.#base);
    for (const speaker of this.#speakers) this.#model.mix(speaker, mass);
    const sums = new Float64Array(Math.floor(mass.length / BLOCK) + 1);
    let above = 0;
    let to = mass.length;
    for (let block = sums.length - 1; block >= 0; block -= 1) {
      above = addDown(mass, block * BLOCK, to, above);
      sums[block] = above;
      to = block * BLOCK;
    }
    return sums;
  }

  #enter(block: number): void {
    if (block === this.#block) return;
    this.#block = block;
    const from = block * BLOCK;
    for (let place = 0; place < BLOCK; place += 1) {
      this.#inBlock[place] = this.#base[from + place] ?? 0;
    }
    for (const speaker of this.#speakers) this.#model.mix(speaker, this.#inBlock, from);
    let above = this.#sums[block + 1] ?? 0;
    for (let place = BLOCK - 1; place >= 0; place -= 1) {
      above += this.#inBlock[place] ?? 0;
      this.#above[place] = above;
    }
  }
}

/** `above` and the masses of pieces `from` to `to` − 1, added from the last one down. */
function addDown(mass: Float64Array, from: number, to: number, above: number): number {
  let sum = above;
  for (let piece = to - 1; piece >= from; piece -= 1) sum += mass[piece] ?? 0;
  return sum;
}

/** x^n by squaring: products alone, which are the same on every machine. */
function power(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let left = n; left > 0; left >>= 1) {
    if ((left & 1) === 1) result *= square;
    square *= square;
  }
  return result;
}
