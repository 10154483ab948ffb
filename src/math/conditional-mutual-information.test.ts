import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conditionalMutualInformation,
  meanOverThird,
  slicesOfThird,
  type Triple,
  withoutThird,
} from './conditional-mutual-information';
import { normalize } from './distribution';
import { type Joint, jointEntropy, mutualInformation } from './joint';
import { always, distribution, expectAllNear, expectNear, expectRangeError, joint } from './laws';

const XOR: Triple = [
  [
    [1 / 4, 0],
    [0, 1 / 4],
  ],
  [
    [0, 1 / 4],
    [1 / 4, 0],
  ],
];

/** Triples of two-valued variables, each of the eight with some probability. */
const triple: fc.Arbitrary<Triple> = fc
  .array(fc.double({ min: 1e-3, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((weights) => {
    const p = normalize(weights);
    return [0, 4].map((start) => [p.slice(start, start + 2), p.slice(start + 2, start + 4)]);
  });

/** I(X; Y, Z): the pair of Y and Z as one variable. */
const withPair = (tables: Triple): number =>
  mutualInformation([0, 1].map((i) => tables.flatMap((table) => table[i] ?? [])));
/** I(X; Z). */
const withThird = (tables: Triple): number =>
  mutualInformation(
    [0, 1].map((i) => tables.map((table) => (table[i] ?? []).reduce((sum, value) => sum + value))),
  );

describe('withoutThird(triple)', () => {
  it('adds the tables', () => {
    expect(withoutThird(XOR)).toEqual([
      [1 / 4, 1 / 4],
      [1 / 4, 1 / 4],
    ]);
  });

  it('never exceeds 1', () => {
    expect(withoutThird([[[0.5]], [[0.5 + 5e-10]]])).toEqual([[1]]);
  });

  it('names the table, the row, the entry or the sum that is wrong', () => {
    expectRangeError(() => withoutThird([]), 'triple is empty; it needs at least one table');
    expectRangeError(
      () => withoutThird([[[0.5]], [[0.25], [0.25]]]),
      'triple[1] has length 2 but triple[0] has length 1',
    );
    expectRangeError(
      () => withoutThird([[[0.5]], [[0.25, 0.25]]]),
      'triple[1][0] has length 2 but triple[0][0] has length 1',
    );
    expectRangeError(
      () => withoutThird([[[1.5]], [[-0.5]]]),
      'triple[0][0][0] = 1.5 is not in [0, 1]',
    );
    expectRangeError(() => withoutThird([[[0.5]], [[0.25]]]), 'Σ_z triple sums to 0.75, not to 1');
  });
});

describe('slicesOfThird(triple)', () => {
  it('divides each table by its probability and leaves out what never happens', () => {
    const slices = slicesOfThird([[[1 / 8, 1 / 8]], [[0, 0]], [[1 / 4, 1 / 2]]]);
    expect(slices).toEqual([
      { probability: 1 / 4, joint: [[1 / 2, 1 / 2]] },
      { probability: 3 / 4, joint: [[1 / 3, 2 / 3]] },
    ]);
  });

  it('never exceeds 1', () => {
    expect(slicesOfThird([[[0.5, 0.5 + 5e-10]]])[0]?.probability).toBe(1);
  });

  it('refuses what is no distribution of triples', () => {
    expectRangeError(() => slicesOfThird([[[0.5]]]), 'Σ_z triple sums to 0.5, not to 1');
  });
});

describe('meanOverThird(triple, quantity)', () => {
  it('weighs what holds for each z by p(z)', () => {
    const triples = [[[1 / 8, 1 / 8]], [[3 / 4, 0]]];
    expect(meanOverThird(triples, (table) => jointEntropy(table))).toBe(1 / 4);
  });
});

describe('conditionalMutualInformation(triple)', () => {
  it('is 1 bit for an exclusive or, where the mutual information is 0', () => {
    expect(mutualInformation(withoutThird(XOR))).toBe(0);
    expect(conditionalMutualInformation(XOR)).toBe(1);
    expect(conditionalMutualInformation(XOR, { unit: 'nats' })).toBe(Math.LN2);
  });

  it('obeys the chain rule I(X; Y, Z) = I(X; Z) + I(X; Y | Z)', () => {
    always([triple], (tables) => {
      expectNear(withPair(tables), withThird(tables) + conditionalMutualInformation(tables));
    });
  });

  it('is the mutual information where Z knows nothing of X and Y', () => {
    always([joint, distribution], (table, third) => {
      const tables = third.map((pz): Joint => table.map((row) => row.map((value) => pz * value)));
      if (third.some((pz) => pz > 0 && pz < 1e-290)) return;
      expectNear(conditionalMutualInformation(tables), mutualInformation(table), 1e-9);
    });
  });

  it('vanishes in a chain X → Z → Y, where I(X; Y) is no more than I(X; Z)', () => {
    const channel = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    always([channel, channel, channel], (source, first, second) => {
      const flip = (chance: number, a: number, b: number): number =>
        a === b ? 1 - chance : chance;
      const tables = [0, 1].map((z) =>
        [0, 1].map((x) =>
          [0, 1].map((y) => flip(source, x, 0) * flip(first, x, z) * flip(second, z, y)),
        ),
      );
      expectNear(conditionalMutualInformation(tables), 0);
      const ends = mutualInformation(withoutThird(tables));
      expect(ends).toBeLessThanOrEqual(withThird(tables) + 1e-14);
    });
  });

  it('does not depend on the order of the tables', () => {
    always([triple], (tables) => {
      const { length } = tables;
      expect(length).toBe(2);
      expectAllNear(
        [conditionalMutualInformation(tables.toReversed())],
        [conditionalMutualInformation(tables)],
      );
    });
  });
});
