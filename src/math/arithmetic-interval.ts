import { assertInteger } from './assert';

/** A symbol's share of an interval: `frequency` of `total` equal parts, after `before` of them. */
export interface IntervalShare {
  readonly before: number;
  readonly frequency: number;
  readonly total: number;
}

/** The interval [low / whole, (low + width) / whole) within [0, 1), in exact whole numbers. */
export interface CodingInterval {
  readonly low: bigint;
  readonly width: bigint;
  readonly whole: bigint;
}

/** [0, 1), the interval of the empty message. */
export const UNIT_INTERVAL: CodingInterval = { low: 0n, width: 1n, whole: 1n };

/**
 * The part of an arithmetic coder's interval that belongs to the next symbol. Its width is that of
 * the interval times frequency / total, exactly.
 *
 * @param interval - the interval of the message so far.
 * @param share - the symbol's share, whole numbers with frequency ≥ 1 and before + frequency ≤ total.
 * @throws {RangeError} if the share lies outside.
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §6.2.
 */
export function narrowInterval(
  { low, width, whole }: CodingInterval,
  { before, frequency, total }: IntervalShare,
): CodingInterval {
  assertInteger(before, 'before', 0);
  assertInteger(frequency, 'frequency', 1);
  assertInteger(total, 'total', before + frequency);
  const count = BigInt(total);
  return {
    low: low * count + width * BigInt(before),
    width: width * BigInt(frequency),
    whole: whole * count,
  };
}

/**
 * The shortest string of binary digits b such that every number that begins with 0.b lies in the
 * interval; of several, the smallest. It has at least −log₂ of the width, and less than two more.
 *
 * @returns the digits, zeros and ones.
 */
export function intervalBits({ low, width, whole }: CodingInterval): string {
  let length = Math.max(0, bitLength(whole) - bitLength(width) - 1); // fewer: a cell is too wide
  for (let cells = 1n << BigInt(length); ; length += 1, cells *= 2n) {
    if (width * cells < whole) continue; // a cell is wider than the interval
    const first = ceilingOf(low * cells, whole);
    if ((first + 1n) * whole <= (low + width) * cells) return digitsOf(first, 2, length);
  }
}

/** Digits of the two ends of an interval. */
export interface EndDigits {
  /** With these, after the point, every number of the interval begins. */
  readonly shared: string;
  /** How the lower end goes on. */
  readonly lower: string;
  /** How the numbers just below the upper end go on; it is itself not in the interval. */
  readonly upper: string;
}

/**
 * The digits after the point that all numbers of an interval share, which can be sent before the
 * message is complete, and how its ends go on.
 *
 * @param base - 2 or 10.
 * @param more - digits to give of each end after those that are shared, at least 1.
 */
export function endDigits(
  { low, width, whole }: CodingInterval,
  base: 2 | 10,
  more: number,
): EndDigits {
  // Numbers that share k digits differ by at most base^−k, so there are not more shared than this:
  const most = Math.ceil((bitLength(whole) - bitLength(width) + 1) / Math.log2(base));
  const length = most + more;
  const scale = BigInt(base) ** BigInt(length);
  const lower = digitsOf((low * scale) / whole, base, length);
  const upper = digitsOf(ceilingOf((low + width) * scale, whole) - 1n, base, length);
  let shared = 0;
  while (lower[shared] === upper[shared] && shared < most) shared += 1;
  return {
    shared: lower.slice(0, shared),
    lower: lower.slice(shared, shared + more),
    upper: upper.slice(shared, shared + more),
  };
}

/**
 * Where the number 0.b lies in an interval that is cut into equal parts: the symbol whose share holds
 * that part is the next of the message.
 *
 * @param bits - b, zeros and ones.
 * @param total - the number of parts.
 * @returns the number of the part, a whole number, in [0, total) if 0.b lies in the interval.
 */
export function partOfInterval(
  { low, width, whole }: CodingInterval,
  bits: string,
  total: number,
): number {
  const cells = 1n << BigInt(bits.length);
  const offset = valueOf(bits) * whole - low * cells;
  return Number((offset * BigInt(total)) / (width * cells));
}

/** A place on the line as doubles, for a picture: where it begins and how wide it is. */
export interface Extent {
  readonly start: number;
  readonly width: number;
}

/** The interval within [0, 1). */
export function extentOf({ low, width, whole }: CodingInterval): Extent {
  return { start: ratio(low, whole), width: ratio(width, whole) };
}

/** Where the numbers that begin with 0.b lie, in shares of an interval. */
export function cellWithin({ low, width, whole }: CodingInterval, bits: string): Extent {
  const cells = 1n << BigInt(bits.length);
  return {
    start: ratio(valueOf(bits) * whole - low * cells, width * cells),
    width: ratio(whole, width * cells),
  };
}

function valueOf(bits: string): bigint {
  return BigInt(`0b0${bits}`);
}

function digitsOf(value: bigint, base: 2 | 10, length: number): string {
  return value.toString(base).padStart(length, '0').slice(0, length);
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

function ceilingOf(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

/** Binary digits of a quotient of whole numbers that are kept: more than a picture can show. */
const KEPT = 60n;

function ratio(numerator: bigint, denominator: bigint): number {
  return Number((numerator << KEPT) / denominator) / 2 ** Number(KEPT);
}
