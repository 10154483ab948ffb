import { describe, expect, it } from 'vitest';
import { marginals, mutualInformation } from './joint';
import { mergeColumns, productOfMarginals, transpose } from './joint-tables';
import { always, expectAllNear, expectNear, expectRangeError, joint } from './laws';

const RAIN = [
  [1 / 8, 1 / 8],
  [3 / 4, 0],
];

describe('productOfMarginals(joint)', () => {
  it('multiplies the marginals', () => {
    expect(productOfMarginals(RAIN)).toEqual([
      [7 / 32, 1 / 32],
      [21 / 32, 3 / 32],
    ]);
  });

  it('keeps the marginals and has no mutual information', () => {
    always([joint], (table) => {
      const product = productOfMarginals(table);
      expectAllNear(marginals(product).x, marginals(table).x);
      expectAllNear(marginals(product).y, marginals(table).y);
      expectNear(mutualInformation(product), 0);
    });
  });

  it('refuses what is no joint distribution', () => {
    expectRangeError(() => productOfMarginals([[0.5]]), 'joint sums to 0.5, not to 1');
  });
});

describe('transpose(joint)', () => {
  it('makes rows columns', () => {
    expect(transpose([[0.5, 0.25, 0.25]])).toEqual([[0.5], [0.25], [0.25]]);
  });

  it('done twice changes nothing, and done once no mutual information', () => {
    always([joint], (table) => {
      expect(transpose(transpose(table))).toEqual(table);
      expectNear(mutualInformation(transpose(table)), mutualInformation(table));
    });
  });

  it('refuses what is no joint distribution', () => {
    expectRangeError(() => transpose([[0.5]]), 'joint sums to 0.5, not to 1');
  });
});

describe('mergeColumns(joint, column)', () => {
  const table = [
    [1 / 8, 1 / 8, 1 / 4],
    [0, 1 / 4, 1 / 4],
  ];

  it('adds two neighbouring columns and leaves the others', () => {
    expect(mergeColumns(table, 0)).toEqual([
      [1 / 4, 1 / 4],
      [1 / 4, 1 / 4],
    ]);
    expect(mergeColumns(table, 1)).toEqual([
      [1 / 8, 3 / 8],
      [0, 1 / 2],
    ]);
  });

  it('never raises the mutual information (data processing)', () => {
    always([joint], (anyTable) => {
      for (let column = 0; column + 1 < (anyTable[0]?.length ?? 0); column += 1) {
        const less = mutualInformation(mergeColumns(anyTable, column));
        expect(less).toBeLessThanOrEqual(mutualInformation(anyTable) + 1e-14);
      }
    });
  });

  it('never exceeds 1', () => {
    expect(mergeColumns([[0.5, 0.5 + 5e-10]], 0)).toEqual([[1]]);
  });

  it('names what is wrong', () => {
    expectRangeError(
      () => mergeColumns(table, 2),
      'column = 2 has no right neighbour among 3 columns',
    );
    expectRangeError(() => mergeColumns(table, -1), 'column = -1 is not an integer of at least 0');
    expectRangeError(() => mergeColumns([[0.5]], 0), 'joint sums to 0.5, not to 1');
  });
});
