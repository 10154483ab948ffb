import { randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniform } from './distribution';
import { always, distribution, expectRangeError } from './laws';
import { sampleCategorical, sampleCounts } from './sampling';
import { sum } from './sum';

const number = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

describe('sampleCategorical(p, random)', () => {
  it('is the outcome whose share of [0, 1) holds the number', () => {
    const p = [0.25, 0.5, 0.25];
    const outcomes = [0, 0.24, 0.25, 0.74, 0.75, 0.99].map((u) => sampleCategorical(p, () => u));
    expect(outcomes).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('never is an impossible outcome', () => {
    always([distribution, number], (p, u) => {
      expect(p[sampleCategorical(p, () => u)]).toBeGreaterThan(0);
    });
    const almostOne = 1 - 2 ** -53;
    expect(sampleCategorical([0, 1, 0], () => 0)).toBe(1);
    expect(sampleCategorical([0, 1, 0], () => almostOne)).toBe(1);
    expect(sampleCategorical([0.5, 0.5 - 5e-10, 0], () => almostOne)).toBe(1);
    expect(sampleCategorical([0.5, 0.5 + 5e-10, 1e-10, 1e-300], () => almostOne)).toBe(1);
  });

  it('asks for one random number', () => {
    let calls = 0;
    const random = (): number => {
      calls += 1;
      return 0.5;
    };
    sampleCategorical(uniform(100), random);
    expect(calls).toBe(1);
  });

  it('refuses what is not a distribution, and random numbers outside [0, 1)', () => {
    expectRangeError(() => sampleCategorical([0.5], () => 0), 'p sums to 0.5, not to 1');
    for (const wrong of [1, -0.1, NaN]) {
      const message = `random() = ${wrong} is not in [0, 1)`;
      expectRangeError(() => sampleCategorical([1], () => wrong), message);
      expectRangeError(() => sampleCounts([0.5, 0.5], 1, () => wrong), message);
    }
  });
});

describe('sampleCounts(p, draws, random)', () => {
  it('counts what sampleCategorical would have drawn', () => {
    always([distribution, fc.integer({ min: 0, max: 50 }), fc.integer()], (p, draws, seed) => {
      const random = randomLcg(seed);
      const outcomes = Array.from({ length: draws }, () => sampleCategorical(p, random));
      const counts = p.map((_, i) => outcomes.filter((outcome) => outcome === i).length);
      expect(sampleCounts(p, draws, randomLcg(seed))).toEqual(counts);
      expect(sum(counts)).toBe(draws);
    });
  });

  it('gives a number at the end of an interval to the next one', () => {
    for (const p of [[0.25, 0.5, 0.25], [0, 0.5, 0, 0.5], uniform(8), [1 / 3, 1 / 3, 1 / 3]]) {
      for (const u of [0, 0.25, 0.5, 0.75, 1 / 3, 2 / 3, 1 - 2 ** -53]) {
        expect(sampleCounts(p, 1, () => u).indexOf(1)).toBe(sampleCategorical(p, () => u));
      }
    }
  });

  it('approaches the probabilities', () => {
    const p = [0.5, 0.25, 0.15, 0.1, 0];
    const draws = 100_000;
    const counts = sampleCounts(p, draws, randomLcg(0.2));
    for (const [i, pi] of p.entries()) {
      const deviation = Math.sqrt(draws * pi * (1 - pi));
      // Four standard deviations: one seed in four thousand would miss, and the seed is fixed.
      expect(Math.abs((counts[i] ?? NaN) - draws * pi)).toBeLessThanOrEqual(4 * deviation);
    }
  });

  it('draws nothing when nothing is asked for', () => {
    expect(sampleCounts([0.5, 0.5], 0, () => NaN)).toEqual([0, 0]);
  });

  it('refuses what is not a distribution or a number of draws', () => {
    expectRangeError(() => sampleCounts([0.5], 1, () => 0), 'p sums to 0.5, not to 1');
    expectRangeError(
      () => sampleCounts([1], -1, () => 0),
      'draws = -1 is not an integer of at least 0',
    );
  });
});
