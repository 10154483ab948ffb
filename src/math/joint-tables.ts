import { assertInteger } from './assert';
import { assertJoint, type Joint, marginals } from './joint';
import { at } from './zip-with';

/**
 * The joint distribution that the two variables would have if they were independent, p(x) p(y).
 *
 * @param joint - joint distribution, shape [n, m]: rows X, columns Y.
 * @returns a joint distribution with the same marginals, shape [n, m].
 * @throws {RangeError} if joint is not a joint distribution.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.3.
 */
export function productOfMarginals(joint: Joint): Joint {
  const { x, y } = marginals(joint);
  return x.map((px) => y.map((py) => px * py));
}

/**
 * The same joint distribution with the variables in the other order, p(y, x).
 *
 * @param joint - joint distribution, shape [n, m]: rows X, columns Y.
 * @returns the table with rows Y and columns X, shape [m, n].
 * @throws {RangeError} if joint is not a joint distribution.
 */
export function transpose(joint: Joint): Joint {
  assertJoint(joint, 'joint');
  return at(joint, 0).map((_, j) => joint.map((row) => at(row, j)));
}

/**
 * The joint distribution of X and of Y after two of Y's values are no longer told apart.
 *
 * The simplest processing of data: the mutual information with X falls or stays, and never grows.
 *
 * @param joint - joint distribution, shape [n, m] with m ≥ 2: rows X, columns Y.
 * @param column - the first of two neighbouring columns, from 0 to m − 2; they become one.
 * @returns the table with the two columns added, shape [n, m − 1].
 * @throws {RangeError} if joint is not a joint distribution or has no such pair of columns.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.8.
 */
export function mergeColumns(joint: Joint, column: number): Joint {
  assertJoint(joint, 'joint');
  assertInteger(column, 'column', 0);
  const columns = at(joint, 0).length;
  if (column + 1 >= columns) {
    throw new RangeError(`column = ${column} has no right neighbour among ${columns} columns`);
  }
  return joint.map((row) => {
    const merged = Math.min(1, at(row, column) + at(row, column + 1)); // 1 + 1e-16 is not a probability
    return [...row.slice(0, column), merged, ...row.slice(column + 2)];
  });
}
