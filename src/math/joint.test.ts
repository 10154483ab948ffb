import { describe, expect, it } from 'vitest';
import { entropy } from './entropy';
import {
  assertJoint,
  conditionalEntropy,
  type Joint,
  jointEntropy,
  marginals,
  mutualInformation,
} from './joint';
import { klDivergence } from './kl-divergence';
import {
  always,
  distribution,
  expectAllNear,
  expectNear,
  expectRangeError,
  expectSameDigits,
  joint,
} from './laws';

const transposed = (table: Joint): number[][] =>
  (table[0] ?? []).map((_, j) => table.map((row) => row[j] ?? NaN));
const product = (x: readonly number[], y: readonly number[]): number[][] =>
  x.map((px) => y.map((py) => px * py));
/** The table with its first two rows taken as one: X seen through a coarser lens. */
const merged = ([first = [], second = [], ...rest]: Joint): (readonly number[])[] => [
  first.map((value, j) => value + (second[j] ?? NaN)),
  ...rest,
];

describe('assertJoint(joint, name)', () => {
  it('names the row, the entry or the sum that is wrong', () => {
    const check = (table: Joint) => () => {
      assertJoint(table, 'joint');
    };
    const empty = 'joint is empty; it needs at least one row and column';
    expectRangeError(check([]), empty);
    expectRangeError(check([[]]), empty);
    expectRangeError(check([[1], [0, 0]]), 'joint[1] has length 2 but joint[0] has length 1');
    expectRangeError(check([[0.5, 1.5]]), 'joint[0][1] = 1.5 is not in [0, 1]');
    expectRangeError(check([[0.5, 0.4]]), 'joint sums to 0.9, not to 1');
    expectRangeError(check([[0.5, 0.5 + 2 ** -29]]), `joint sums to ${1 + 2 ** -29}, not to 1`);
    expect(check([[0.5, 0.5 + 1e-10]])).not.toThrow();
    expect(check([[0.5, 0.5 - 1e-10]])).not.toThrow();
  });

  it('guards every function of a joint distribution', () => {
    const wrong = [[0.5], [0.4]];
    for (const run of [marginals, jointEntropy, conditionalEntropy, mutualInformation]) {
      expectRangeError(() => run(wrong), 'joint sums to 0.9, not to 1');
    }
  });
});

describe('marginals(joint)', () => {
  it('sums the rows for X and the columns for Y', () => {
    expect(
      marginals([
        [0.125, 0.125, 0],
        [0.25, 0.25, 0.25],
      ]),
    ).toEqual({
      x: [0.25, 0.75],
      y: [0.375, 0.375, 0.25],
    });
  });

  it('gives back the factors of independent variables', () => {
    always([distribution, distribution], (p, q) => {
      const { x, y } = marginals(product(p, q));
      expectAllNear(x, p);
      expectAllNear(y, q);
    });
  });

  it('never exceeds 1', () => {
    expect(marginals([[0.5, 0.5 + 5e-10]]).x).toEqual([1]);
    expect(marginals([[0.5], [0.5 + 5e-10]]).y).toEqual([1]);
  });
});

describe('jointEntropy(joint)', () => {
  it('is the entropy of the pairs', () => {
    expect(
      jointEntropy([
        [0.5, 0.25],
        [0.25, 0],
      ]),
    ).toBe(1.5);
    expect(jointEntropy([[0.5, 0.5]], { unit: 'nats' })).toBe(Math.LN2);
  });

  it('lies between the larger entropy and the sum of both', () => {
    always([joint], (table) => {
      const { x, y } = marginals(table);
      expect(jointEntropy(table)).toBeGreaterThanOrEqual(Math.max(entropy(x), entropy(y)) - 1e-14);
      expect(jointEntropy(table)).toBeLessThanOrEqual(entropy(x) + entropy(y) + 1e-14);
    });
  });
});

