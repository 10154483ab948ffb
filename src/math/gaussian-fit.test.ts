import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitGaussian, type FitDirection } from './gaussian-fit';
import { type GaussianMixture, momentMatch } from './gaussian-mixture';
import { klFromMixture, klToMixture } from './mixture-divergence';
import { always, expectNear, expectRangeError } from './laws';

const twoPeaks = (weight: number, separation = 6): GaussianMixture => ({
  weights: [weight, 1 - weight],
  means: [-separation / 2, separation / 2],
  standardDeviation: 0.5,
});
const at = (mean: number, standardDeviation = 1) => ({ mean, standardDeviation });
const last = (p: GaussianMixture, mean: number, direction: FitDirection, steps = 120) =>
  fitGaussian(p, at(mean), { direction, steps }).at(-1) ?? { gaussian: at(NaN), klNats: NaN };

describe('fitGaussian(mixture, start)', () => {
  it('never climbs, and gives the divergence of each row', () => {
    always(
      [
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.constantFrom<FitDirection>('forward', 'reverse'),
      ],
      (weight, mean, direction) => {
        const p = twoPeaks(weight);
        const rows = fitGaussian(p, at(mean), { direction, steps: 8 });
        expect(rows.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
        for (const [i, { gaussian, klNats }] of rows.entries()) {
          expect(klNats).toBeLessThanOrEqual(rows[i - 1]?.klNats ?? Infinity);
          const kl =
            direction === 'forward' ? klFromMixture(p, gaussian) : klToMixture(gaussian, p);
          expectNear(klNats / Math.LN2, kl);
        }
      },
    );
  });

  it('ends at the moments of the mixture where the mixture comes first, from any start', () => {
    for (const weight of [0.5, 0.7]) {
      for (const start of [-5, 0.1, 4]) {
        const { gaussian } = last(twoPeaks(weight), start, 'forward');
        const best = momentMatch(twoPeaks(weight));
        expectNear(gaussian.mean, best.mean, 1e-7);
        expectNear(gaussian.standardDeviation, best.standardDeviation, 1e-7);
      }
    }
    const half = last(twoPeaks(0.5), 1, 'forward');
    expectNear(half.gaussian.standardDeviation, 3.0413812651491097, 1e-7);
    expectNear(half.klNats, 1.1123117787679375, 1e-11);
    expectNear(last(twoPeaks(0.7), 1, 'forward').klNats, 1.1099853631795402, 1e-11);
  });

  // Values of a root search on the slopes, to twelve digits.
  it.each([
    [0.5, -1, -2.9999999907583446, 0.5000000277249653, 0.6931471775541714],
    [0.5, 1, 2.9999999907583446, 0.5000000277249653, 0.6931471775541714],
    [0.7, -1, -2.99999999396407, 0.5000000183079504, 0.356674941996072],
    [0.7, 2, 2.99999998591614, 0.5000000417845348, 1.2039727996964957],
  ])(
    'ends on one peak where it comes first: weight %d from %d',
    (weight, start, mean, sd, nats) => {
      const { gaussian, klNats } = last(twoPeaks(weight), start, 'reverse');
      expectNear(gaussian.mean, mean, 1e-7);
      expectNear(gaussian.standardDeviation, sd, 1e-7);
      expectNear(klNats, nats, 1e-11);
    },
  );

  it('stays in the middle between equal peaks when it starts there', () => {
    expect(last(twoPeaks(0.5), 0, 'reverse').gaussian.mean).toBe(0);
  });

  it('covers both peaks in either direction where they are one', () => {
    for (const direction of ['forward', 'reverse'] as const) {
      const { gaussian, klNats } = last(twoPeaks(0.3, 0), 2, direction);
      expectNear(gaussian.mean, 0, 1e-7);
      expectNear(gaussian.standardDeviation, 0.5, 1e-7);
      expectNear(klNats, 0, 1e-12);
    }
  });

  it('has the start alone for no steps, and needs a whole number of them', () => {
    expect(fitGaussian(twoPeaks(0.5), at(1), { direction: 'forward', steps: 0 })).toHaveLength(1);
    expectRangeError(
      () => fitGaussian(twoPeaks(0.5), at(1), { direction: 'forward', steps: -1 }),
      'steps = -1 is not an integer of at least 0',
    );
  });
});
