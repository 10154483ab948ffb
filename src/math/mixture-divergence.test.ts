import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianDensity } from './gaussian-density';
import { type Gaussian, gaussianKl } from './gaussian';
import { type GaussianMixture, mixtureDensity } from './gaussian-mixture';
import { always, expectNear, expectRangeError, share, slopeAt } from './laws';
import { klFromMixture, klToMixture, mixtureAverages } from './mixture-divergence';

const nats = { unit: 'nats' } as const;
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
const one = ({ mean, standardDeviation }: Gaussian): GaussianMixture => ({
  weights: [1],
  means: [mean],
  standardDeviation,
});

/** Area below a function on [−40, 40], by a rule of small steps. */
function area(height: (x: number) => number): number {
  const width = 1 / 200;
  let total = 0;
  for (let i = -8000; i <= 8000; i += 1) total += width * height(i * width);
  return total;
}

describe('klFromMixture(mixture, gaussian)', () => {
  it('is the integral of p ln(p/q)', () => {
    const [p, q] = [twoPeaks(0.7), { mean: 1, standardDeviation: 2 }];
    const integral = area((x) => {
      const density = mixtureDensity(x, p);
      return density === 0 ? 0 : density * Math.log(density / gaussianDensity(x, q));
    });
    expectNear(klFromMixture(p, q, nats), integral, 1e-9);
  });

  it('is the closed form for a mixture of one, and 0 where the two are the same', () => {
    always([gaussian, gaussian], (p, q) => {
      expectNear(klFromMixture(one(p), q), gaussianKl(p, q), 1e-11);
      expect(klFromMixture(one(p), p)).toBeGreaterThanOrEqual(0);
    });
  });

  it('needs a normal distribution', () => {
    expectRangeError(
      () => klFromMixture(twoPeaks(0.5), { mean: NaN, standardDeviation: 1 }),
      'gaussian.mean = NaN is not a finite number',
    );
    expectRangeError(
      () => klFromMixture(twoPeaks(0.5), { mean: 0, standardDeviation: 0 }),
      'gaussian.standardDeviation = 0 is not a positive finite number',
    );
  });
});

describe('klToMixture(gaussian, mixture)', () => {
  it('is the integral of q ln(q/p)', () => {
    const [p, q] = [twoPeaks(0.7), { mean: 1, standardDeviation: 0.8 }];
    const integral = area((x) => {
      const density = gaussianDensity(x, q);
      return density < 1e-30 ? 0 : density * Math.log(density / mixtureDensity(x, p));
    });
    expectNear(klToMixture(q, p, nats), integral, 1e-9);
  });

  it('is the closed form for a mixture of one, and never negative', () => {
    always([gaussian, gaussian, mixture], (p, q, any) => {
      expectNear(klToMixture(q, one(p)), gaussianKl(q, p), 1e-11);
      expect(klToMixture(p, one(p))).toBeGreaterThanOrEqual(0);
      expect(klToMixture(q, any)).toBeGreaterThanOrEqual(0);
    });
  });

  it('is −ln w on a peak of weight w that stands far from the other', () => {
    const onPeak = { mean: 3, standardDeviation: 0.5 };
    expectNear(klToMixture(onPeak, twoPeaks(0.5), nats), Math.LN2, 1e-7);
    expectNear(klToMixture(onPeak, twoPeaks(0.7), nats), -Math.log(0.3), 1e-7);
  });

  it('needs a normal distribution and a mixture', () => {
    expectRangeError(
      () => klToMixture({ mean: 0, standardDeviation: -1 }, twoPeaks(0.5)),
      'gaussian.standardDeviation = -1 is not a positive finite number',
    );
    expectRangeError(
      () =>
        klToMixture(
          { mean: 0, standardDeviation: 1 },
          { weights: [1], means: [0], standardDeviation: NaN },
        ),
      'standardDeviation = NaN is not a positive finite number',
    );
  });
});

describe('mixtureAverages(gaussian, mixture)', () => {
  it('gives the slopes of the divergence', () => {
    always([gaussian, mixture], (q, p) => {
      const { slope, scaledSlope } = mixtureAverages(q, p);
      const byMean = slopeAt((mean) => klToMixture({ ...q, mean }, p, nats), q.mean, 1e-3);
      const bySpread = slopeAt(
        (standardDeviation) => klToMixture({ ...q, standardDeviation }, p, nats),
        q.standardDeviation,
        1e-3,
      );
      expectNear(-slope, byMean, 1e-6);
      expectNear(-1 / q.standardDeviation - scaledSlope, bySpread, 1e-6);
    });
  });

  it('has no slope at all between mirror images', () => {
    expect(mixtureAverages({ mean: 0, standardDeviation: 1 }, twoPeaks(0.5)).slope).toBe(0);
  });
});