describe('conditionalEntropy(joint, given)', () => {
  it('is what the pair adds to the variable that is given (chain rule)', () => {
    always([joint], (table) => {
      const { x, y } = marginals(table);
      expectNear(conditionalEntropy(table), jointEntropy(table) - entropy(x));
      expectNear(conditionalEntropy(table, { given: 'Y' }), jointEntropy(table) - entropy(y));
    });
  });

  it('is the mean entropy of the rows', () => {
    always([joint], (table) => {
      const { x } = marginals(table);
      const rows = table.map((row, i) => {
        const px = x[i] ?? NaN;
        return px < 1e-290 ? 0 : px * entropy(row.map((value) => Math.min(1, value / px)));
      });
      expectNear(
        conditionalEntropy(table),
        rows.reduce((total, term) => total + term, 0),
      );
    });
  });

  it('never exceeds the entropy: knowing more cannot hurt on average', () => {
    always([joint], (table) => {
      expect(conditionalEntropy(table)).toBeLessThanOrEqual(entropy(marginals(table).y) + 1e-14);
      expect(conditionalEntropy(table)).toBeGreaterThanOrEqual(0);
    });
  });

  it('is 0 where one variable determines the other, even after rounding', () => {
    expect(
      conditionalEntropy([
        [0.25, 0],
        [0, 0.75],
      ]),
    ).toBe(0);
    expect(conditionalEntropy([[0.1], [0.2], [0.7]])).toBe(0);
    expect(conditionalEntropy([[1 - 5e-10, 1e-9]], { given: 'Y' })).toBe(0);
    expect(
      conditionalEntropy([
        [1, 0],
        [0, 0],
      ]),
    ).toBe(0);
  });

  it('is the entropy of the whole where nothing varies but the other variable', () => {
    expect(conditionalEntropy([[0.5, 0.25, 0.25]])).toBe(1.5);
    expect(conditionalEntropy([[0.5, 0.25, 0.25]], { given: 'X', unit: 'nats' })).toBe(
      1.5 * Math.LN2,
    );
    expect(conditionalEntropy([[0.5, 0.25, 0.25]], { given: 'Y' })).toBe(0);
  });

  it('takes probabilities down to 1e-300', () => {
    expectSameDigits(
      conditionalEntropy(
        [
          [1, 0],
          [1e-300, 1e-300],
        ],
        { unit: 'nats' },
      ),
      2e-300 * Math.LN2,
    );
  });
});

describe('mutualInformation(joint)', () => {
  it('is what knowing one variable takes off the entropy of the other', () => {
    always([joint], (table) => {
      const { x, y } = marginals(table);
      expectNear(mutualInformation(table), entropy(y) - conditionalEntropy(table));
      expectNear(mutualInformation(table), entropy(x) + entropy(y) - jointEntropy(table));
    });
  });

  it('is the divergence of the pairs from the product of the marginals', () => {
    always([joint], (table) => {
      const { x, y } = marginals(table);
      if (
        product(x, y)
          .flat()
          .some((value) => value > 0 && value < 1e-300)
      )
        return;
      if (
        product(x, y)
          .flat()
          .some((value, i) => value === 0 && (table.flat()[i] ?? 0) > 0)
      )
        return;
      expectNear(mutualInformation(table), klDivergence(table.flat(), product(x, y).flat()));
    });
  });

  it('is symmetric and never negative', () => {
    always([joint], (table) => {
      expect(mutualInformation(table)).toBeGreaterThanOrEqual(0);
      expectNear(mutualInformation(transposed(table)), mutualInformation(table));
    });
  });

  it('vanishes for independent variables', () => {
    always([distribution, distribution], (p, q) => {
      expect(mutualInformation(product(p, q))).toBeLessThan(1e-15);
    });
  });

  it('is the whole entropy of a copy', () => {
    always([distribution], (p) => {
      const copy = p.map((pi, i) => p.map((_, j) => (i === j ? pi : 0)));
      expectNear(mutualInformation(copy), entropy(p));
    });
  });

  it('never grows when values are merged (data processing)', () => {
    always([joint], (table) => {
      if (table.length < 2) return;
      expect(mutualInformation(merged(table))).toBeLessThanOrEqual(
        mutualInformation(table) + 1e-14,
      );
    });
  });

  it('keeps its digits however weak the dependence, and however rare the pair', () => {
    // ¼ + ε on the diagonal, ¼ − ε off it: I = 8ε² + O(ε⁴) nats.
    const epsilon = 2 ** -30;
    const weak = [
      [0.25 + epsilon, 0.25 - epsilon],
      [0.25 - epsilon, 0.25 + epsilon],
    ];
    expectSameDigits(mutualInformation(weak, { unit: 'nats' }), 8 * epsilon ** 2);
    const rare = [
      [1, 0],
      [0, 1e-200],
    ];
    // The entropy of X: −(1 − δ) ln(1 − δ) − δ ln δ with δ = 1e-200.
    const expected = 1e-200 * (200 * Math.LN10 + 1);
    expectSameDigits(mutualInformation(rare, { unit: 'nats' }), expected);
  });

  it('is in bits unless another unit is named', () => {
    expect(
      mutualInformation([
        [0.5, 0],
        [0, 0.5],
      ]),
    ).toBe(1);
    expectSameDigits(
      mutualInformation(
        [
          [0.5, 0],
          [0, 0.5],
        ],
        { unit: 'nats' },
      ),
      Math.LN2,
    );
  });
});
