import { assertProbability } from './assert';
import { assertSameLength } from './distribution';
import { assertJoint, type Joint, mutualInformation } from './joint';
import { sum } from './sum';
import type { UnitOption } from './units';
import { at } from './zip-with';

/**
 * Probabilities p(x, y, z) of triples, one table for each value of Z, shape [k, n, m]: rows X,
 * columns Y; all tables together sum to 1.
 */
export type Triple = readonly Joint[];

/**
 * The joint distribution of X and Y when Z is not looked at, p(x, y) = Σ_z p(x, y, z).
 *
 * @param triple - distribution of triples, shape [k, n, m].
 * @returns p(x, y), shape [n, m].
 * @throws {RangeError} if triple is not a distribution of triples.
 */
export function withoutThird(triple: Triple): Joint {
  assertTables(triple);
  const joint = at(triple, 0).map((row, i) =>
    row.map((_, j) => Math.min(1, sum(triple.map((table) => at(at(table, i), j))))),
  );
  assertJoint(joint, 'Σ_z triple');
  return joint;
}

/** What is known of X and Y once Z has shown one of its values. */
export interface Slice {
  /** p(z). */
  readonly probability: number;
  /** p(x, y | z), shape [n, m]. */
  readonly joint: Joint;
}

/**
 * The joint distribution of X and Y for each value that Z can take, p(x, y | z), with p(z).
 *
 * @param triple - distribution of triples, shape [k, n, m].
 * @returns one slice for each z of positive probability, in their order.
 * @throws {RangeError} if triple is not a distribution of triples.
 */
export function slicesOfThird(triple: Triple): readonly Slice[] {
  withoutThird(triple); // the check of the whole
  return triple.flatMap((table) => {
    const probability = Math.min(1, sum(table.flat()));
    if (probability === 0) return [];
    const joint = table.map((row) => row.map((value) => Math.min(1, value / probability)));
    return [{ probability, joint }];
  });
}

/**
 * Mean over Z of a quantity of X and Y, Σ_z p(z) f(p(x, y | z)): so a conditional entropy or a
 * conditional mutual information is made of the unconditional one.
 *
 * @param triple - distribution of triples, shape [k, n, m].
 * @param quantity - function f of a joint distribution, such as `jointEntropy`.
 * @returns the mean, in the unit of `quantity`.
 * @throws {RangeError} if triple is not a distribution of triples.
 */
export function meanOverThird(triple: Triple, quantity: (joint: Joint) => number): number {
  return sum(slicesOfThird(triple).map(({ probability, joint }) => probability * quantity(joint)));
}

/**
 * Conditional mutual information, I(X; Y | Z) = Σ_z p(z) I(X; Y | Z = z).
 *
 * How much X and Y tell about each other, on average, to someone who knows Z. It can be smaller or
 * larger than I(X; Y): a common cause explains a dependence, a common effect creates one.
 *
 * @param triple - distribution of triples, shape [k, n, m].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, min(log n, log m)], in `unit`.
 * @throws {RangeError} if triple is not a distribution of triples.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.5.
 */
export function conditionalMutualInformation(triple: Triple, options: UnitOption = {}): number {
  return meanOverThird(triple, (joint) => mutualInformation(joint, options));
}

function assertTables(triple: Triple): void {
  if (triple.length === 0) throw new RangeError('triple is empty; it needs at least one table');
  for (const [k, table] of triple.entries()) {
    assertSameLength(table, at(triple, 0), `triple[${k}]`, 'triple[0]');
    for (const [i, row] of table.entries()) {
      assertSameLength(row, at(at(triple, 0), 0), `triple[${k}][${i}]`, 'triple[0][0]');
      for (const [j, value] of row.entries()) {
        assertProbability(value, `triple[${k}][${i}][${j}]`);
      }
    }
  }
}
