import { randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { klDivergence } from './kl-divergence';
import { KL_ESTIMATORS, klEstimateMoments, klEstimates } from './kl-estimators';
import { always, expectNear, expectRangeError, expectSameDigits, positivePair } from './laws';
import { sampleCategorical } from './sampling';

const nats = { unit: 'nats' } as const;

describe('klEstimates(logRatio)', () => {
  it('are the four forms of the logarithm', () => {
    const { k1, k2, k3, absolute } = klEstimates(-2, nats);
    expect([k1, k2, absolute]).toEqual([-2, 2, 2]);
    expectNear(k3, Math.exp(2) - 1 - 2);
    expectNear(klEstimates(2, nats).k3, Math.exp(-2) - 1 + 2);
    expectNear(klEstimates(2).k3, (Math.exp(-2) + 1) / Math.LN2);
    expectNear(klEstimates(2).k2, 2 / Math.LN2);
  });

  it('agree to leading order where the ratio is near 1', () => {
    for (const exponent of [10, 20, 40]) {
      const small = 2 ** -exponent / 3; // a power of two alone would cancel without error
      expectSameDigits(klEstimates(small, nats).k3, small ** 2 / 2, small);
    }
  });

  it('are never negative, but for k1', () => {
    always([fc.double({ min: -50, max: 50, noNaN: true })], (logRatio) => {
      const { k2, k3, absolute } = klEstimates(logRatio);
      expect(Math.min(k2, k3, absolute)).toBeGreaterThanOrEqual(0);
    });
  });
});

describe('klEstimateMoments(p, q)', () => {
  it('have the relative entropy as the mean of k1 and of k3', () => {
    always([positivePair], ([p, q]) => {
      const { k1, k2, k3, absolute } = klEstimateMoments(p, q);
      expectNear(k1.mean, klDivergence(p, q), 1e-11);
      expectNear(k3.mean, klDivergence(p, q), 1e-11);
      expect(k2.mean).toBeGreaterThanOrEqual(0);
      expect(absolute.mean).toBeGreaterThanOrEqual(k1.mean - 1e-12);
    });
  });

  it('fall short for k3 by what q gives to outcomes that p never draws', () => {
    const moments = klEstimateMoments([0.5, 0.5, 0], [0.25, 0.25, 0.5], nats);
    expectNear(moments.k1.mean, Math.LN2);
    expectNear(moments.k3.mean, Math.LN2 - 0.5);
    expect(moments.k1.standardDeviation).toBe(0);
  });

  it('have the spread of two equally likely estimates', () => {
    const { k1 } = klEstimateMoments([0.5, 0.5], [0.2, 0.8], nats);
    expectNear(k1.standardDeviation, Math.log(0.8 / 0.2) / 2);
  });

  it('are what many samples show', () => {
    const [p, q] = [
      [0.6, 0.3, 0.1],
      [0.4, 0.3, 0.3],
    ];
    const draws = 20_000;
    const random = randomLcg(0.42);
    const outcomes = Array.from({ length: draws }, () => sampleCategorical(p, random));
    const moments = klEstimateMoments(p, q);
    for (const name of KL_ESTIMATORS) {
      const values = outcomes.map(
        (i) => klEstimates(Math.log((p[i] ?? NaN) / (q[i] ?? NaN)))[name],
      );
      const mean = values.reduce((total, value) => total + value, 0) / draws;
      const { mean: exact, standardDeviation } = moments[name];
      expect(Math.abs(mean - exact)).toBeLessThan((4 * standardDeviation) / Math.sqrt(draws));
    }
  });

  it('refuse a model that rules out a sample', () => {
    expectRangeError(
      () => klEstimateMoments([0.5, 0.5], [1, 0]),
      'q[1] = 0 where p[1] = 0.5 is not',
    );
    expectRangeError(() => klEstimateMoments([0.5], [1]), 'p sums to 0.5, not to 1');
  });
});
