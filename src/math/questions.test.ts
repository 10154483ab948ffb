import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedLength, huffmanLengths } from './codes';
import { uniform } from './distribution';
import { entropy } from './entropy';
import { always, distribution, expectNear, expectRangeError } from './laws';
import { mostEvenSplit, randomQuestions } from './questions';

const shareOf = (p: readonly number[], set: readonly boolean[]): number =>
  p.reduce((total, pi, i) => total + (set[i] ? pi : 0), 0);

describe('mostEvenSplit(p)', () => {
  it('is no less even than any other set, and leaves the last outcome out', () => {
    always([distribution, fc.integer({ min: 0, max: 255 })], (p, code) => {
      const set = mostEvenSplit(p);
      const other = p.map((_, i) => (code & (1 << i)) !== 0);
      expect(set.at(-1)).toBe(false);
      expect(Math.abs(shareOf(p, set) - 0.5)).toBeLessThanOrEqual(
        Math.abs(shareOf(p, other) - 0.5) + 1e-12,
      );
    });
  });

  it('splits what can be split into halves', () => {
    expect(mostEvenSplit([1 / 2, 1 / 4, 1 / 8, 1 / 8])).toEqual([true, false, false, false]);
    expect(shareOf(uniform(18), mostEvenSplit(uniform(18)))).toBeCloseTo(0.5, 12);
    expect(mostEvenSplit([1 / 8, 1 / 8, 1 / 4, 1 / 2])).toEqual([true, true, true, false]);
    expect(mostEvenSplit([1])).toEqual([false]);
  });

  it('refuses what has too many sets, and what is no distribution', () => {
    expectRangeError(() => mostEvenSplit(uniform(19)), 'p has 19 outcomes, more than 18');
    expect(() => mostEvenSplit([0.5, 0.4])).toThrow(RangeError);
  });
});

describe('randomQuestions(n)', () => {
  it('is 1 for two, and 5/3 for three', () => {
    expect([1, 2].map(randomQuestions)).toEqual([0, 1]);
    // Of three, each set parts one from two: with chance 1/3 the one sought is alone.
    expectNear(randomQuestions(3), 5 / 3);
  });

  it('rises with n, and is never below the best plan for equally likely outcomes', () => {
    for (let n = 2; n <= 40; n += 1) {
      expect(randomQuestions(n)).toBeGreaterThan(randomQuestions(n - 1));
      expect(randomQuestions(n)).toBeGreaterThanOrEqual(
        expectedLength(uniform(n), huffmanLengths(uniform(n))) - 1e-12,
      );
      expect(randomQuestions(n)).toBeGreaterThanOrEqual(entropy(uniform(n)));
    }
  });

  it('needs a positive whole number', () => {
    expectRangeError(() => randomQuestions(0), 'n = 0 is not an integer of at least 1');
  });
});
