import { describe, expect, it } from 'vitest';
import { klDivergence } from './kl-divergence';
import { always, expectNear, expectRangeError, expectSameDigits, pair } from './laws';
import { sum } from './sum';
import { pinskerBound, totalVariation } from './total-variation';

describe('totalVariation(p, q)', () => {
  it('is the excess of p where it is larger', () => {
    always([pair], ([p, q]) => {
      const excess = sum(p.map((pi, i) => Math.max(0, pi - (q[i] ?? NaN))));
      expectNear(totalVariation(p, q), excess);
    });
  });

  it('is symmetric, from 0 at p = q to 1', () => {
    always([pair], ([p, q]) => {
      expect(totalVariation(p, q)).toBe(totalVariation(q, p));
      expect(totalVariation(p, q)).toBeLessThanOrEqual(1);
      expect(totalVariation(p, p)).toBe(0);
    });
    expect(totalVariation([1, 0], [0, 1])).toBe(1);
    expect(totalVariation([1 + 0, 0], [1e-10, 1])).toBeLessThanOrEqual(1);
    expect(totalVariation([1, 5e-10, 0], [0, 0, 1])).toBe(1);
  });

  it('refuses what are not two distributions on the same outcomes', () => {
    expectRangeError(() => totalVariation([1], [1, 0]), 'p has length 1 but q has length 2');
  });
});

describe('pinskerBound(kl)', () => {
  it('is never below the total variation distance (Pinsker)', () => {
    always([pair], ([p, q]) => {
      const bound = pinskerBound(klDivergence(p, q));
      expect(totalVariation(p, q)).toBeLessThanOrEqual(bound * (1 + 1e-12));
    });
  });

  it('is √(D/2), and 1 where that says nothing more', () => {
    expect(pinskerBound(0)).toBe(0);
    expectSameDigits(pinskerBound(0.5, { unit: 'nats' }), 0.5);
    expectSameDigits(pinskerBound(0.5), Math.sqrt(Math.LN2 / 4));
    expect(pinskerBound(3)).toBe(1);
    expect(pinskerBound(Infinity)).toBe(1);
  });

  it('refuses a negative divergence', () => {
    expectRangeError(() => pinskerBound(-1), 'kl = -1 is not in [0, ∞]');
  });
});
