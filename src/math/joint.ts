import { assertProbability } from './assert';
import { DISTRIBUTION_TOLERANCE, type Distribution } from './distribution';
import { entropyNats } from './entropy';
import { relativeEntropyParts } from './kl-divergence';
import { logRatio } from './log-ratio';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { at } from './zip-with';

/** Probabilities p(x, y) of pairs, shape [n, m]: rows are X, columns are Y; all together sum to 1. */
export type Joint = readonly (readonly number[])[];

/** The distributions of the two variables taken alone. */
export interface Marginals {
  /** p(x) = Σ_y p(x, y), shape [n]. */
  readonly x: Distribution;
  /** p(y) = Σ_x p(x, y), shape [m]. */
  readonly y: Distribution;
}

/**
 * Checks that a table is a joint distribution: rectangular, entries in [0, 1], summing to 1.
 *
 * @param joint - the candidate, shape [n, m].
 * @param name - how the caller's argument is called, for the message.
 * @throws {RangeError} if it is not.
 */
export function assertJoint(joint: Joint, name: string): void {
  const columns = joint[0]?.length ?? 0;
  if (columns === 0) throw new RangeError(`${name} is empty; it needs at least one row and column`);
  for (const [i, row] of joint.entries()) {
    if (row.length !== columns) {
      throw new RangeError(
        `${name}[${i}] has length ${row.length} but ${name}[0] has length ${columns}`,
      );
    }
    for (const [j, value] of row.entries()) assertProbability(value, `${name}[${i}][${j}]`);
  }
  const total = sum(joint.flat());
  if (Math.abs(total - 1) > DISTRIBUTION_TOLERANCE) {
    throw new RangeError(`${name} sums to ${total}, not to 1`);
  }
}

/**
 * Marginal distributions, p(x) = Σ_y p(x, y) and p(y) = Σ_x p(x, y).
 *
 * @param joint - joint distribution, shape [n, m]: rows X, columns Y.
 * @returns p(x), shape [n], and p(y), shape [m].
 * @throws {RangeError} if joint is not a joint distribution.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.2.
 */
export function marginals(joint: Joint): Marginals {
  assertJoint(joint, 'joint');
  const columns = at(joint, 0).map((_, j) => joint.map((row) => at(row, j)));
  const total = (values: readonly number[]): number => Math.min(sum(values), 1); // 1 + 1e-16 is not
  return { x: joint.map(total), y: columns.map(total) };
}

/**
 * Joint entropy, H(X, Y) = −Σ p(x, y) log p(x, y).
 *
 * @param joint - joint distribution, shape [n, m]: rows X, columns Y.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, log nm], in `unit`.
 * @throws {RangeError} if joint is not a joint distribution.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.2.
 */
export function jointEntropy(joint: Joint, { unit = 'bits' }: UnitOption = {}): number {
  assertJoint(joint, 'joint');
  return fromNats(entropyNats(joint.flat()), unit);
}

/**
 * Conditional entropy, H(Y | X) = −Σ p(x, y) log p(y | x), or H(X | Y) where Y is given.
 *
 * How uncertain one variable stays, on average, once the other is known.
 *
 * @param joint - joint distribution, shape [n, m]: rows X, columns Y.
 * @param options.given - the variable that is known: 'X' for H(Y | X), 'Y' for H(X | Y); X unless
 *   stated.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, log m], or [0, log n] where Y is given, in `unit`.
 * @throws {RangeError} if joint is not a joint distribution.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.2.
 */
export function conditionalEntropy(
  joint: Joint,
  { given = 'X', unit = 'bits' }: { readonly given?: 'X' | 'Y' | undefined } & UnitOption = {},
): number {
  const { x, y } = marginals(joint);
  const terms = joint.flatMap((row, i) =>
    row.map((pxy, j) => (pxy === 0 ? 0 : pxy * logRatio(given === 'X' ? at(x, i) : at(y, j), pxy))),
  );
  return fromNats(Math.max(0, sum(terms)), unit); // a clamped marginal can leave −1e-16
}

/**
 * Mutual information, I(X; Y) = Σ p(x, y) log(p(x, y) / (p(x) p(y))) = H(X) − H(X | Y).
 *
 * How much knowing one variable tells about the other, on average; 0 exactly when they are
 * independent.
 *
 * @param joint - joint distribution, shape [n, m]: rows X, columns Y.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, min(H(X), H(Y))], in `unit`.
 * @throws {RangeError} if joint is not a joint distribution.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.3.
 */
export function mutualInformation(joint: Joint, { unit = 'bits' }: UnitOption = {}): number {
  const { x, y } = marginals(joint);
  // p(x) times the divergence of p(y | x) from p(y): the product p(x) p(y) could underflow.
  const terms = joint.flatMap((row, i) => {
    const px = at(x, i);
    if (px === 0) return [];
    const parts = row.flatMap((pxy, j) => relativeEntropyParts(pxy / px, at(y, j)));
    return parts.map((part) => px * part);
  });
  return fromNats(sum(terms), unit);
}
