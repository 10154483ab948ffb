import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossEntropy } from './cross-entropy';
import { uniform } from './distribution';
import { maxEntropy } from './entropy';
import { growthRate } from './growth-rate';
import { klDivergence } from './kl-divergence';
import { always, expectNear, expectRangeError, pair, positivePair } from './laws';

const P = [1 / 2, 1 / 4, 1 / 8, 1 / 8];
const Q = [1 / 8, 1 / 2, 1 / 4, 1 / 8];
const fairTo = (beliefs: readonly number[]): number[] => beliefs.map((belief) => 1 / belief);

describe('growthRate(p, stakes, odds)', () => {
  it('is the divergence D(p ‖ q) for who knows p, at the odds of who believes q', () => {
    always([positivePair], ([p, q]) => {
      expectNear(growthRate(p, p, fairTo(q)), klDivergence(p, q));
    });
    expect(growthRate(P, P, fairTo(Q))).toBeCloseTo(0.625, 14);
  });

  it('is less by D(p ‖ b) for other shares b, and so never more', () => {
    always([positivePair], ([p, b]) => {
      const q = uniform(p.length);
      expectNear(growthRate(p, b, fairTo(q)), klDivergence(p, q) - klDivergence(p, b));
      expect(growthRate(p, b, fairTo(q))).toBeLessThanOrEqual(growthRate(p, p, fairTo(q)) + 1e-12);
    });
  });

  it('is log n − H(p, q) for who believes q, at odds of n for 1 on each of n outcomes', () => {
    always([pair], ([p, q]) => {
      const n = p.length;
      const growth = growthRate(
        p,
        q,
        p.map(() => n),
      );
      expectNear(growth, maxEntropy(n) - crossEntropy(p, q));
    });
    expect(growthRate(P, Q, [4, 4, 4, 4])).toBeCloseTo(2 - 2.375, 14);
  });

  it('is 0 at odds that are fair to the shares, whatever happens', () => {
    always([positivePair], ([p, b]) => {
      expectNear(growthRate(p, b, fairTo(b)), 0);
    });
  });

  it('is a loss of D(p ‖ q) for who believes q, at the odds of who knows p', () => {
    always([positivePair], ([p, q]) => {
      expectNear(growthRate(p, q, fairTo(p)), -klDivergence(p, q));
    });
  });

  it('rises by the logarithm of what all odds are multiplied by', () => {
    always([positivePair, fc.double({ min: 0.1, max: 10, noNaN: true })], ([p, b], factor) => {
      const odds = fairTo(b).map((odd) => factor * odd);
      expectNear(growthRate(p, b, odds, { unit: 'nats' }), Math.log(factor));
    });
  });

  it('is −∞ where nothing is staked on what happens, and 0 log 0 counts nothing', () => {
    expect(growthRate([1 / 2, 1 / 2], [1, 0], [2, 2])).toBe(-Infinity);
    expect(growthRate([1, 0], [1, 0], [2, 2])).toBe(1);
  });

  it('refuses what is no distribution, no odds, or of another length', () => {
    expectRangeError(() => growthRate([2], [1], [1]), 'p[0] = 2 is not in [0, 1]');
    expectRangeError(() => growthRate([1], [2], [1]), 'stakes[0] = 2 is not in [0, 1]');
    expectRangeError(
      () => growthRate([1], [1], [0]),
      'odds[0] = 0 is not a positive finite number',
    );
    expectRangeError(
      () => growthRate([1], [0.5, 0.5], [1]),
      'p has length 1 but stakes has length 2',
    );
    expectRangeError(() => growthRate([1], [1], [1, 2]), 'p has length 1 but odds has length 2');
  });
});
