import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniform } from './distribution';
import { entropy, maxEntropy } from './entropy';
import { guessRankLowerBound, guessesNeeded, rankFrequencies } from './guess-ranks';
import { always, distribution, expectNear, expectRangeError } from './laws';

describe('guessesNeeded(text, order)', () => {
  it('counts the guesses up to the right one', () => {
    expect(guessesNeeded('abc a', 'a bc')).toEqual([1, 3, 4, 2, 1]);
    expect(guessesNeeded('', 'ab')).toEqual([]);
  });

  it('refuses a symbol that is never tried', () => {
    expectRangeError(() => guessesNeeded('ab!', 'ab'), 'text[2] = “!” is never tried');
  });
});

describe('rankFrequencies(ranks, outcomes)', () => {
  it('shares out the ranks', () => {
    expect(rankFrequencies([1, 1, 3, 1], 4)).toEqual([0.75, 0, 0.25, 0]);
  });

  it('has the entropy of the letters, for a fixed order of guesses', () => {
    always([fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1 })], (text) => {
      const entropyBy = (order: string) => entropy(rankFrequencies(guessesNeeded(text, order), 3));
      expectNear(entropyBy('abc'), entropyBy('cab'));
    });
  });

  it('refuses no ranks, and ranks that are none', () => {
    expectRangeError(() => rankFrequencies([], 3), 'ranks is empty; it needs at least one rank');
    for (const rank of [0, 4, 1.5, NaN]) {
      expectRangeError(
        () => rankFrequencies([1, rank], 3),
        `ranks[1] = ${rank} is not an integer from 1 to 3`,
      );
    }
    expectRangeError(() => rankFrequencies([1], 0), 'outcomes = 0 is not an integer of at least 1');
  });
});

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
