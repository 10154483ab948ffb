import { describe, expect, it } from 'vitest';
import { mutualInformation } from './joint';
import {
  always,
  expectAllNear,
  expectNear,
  expectRangeError,
  expectSameDigits,
  joint,
} from './laws';
import { pointwiseMutualInformation } from './pointwise-mutual-information';

describe('pointwiseMutualInformation(joint)', () => {
  it('has the mutual information as its mean', () => {
    always([joint], (table) => {
      const terms = pointwiseMutualInformation(table).flatMap((row, i) =>
        row.map((bits, j) => {
          const pxy = table[i]?.[j] ?? NaN;
          return pxy === 0 ? 0 : pxy * bits;
        }),
      );
      expectNear(
        terms.reduce((total, term) => total + term, 0),
        mutualInformation(table),
      );
    });
  });

  it('is positive for pairs that go together, negative for those that avoid each other', () => {
    const [first = [], second = []] = pointwiseMutualInformation([
      [0.4, 0.1],
      [0.1, 0.4],
    ]);
    expectAllNear(first, [Math.log2(1.6), Math.log2(0.4)], 1e-15);
    expectAllNear(second, [Math.log2(0.4), Math.log2(1.6)], 1e-15);
  });

  it('is −∞ for a pair that cannot happen though its values can', () => {
    expect(
      pointwiseMutualInformation([
        [1 / 8, 1 / 8],
        [3 / 4, 0],
      ])[1]?.[1],
    ).toBe(-Infinity);
  });

  it('is 0 where a value never happens', () => {
    expect(
      pointwiseMutualInformation([
        [1, 0],
        [0, 0],
      ]),
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('holds for probabilities whose product would be 0 in double precision', () => {
    const rare = [
      [1, 0],
      [0, 1e-200],
    ];
    const value = pointwiseMutualInformation(rare, { unit: 'nats' })[1]?.[1] ?? NaN;
    expectSameDigits(value, 200 * Math.LN10);
  });

  it('never grows beyond what p(y | x) = 1 gives, though a sum was rounded', () => {
    expect(pointwiseMutualInformation([[0.5], [0.5 + 5e-10]])).toEqual([[0], [0]]);
  });

  it('refuses what is no joint distribution', () => {
    expectRangeError(() => pointwiseMutualInformation([[0.5]]), 'joint sums to 0.5, not to 1');
  });
});
