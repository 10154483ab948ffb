import { describe, expect, it } from 'vitest';
import { uniform } from './distribution';
import { entropy, maxEntropy } from './entropy';
import { guessRankLowerBound } from './guess-ranks';
import { always, distribution, expectNear, expectRangeError } from './laws';

describe('guessRankLowerBound(q)', () => {
  it('is the entropy where the first k ranks share alike', () => {
    for (const k of [1, 2, 3, 27]) expectNear(guessRankLowerBound(uniform(k)), maxEntropy(k));
    expectNear(guessRankLowerBound([0.5, 0.5, 0]), 1);
  });

  it('is at most the entropy, and linear in q', () => {
    always([distribution], (p) => {
      const q = p.toSorted((a, b) => b - a);
      expect(guessRankLowerBound(q)).toBeLessThanOrEqual(entropy(q) + 1e-12);
      const halved = q.map((qi, i) => (qi + (i === 0 ? 1 : 0)) / 2);
      expectNear(guessRankLowerBound(halved), guessRankLowerBound(q) / 2);
    });
  });

  it('mixes uniform distributions, weight for weight', () => {
    // (1/2, 1/4, 1/4) is 1/4 of certainty and 3/4 of an even choice of three
    expectNear(guessRankLowerBound([0.5, 0.25, 0.25]), 0.75 * maxEntropy(3));
    expectNear(
      guessRankLowerBound([0.5, 0.25, 0.25], { unit: 'nats' }),
      0.75 * maxEntropy(3, { unit: 'nats' }),
    );
  });

  it('refuses what rises or is no distribution', () => {
    expectRangeError(() => guessRankLowerBound([0.4, 0.6]), 'q[1] = 0.6 is more than q[0] = 0.4');
    expectRangeError(() => guessRankLowerBound([0.4]), 'q sums to 0.4, not to 1');
  });
});
