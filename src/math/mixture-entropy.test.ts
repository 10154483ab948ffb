import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gaussian } from './gaussian';
import { gaussianEntropy } from './gaussian-entropy';
import type { GaussianMixture } from './gaussian-mixture';
import { always, expectNear, expectRangeError } from './laws';
import { gaussianMixtureEntropy, mixtureEntropy } from './mixture-entropy';

const nats = { unit: 'nats' } as const;
const centres = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
});
const deviation = fc.double({ min: 0.05, max: 2, noNaN: true });

describe('gaussianMixtureEntropy(centres, standardDeviation)', () => {
  it('is that of a normal density where there is one centre', () => {
    always([fc.double({ min: -9, max: 9, noNaN: true }), deviation], (centre, sigma) => {
      expectNear(gaussianMixtureEntropy([centre], sigma), gaussianEntropy(sigma), 1e-11);
      expectNear(gaussianMixtureEntropy([centre, centre], sigma), gaussianEntropy(sigma), 1e-11);
    });
  });

  it('has the values that another quadrature finds for two bumps at ±3', () => {
    expectNear(gaussianMixtureEntropy([-3, 3], 0.5, nats), 1.4189385301989021, 1e-11);
    const weighted = [-3, -3, -3, -3, -3, -3, -3, 3, 3, 3];
    expectNear(gaussianMixtureEntropy(weighted, 0.5, nats), 1.3366556519509298, 1e-11);
  });

  it('lies between the noise alone and the noise with a full choice', () => {
    always([centres, deviation], (choices, sigma) => {
      const gained = gaussianMixtureEntropy(choices, sigma) - gaussianEntropy(sigma);
      expect(gained).toBeGreaterThanOrEqual(-1e-10);
      expect(gained).toBeLessThanOrEqual(Math.log2(choices.length) + 1e-10);
    });
  });

  it('gains log n where the centres are far apart, whatever their order', () => {
    const gained = gaussianMixtureEntropy([30, 0, 20, 10], 0.1) - gaussianEntropy(0.1);
    expectNear(gained, 2, 1e-10);
  });

  it('weighs a centre by how often it stands there', () => {
    const often = gaussianMixtureEntropy([0, 0, 0, 10], 0.2, nats) - gaussianEntropy(0.2, nats);
    expectNear(often, -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)), 1e-10);
    const apart = gaussianMixtureEntropy([0, 10, 0, 0], 0.2, nats) - gaussianEntropy(0.2, nats);
    expectNear(apart, often, 1e-10);
  });

  it('moves with its scale, and not with its place', () => {
    always([centres, deviation], (choices, sigma) => {
      const h = gaussianMixtureEntropy(choices, sigma);
      const wide = choices.map((centre) => 4 * centre);
      expectNear(gaussianMixtureEntropy(wide, 4 * sigma), h + 2, 1e-10);
      const moved = choices.map((centre) => centre + 1.3);
      expectNear(gaussianMixtureEntropy(moved, sigma), h, 1e-9);
    });
  });

  it('refuses no centres, and what is no number', () => {
    expectRangeError(
      () => gaussianMixtureEntropy([], 1),
      'centres is empty; it needs at least one centre',
    );
    expectRangeError(
      () => gaussianMixtureEntropy([0, NaN], 1),
      'means[1] = NaN is not a finite number',
    );
    expectRangeError(
      () => gaussianMixtureEntropy([0], 0),
      'standardDeviation = 0 is not a positive finite number',
    );
    expect(() => gaussianMixtureEntropy([0, 1e9], 1e-3)).toThrow(RangeError);
  });
});

const twoPeaks = (weight: number, separation = 6, standardDeviation = 0.5): GaussianMixture => ({
  weights: [weight, 1 - weight],
  means: [-separation / 2, separation / 2],
  standardDeviation,
});
const gaussian = fc.record({
  mean: fc.double({ min: -4, max: 4, noNaN: true }),
  standardDeviation: fc.double({ min: 0.2, max: 3, noNaN: true }),
});
const one = ({ mean, standardDeviation }: Gaussian): GaussianMixture => ({
  weights: [1],
  means: [mean],
  standardDeviation,
});

describe('mixtureEntropy(mixture)', () => {
  it('is that of a normal distribution where there is one component, or all coincide', () => {
    always([gaussian], (q) => {
      expectNear(mixtureEntropy(one(q)), gaussianEntropy(q.standardDeviation), 1e-11);
    });
    expectNear(mixtureEntropy(twoPeaks(0.3, 0, 2)), gaussianEntropy(2), 1e-11);
    expectNear(mixtureEntropy(twoPeaks(1)), gaussianEntropy(0.5), 1e-11);
  });

  it('leaves out what has no weight', () => {
    const far = { weights: [1, 0], means: [0, 9], standardDeviation: 1 };
    expectNear(mixtureEntropy(far), gaussianEntropy(1), 1e-11);
  });

  it('is an entropy of the choice more than one component, for peaks far apart', () => {
    expectNear(mixtureEntropy(twoPeaks(0.5, 20)), 1 + gaussianEntropy(0.5), 1e-10);
    expectNear(mixtureEntropy(twoPeaks(0.5), nats), 1.4189385301989021, 1e-11);
    expectNear(mixtureEntropy(twoPeaks(0.7), nats), 1.3366556519509298, 1e-11);
  });
});
