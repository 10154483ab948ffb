import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianDensity } from './gaussian-density';
import { type GaussianMixture, mixtureDensity, momentMatch } from './gaussian-mixture';
import { always, expectNear, expectRangeError, share } from './laws';
import { klFromMixture } from './mixture-divergence';

const twoPeaks = (weight: number, separation = 6, standardDeviation = 0.5): GaussianMixture => ({
  weights: [weight, 1 - weight],
  means: [-separation / 2, separation / 2],
  standardDeviation,
});
const gaussian = fc.record({
  mean: fc.double({ min: -4, max: 4, noNaN: true }),
  standardDeviation: fc.double({ min: 0.2, max: 3, noNaN: true }),
});
const mixture = fc
  .tuple(share, fc.double({ min: 0, max: 6, noNaN: true }))
  .map(([weight, separation]) => twoPeaks(weight, separation));

/** Area below a function on [−40, 40], by a rule of small steps. */
function area(height: (x: number) => number): number {
  const width = 1 / 200;
  let total = 0;
  for (let i = -8000; i <= 8000; i += 1) total += width * height(i * width);
  return total;
}

describe('mixtureDensity(x, mixture)', () => {
  it('is the weighted sum of the densities', () => {
    always([fc.double({ min: -8, max: 8, noNaN: true }), mixture], (x, any) => {
      const parts = any.means.map(
        (mean, i) =>
          (any.weights[i] ?? NaN) *
          gaussianDensity(x, { mean, standardDeviation: any.standardDeviation }),
      );
      expectNear(mixtureDensity(x, any), (parts[0] ?? NaN) + (parts[1] ?? NaN));
    });
  });

  it('names what is wrong', () => {
    expectRangeError(() => mixtureDensity(NaN, twoPeaks(0.5)), 'x = NaN is not a finite number');
    expectRangeError(
      () => mixtureDensity(0, { weights: [0.5, 0.5], means: [0], standardDeviation: 1 }),
      'means has 1 elements and weights has 2',
    );
    expectRangeError(
      () => mixtureDensity(0, { weights: [1], means: [NaN], standardDeviation: 1 }),
      'means[0] = NaN is not a finite number',
    );
    expectRangeError(
      () => mixtureDensity(0, { weights: [1], means: [0], standardDeviation: 0 }),
      'standardDeviation = 0 is not a positive finite number',
    );
    expect(() => mixtureDensity(0, { ...twoPeaks(0.5), weights: [0.5, 0.4] })).toThrow(RangeError);
  });
});

describe('momentMatch(mixture)', () => {
  it('has the mean and the variance of the mixture', () => {
    const p = twoPeaks(0.7);
    const { mean, standardDeviation } = momentMatch(p);
    expectNear(
      mean,
      area((x) => x * mixtureDensity(x, p)),
    );
    expectNear(
      standardDeviation ** 2,
      area((x) => (x - mean) ** 2 * mixtureDensity(x, p)),
    );
    expectNear(momentMatch(twoPeaks(0.5)).standardDeviation, Math.sqrt(9.25));
  });

  it('is the best model of the mixture', () => {
    always([mixture, gaussian], (p, q) => {
      const best = klFromMixture(p, momentMatch(p));
      expect(klFromMixture(p, q)).toBeGreaterThanOrEqual(best - 1e-12);
    });
    expectRangeError(
      () => momentMatch({ weights: [1], means: [0], standardDeviation: -1 }),
      'standardDeviation = -1 is not a positive finite number',
    );
  });
});
