import type { Predictor } from './predictor.ts';
import { MAX_TOTAL, RangeDecoder, RangeEncoder, type Message, type Share } from './range-coder.ts';

/**
 * Turns a predictor's probabilities into whole numbers that add up to the coder's total. Every piece
 * gets at least one, so that anything can be coded; the price is below a thousandth of a bit a piece.
 */
export class Shares {
  readonly #before: Uint32Array;

  constructor(size: number) {
    this.#before = new Uint32Array(size + 1);
  }

  /** Takes up a distribution; what rounding leaves over goes to its likeliest piece. */
  set(distribution: Float64Array): void {
    const size = distribution.length;
    const spare = MAX_TOTAL - size;
    let total = 0;
    let top = 0;
    for (let piece = 0; piece < size; piece += 1) {
      const probability = distribution[piece] ?? 0;
      if (probability > (distribution[top] ?? 0)) top = piece;
      const frequency = 1 + Math.floor(probability * spare);
      this.#before[piece + 1] = frequency;
      total += frequency;
    }
    this.#before[top + 1] = (this.#before[top + 1] ?? 0) + MAX_TOTAL - total;
    for (let piece = 0; piece < size; piece += 1) {
      this.#before[piece + 1] = (this.#before[piece + 1] ?? 0) + (this.#before[piece] ?? 0);
    }
  }

  of(piece: number): Share {
    const before = this.#before[piece] ?? 0;
    return { before, frequency: (this.#before[piece + 1] ?? 0) - before, total: MAX_TOTAL };
  }

  /** The piece that holds a number below the total. */
  pieceAt(target: number): number {
    let from = 0;
    let to = this.#before.length - 2;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#before[middle + 1] ?? 0) > target) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}

/**
 * Codes pieces with a predictor that has read nothing yet; yields after each of them, so that a long
 * text can be coded with pauses.
 */
export function* compressing(
  pieces: readonly number[],
  predictor: Predictor,
): Generator<Share, Message> {
  const encoder = new RangeEncoder();
  const shares = new Shares(predictor.next.length);
  for (const piece of pieces) {
    shares.set(predictor.next);
    const share = shares.of(piece);
    encoder.encode(share);
    predictor.read(piece);
    yield share;
  }
  return encoder.finish();
}

/**
 * The pieces again, with a predictor of the same kind; their number must be known. They are fewer
 * where the bytes end long before them: then the number, or the bytes, are wrong.
 */
export function* expanding(
  bytes: Uint8Array,
  count: number,
  predictor: Predictor,
): Generator<number, number[]> {
  const decoder = new RangeDecoder(bytes);
  const shares = new Shares(predictor.next.length);
  const pieces: number[] = [];
  while (pieces.length < count && !decoder.isBeyondEnd) {
    shares.set(predictor.next);
    const piece = shares.pieceAt(decoder.target(MAX_TOTAL));
    decoder.decode(shares.of(piece));
    predictor.read(piece);
    pieces.push(piece);
    yield piece;
  }
  return pieces;
}

/** `compressing` without pauses. */
export function compressPieces(pieces: readonly number[], predictor: Predictor): Message {
  return runToEnd(compressing(pieces, predictor));
}

/** `expanding` without pauses. */
export function expandPieces(bytes: Uint8Array, count: number, predictor: Predictor): number[] {
  return runToEnd(expanding(bytes, count, predictor));
}

function runToEnd<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
