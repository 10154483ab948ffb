import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, countRanks, LEAST_LETTERS, lowerBound, UNIFORM_BITS } from './bounds';
import { THREE_KNOWN } from './passages';
import { entropy } from '~/math';

const options = { seed: 20, numRuns: 200 };
const games = fc.array(fc.integer({ min: 1, max: 27 }), {
  minLength: LEAST_LETTERS,
  maxLength: 150,
});
const of = (ranks: readonly number[]) => {
  const found = boundsOf(countRanks(ranks));
  if (!found) throw new Error('enough letters give bounds');
  return found;
};

describe('boundsOf(counts)', () => {
  it('is what Shannon’s table for three known letters gives', () => {
    expect(entropy(THREE_KNOWN.shares)).toBeCloseTo(2.68556, 5);
    expect(lowerBound(THREE_KNOWN.shares)).toBeCloseTo(1.75472, 5);
  });

  it('is what a run of 102 letters gives: 79, 8, 3, 2, 2 and eight beyond, one each', () => {
    const counts = [
      79,
      8,
      3,
      2,
      2,
      ...new Array<number>(8).fill(1),
      ...new Array<number>(14).fill(0),
    ];
    const found = boundsOf(counts);
    expect(found?.upper).toBeCloseTo(1.46896, 5);
    expect(found?.lower).toBeCloseTo(0.7301, 4);
    expect(found?.shortfall).toBeCloseTo(12 / (2 * 102 * Math.LN2), 12);
  });

  it('keeps silent about fewer letters', () => {
    const few = new Array<number>(LEAST_LETTERS - 1).fill(1);
    expect(boundsOf(countRanks(few))).toBeUndefined();
    expect(boundsOf(countRanks([...few, 2]))).toBeDefined();
  });

  it('has the lower bound below the upper one, and both in range', () => {
    fc.assert(
      fc.property(games, (ranks) => {
        const { lower, upper, shortfall, interval } = of(ranks);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(upper + 1e-12);
        expect(upper).toBeLessThanOrEqual(UNIFORM_BITS + 1e-12);
        expect(shortfall).toBeGreaterThanOrEqual(0);
        if (!interval) return;
        expect(interval[0]).toBeGreaterThanOrEqual(0);
        expect(interval[0]).toBeLessThanOrEqual(interval[1]);
        expect(interval[1]).toBeLessThanOrEqual(UNIFORM_BITS);
        expect(interval[1]).toBeGreaterThanOrEqual(Math.min(upper, UNIFORM_BITS) - 1e-9);
      }),
      options,
    );
  });

  it('does not depend on the order of the letters', () => {
    fc.assert(
      fc.property(games, (ranks) => {
        expect(of(ranks.toReversed())).toEqual(of(ranks));
      }),
      options,
    );
  });

  it('is half as unsure of four games like one as of one', () => {
    const counts = [79, 8, 3, 2, 2, 3, 1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1];
    const width = (times: number) => {
      const [low, high] = boundsOf(counts.map((count) => count * times))?.interval ?? [0, 0];
      return high - low;
    };
    expect(width(4) / width(1)).toBeGreaterThan(0.4);
    expect(width(4) / width(1)).toBeLessThan(0.55);
  });

  it('says nothing of the spread where every letter was found at the same guess', () => {
    const { lower, upper, shortfall, interval } = of(new Array<number>(40).fill(1));
    expect([lower, upper, shortfall, interval]).toEqual([0, 0, 0, undefined]);
  });
});
