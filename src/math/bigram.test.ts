import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bigramLoss, countedBigramLoss, descendBigram, transitionCounts } from './bigram';
import { conditionalEntropy } from './joint';
import { always, expectNear, expectRangeError, logits as logitRow } from './laws';

const NATS = { unit: 'nats' } as const;
/** Transitions between three symbols, at least one of them. */
const counts = fc
  .array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  })
  .filter((table) => table.flat().some((count) => count > 0));
const logits = fc.array(
  fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 }),
  {
    minLength: 3,
    maxLength: 3,
  },
);
const ZEROS = [0, 0, 0].map(() => [0, 0, 0]);

function floorNats(table: readonly (readonly number[])[]): number {
  const total = table.flat().reduce((all, count) => all + count, 0);
  return conditionalEntropy(
    table.map((row) => row.map((count) => count / total)),
    NATS,
  );
}

describe('transitionCounts(text, alphabet)', () => {
  it('counts each neighbouring pair once', () => {
    expect(transitionCounts('abba', 'ab')).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(transitionCounts('a', 'ab')).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('refuses what the alphabet lacks', () => {
    expectRangeError(() => transitionCounts('abc', 'ab'), 'text[2] = “c” is not in the alphabet');
  });
});

describe('countedBigramLoss(tested, counted)', () => {
  it('is the conditional entropy on its own text', () => {
    always([counts], (table) => {
      expectNear(countedBigramLoss(table, table, NATS), floorNats(table));
    });
  });

  it('is infinite where a pair occurs that the model excludes, until something is added', () => {
    const seen = [
      [1, 0],
      [0, 0],
    ];
    const other = [
      [1, 1],
      [0, 0],
    ];
    expect(countedBigramLoss(other, seen)).toBe(Infinity);
    expect(countedBigramLoss([seen[1] ?? [], seen[0] ?? []], seen)).toBe(Infinity);
    expectNear(countedBigramLoss(other, seen, { extra: 1 }), (Math.log2(3 / 2) + Math.log2(3)) / 2);
  });

  it('tends to log n as more is added', () => {
    always([counts, counts], (tested, counted) => {
      expectNear(countedBigramLoss(tested, counted, { extra: 1e12 }), Math.log2(3), 1e-9);
    });
  });

  it('refuses no transitions, negative counts and shapes that differ', () => {
    expectRangeError(
      () => countedBigramLoss(ZEROS, ZEROS),
      'counts are all 0: there are no transitions',
    );
    expectRangeError(() => countedBigramLoss(ZEROS, [[1]]), 'counted needs the shape [3, 3]');
    expectRangeError(() => countedBigramLoss([[1, 2]], [[1]]), 'counts needs the shape [1, 1]');
    expectRangeError(() => countedBigramLoss([[-1]], [[1]]), 'counts[0][0] = -1 is not in [0, ∞)');
    expectRangeError(
      () => countedBigramLoss([[1]], [[1]], { extra: -1 }),
      'extra = -1 is not in [0, ∞]',
    );
    expectRangeError(
      () => countedBigramLoss([[1]], [[1]], { extra: Infinity }),
      'extra = Infinity is not a finite number',
    );
  });
});

describe('bigramLoss(tested, logits)', () => {
  it('is log n where all logits are equal, and never below the floor', () => {
    always([counts, logits], (table, z) => {
      expectNear(bigramLoss(table, ZEROS), Math.log2(3));
      expect(bigramLoss(table, z, NATS)).toBeGreaterThanOrEqual(floorNats(table) - 1e-12);
    });
  });

  it('ignores a constant added to a row, and rows that never occur', () => {
    always([counts, logits], (table, z) => {
      const shifted = z.map((row, x) => row.map((value) => value + 7 * x));
      expectNear(bigramLoss(table, shifted), bigramLoss(table, z), 1e-9);
    });
    const one = [
      [1, 1],
      [0, 0],
    ];
    const start = [0, 0];
    expect(bigramLoss(one, [start, [5, -5]])).toBe(bigramLoss(one, [start, start]));
  });

  it('refuses a table of another shape', () => {
    expectRangeError(() => bigramLoss([[1]], [[0], [0]]), 'logits needs the shape [1, 1]');
    always([logitRow], (row) => {
      fc.pre(row.length !== 3);
      expectRangeError(() => bigramLoss(ZEROS, [row, row, row]), 'logits needs the shape [3, 3]');
    });
  });
});

describe('descendBigram(counts, logits, options)', () => {
  it('never climbs at a small rate, and stays above the floor', () => {
    always([counts, logits], (table, z) => {
      const losses = descendBigram(table, z, { learningRate: 1, steps: 5 }).map(
        (row) => row.lossNats,
      );
      for (const [step, loss] of losses.slice(1).entries()) {
        expect(loss).toBeLessThanOrEqual((losses[step] ?? NaN) + 1e-12);
        expect(loss).toBeGreaterThanOrEqual(floorNats(table) - 1e-12);
      }
    });
  });

  it('moves each row by its share of the transitions, and none that never occurs', () => {
    const table = [
      [3, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ];
    const [, after] = descendBigram(table, ZEROS, { learningRate: 4, steps: 1 });
    expect(after?.logits.map(([a = NaN, b = NaN]) => [a, b])).toEqual([
      [2, -1],
      [-1 / 3, 1 - 1 / 3],
      [0, 0],
    ]);
    expect(after?.step).toBe(1);
  });

  it('gives rows of one distribution the same steps', () => {
    const table = [
      [1, 1],
      [1, 1],
    ];
    const rows = descendBigram(
      table,
      [
        [1, 0],
        [1, 0],
      ],
      { learningRate: 2, steps: 3 },
    );
    expect(rows[3]?.logits[0]).toEqual(rows[3]?.logits[1]);
  });

  it('refuses a rate or a number of steps that is none', () => {
    expectRangeError(
      () => descendBigram([[1]], [[0]], { learningRate: 0, steps: 1 }),
      'learningRate = 0 is not a positive finite number',
    );
    expectRangeError(
      () => descendBigram([[1]], [[0]], { learningRate: 1, steps: -1 }),
      'steps = -1 is not an integer of at least 0',
    );
  });
});
