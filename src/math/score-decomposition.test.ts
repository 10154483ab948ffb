import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossEntropy } from './cross-entropy';
import { normalize } from './distribution';
import { entropy } from './entropy';
import { always, expectNear, expectRangeError } from './laws';
import { scoreDecomposition, type ScoredForecast } from './score-decomposition';

const weight = fc.double({ min: 1e-3, max: 1, noNaN: true });
const odds = fc.array(weight, { minLength: 3, maxLength: 3 }).map((weights) => normalize(weights));
const forecast = fc.record({
  odds,
  outcome: fc.integer({ min: 0, max: 2 }),
  bin: fc.integer({ min: 0, max: 3 }),
});
const forecasts = fc.array(forecast, { minLength: 1, maxLength: 25 });
const close = (actual: number, expected: number) => expectNear(actual, expected, 1e-10);

/** Odds of 3/4 that come true half the time, and odds of 1/4 that come true never. */
const EXAMPLE: ScoredForecast[] = [
  { odds: [0.75, 0.25], outcome: 0, bin: 0 },
  { odds: [0.75, 0.25], outcome: 1, bin: 0 },
  { odds: [0.25, 0.75], outcome: 1, bin: 1 },
  { odds: [0.25, 0.75], outcome: 1, bin: 1 },
];

describe('scoreDecomposition(forecasts)', () => {
  it('has parts that add up to the score', () => {
    always([forecasts], (list) => {
      const { score, uncertainty, resolution, reliability, spread } = scoreDecomposition(list);
      close(uncertainty - resolution + reliability + spread, score);
    });
  });

  it('has no spread where the odds of a bin are all equal', () => {
    always([fc.array(odds, { minLength: 4, maxLength: 4 }), forecasts], (said, list) => {
      const same = list.map((one) => ({ ...one, odds: said[one.bin] ?? one.odds }));
      expectNear(scoreDecomposition(same).spread, 0);
    });
  });

  it('is uncertain by at most log n, and resolves at most that', () => {
    always([forecasts], (list) => {
      const { uncertainty, resolution, reliability } = scoreDecomposition(list);
      expect(uncertainty).toBeLessThanOrEqual(Math.log2(3) + 1e-12);
      expect(resolution).toBeGreaterThanOrEqual(0);
      expect(resolution).toBeLessThanOrEqual(uncertainty + 1e-12);
      expect(reliability).toBeGreaterThanOrEqual(0);
    });
  });

  it('resolves no more after bins are merged', () => {
    always([forecasts], (list) => {
      const merged = list.map((one) => ({ ...one, bin: one.bin % 2 }));
      const { resolution } = scoreDecomposition(merged);
      expect(resolution).toBeLessThanOrEqual(scoreDecomposition(list).resolution + 1e-12);
    });
  });

  it('is in one bin the cross-entropy of what happened and what was said', () => {
    always([odds, fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 20 })], (said, seen) => {
      const list = seen.map((outcome) => ({ odds: said, outcome, bin: 0 }));
      const shares = [0, 1, 2].map((k) => seen.filter((one) => one === k).length / seen.length);
      const { score, uncertainty, resolution, reliability } = scoreDecomposition(list);
      close(score, crossEntropy(shares, said));
      close(uncertainty, entropy(shares));
      close(resolution, 0);
      close(reliability, crossEntropy(shares, said) - entropy(shares));
    });
  });

  it('loses nothing to reliability when each bin states what then happens', () => {
    const honest = EXAMPLE.map((one) => ({ ...one, odds: one.bin === 0 ? [0.5, 0.5] : [0, 1] }));
    const { score, reliability, uncertainty, resolution } = scoreDecomposition(honest);
    expect(reliability).toBe(0);
    close(score, uncertainty - resolution);
    close(score, 0.5);
  });

  it('splits a small example as by hand', () => {
    const parts = scoreDecomposition(EXAMPLE);
    const fair = 1;
    close(parts.uncertainty, entropy([1 / 4, 3 / 4]));
    close(parts.uncertainty - parts.resolution, fair / 2);
    close(parts.reliability, (crossEntropy([0.5, 0.5], [0.75, 0.25]) - 1 - Math.log2(0.75)) / 2);
    close(scoreDecomposition(EXAMPLE, { unit: 'nats' }).score, parts.score * Math.LN2);
  });

  it('is infinite, and no part is undefined, where what happened was given nothing', () => {
    const never = { odds: [1, 0], outcome: 1, bin: 0 };
    const alone = scoreDecomposition([never]);
    expect(alone).toEqual({
      score: Infinity,
      uncertainty: 0,
      resolution: 0,
      reliability: Infinity,
      spread: 0,
    });
    const beside = scoreDecomposition([never, { odds: [0.5, 0.5], outcome: 0, bin: 0 }]);
    expect(beside.score).toBe(Infinity);
    expect(Number.isFinite(beside.reliability)).toBe(true);
    expect(beside.spread).toBe(Infinity);
  });

  it('refuses what is no forecast', () => {
    expect(() => scoreDecomposition([])).toThrow(RangeError);
    expectRangeError(
      () => scoreDecomposition([{ odds: [0.5, 0.5], outcome: 2, bin: 0 }]),
      'forecasts[0].outcome = 2 is not in 0 … 1',
    );
    expectRangeError(
      () => scoreDecomposition([...EXAMPLE, { odds: [1], outcome: 0, bin: 0 }]),
      'forecasts[4].odds has 1 outcomes, not 2',
    );
    const wrong = [{ odds: [0.5, 0.6], outcome: 0, bin: 0 }];
    expect(() => scoreDecomposition(wrong)).toThrow(/^forecasts\[0\].odds/);
  });
});
