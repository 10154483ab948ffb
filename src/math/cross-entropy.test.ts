import { describe, expect, it } from 'vitest';
import { crossEntropy, crossEntropyTerms } from './cross-entropy';
import { oneHot } from './distribution';
import { entropy } from './entropy';
import { klDivergence } from './kl-divergence';
import { always, distribution, expectNear, expectRangeError, expectSameDigits, pair } from './laws';
import { sum } from './sum';
import { surprisal } from './surprisal';

describe('crossEntropy(p, q)', () => {
  it('is the entropy plus the divergence', () => {
    always([pair], ([p, q]) => {
      expectNear(crossEntropy(p, q), entropy(p) + klDivergence(p, q));
    });
  });

  it('is at least the entropy, which it is when q = p', () => {
    always([pair], ([p, q]) => {
      expect(crossEntropy(p, q)).toBeGreaterThanOrEqual(entropy(p) - 1e-14);
      expectNear(crossEntropy(p, p), entropy(p), 1e-15);
    });
  });

  it('is the surprisal of the outcome when p is certain', () => {
    always([distribution], (q) => {
      expect(crossEntropy(oneHot(q.length, 0), q)).toBe(surprisal(q[0] ?? NaN));
    });
  });

  it('is infinite when the model rules out what happens, finite the other way round', () => {
    expect(crossEntropy([0.5, 0.5], [1, 0])).toBe(Infinity);
    expect(crossEntropy([1, 0], [0.5, 0.5])).toBe(1);
    expect(crossEntropy([1, 0], [1, 0])).toBe(0);
  });

  it('takes probabilities down to 1e-300', () => {
    expectSameDigits(crossEntropy([0.5, 0.5], [1, 1e-300], { unit: 'hartleys' }), 150);
  });

  it('is in bits unless another unit is named', () => {
    expect(crossEntropy([0.5, 0.5], [0.25, 0.75], { unit: 'nats' })).toBeCloseTo(
      0.8369882167858358,
      14,
    );
    expect(crossEntropy([1, 0], [0.25, 0.75])).toBe(2);
  });

  it('refuses what are not two distributions on the same outcomes', () => {
    expectRangeError(() => crossEntropy([2], [1]), 'p[0] = 2 is not in [0, 1]');
    expectRangeError(() => crossEntropy([1], [2]), 'q[0] = 2 is not in [0, 1]');
    expectRangeError(() => crossEntropy([1], [1, 0]), 'p has length 1 but q has length 2');
  });
});

describe('crossEntropyTerms(p, q)', () => {
  it('gives what each outcome adds, and nothing where it never happens', () => {
    expect(crossEntropyTerms([0.5, 0.5, 0], [0.25, 0.75, 0])).toEqual([
      1,
      expect.closeTo(0.2075187, 7),
      0,
    ]);
    expect(crossEntropyTerms([1, 0], [1, 0], { unit: 'nats' })).toEqual([0, 0]);
    expect(crossEntropyTerms([0.5, 0.5], [0, 1])).toEqual([Infinity, 0]);
    expect(crossEntropyTerms([0.5, 0.5], [0.5, 0.5], { unit: 'nats' })).toEqual([
      Math.LN2 / 2,
      Math.LN2 / 2,
    ]);
  });

  it('sums to the cross-entropy', () => {
    always([pair], ([p, q]) => {
      expectNear(sum(crossEntropyTerms(p, q)), crossEntropy(p, q), 1e-15);
    });
  });

  it('refuses what are not two distributions on the same outcomes', () => {
    expectRangeError(() => crossEntropyTerms([1], [1, 0]), 'p has length 1 but q has length 2');
  });
});
