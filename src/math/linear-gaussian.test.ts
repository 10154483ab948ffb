import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianKl } from './gaussian';
import { always, expectNear, expectRangeError, slopeAt } from './laws';
import {
  bestPosterior,
  evidenceLowerBound,
  type LinearGaussian,
  logEvidence,
  reconstruction,
  STANDARD_NORMAL,
} from './linear-gaussian';

const nats = { unit: 'nats' } as const;
const real = fc.double({ min: -5, max: 5, noNaN: true });
const positive = fc.double({ min: 0.1, max: 5, noNaN: true });
const model: fc.Arbitrary<LinearGaussian> = fc.record({
  observation: real,
  weight: real,
  noise: positive,
});
const code = fc.record({ mean: real, standardDeviation: positive });

/** The example small enough to check: N(0, 1) as prior, N(z, 1) as decoder, 2 observed. */
const EXAMPLE = { observation: 2, weight: 1, noise: 1 };

describe('logEvidence(model)', () => {
  it('is the density of N(0, w² + s²)', () => {
    expectNear(logEvidence(EXAMPLE, nats), -Math.log(4 * Math.PI) / 2 - 1);
    expectNear(logEvidence(EXAMPLE), (-Math.log(4 * Math.PI) / 2 - 1) / Math.LN2);
  });

  it('averages the likelihood over the prior', () => {
    const { observation, weight, noise } = { observation: 1.5, weight: -2, noise: 0.7 };
    const step = 1 / 64;
    let total = 0;
    for (let z = -12; z <= 12; z += step) {
      const likelihood = Math.exp(-(((observation - weight * z) / noise) ** 2) / 2) / noise;
      total += (Math.exp(-(z * z) / 2) * likelihood * step) / (2 * Math.PI);
    }
    expectNear(logEvidence({ observation, weight, noise }, nats), Math.log(total), 1e-11);
  });
});

describe('reconstruction(model, q)', () => {
  it('has the values of the example', () => {
    const half = -Math.log(2 * Math.PI) / 2;
    const of = (mean: number, variance: number): number =>
      reconstruction(EXAMPLE, { mean, standardDeviation: Math.sqrt(variance) }, nats);
    expectNear(of(1, 1 / 2), half - (1 + 1 / 2) / 2);
    expectNear(of(2, 1 / 4), half - 1 / 4 / 2);
    expectNear(of(0, 1), half - (4 + 1) / 2);
  });

  it('does not look at the code where the decoder does not', () => {
    always([code, real, positive], (q, observation, noise) => {
      const deaf = { observation, weight: 0, noise };
      expectNear(reconstruction(deaf, q), logEvidence(deaf));
    });
  });
});

describe('evidenceLowerBound(model, q)', () => {
  it('falls short of the evidence by the divergence from the true posterior', () => {
    always([model, code], (one, q) => {
      const gap = gaussianKl(q, bestPosterior(one));
      expectNear(evidenceLowerBound(one, q) + gap, logEvidence(one), 1e-10);
    });
  });

  it('is reconstruction less the divergence from the prior', () => {
    const q = { mean: 2, standardDeviation: 0.5 };
    const kl = gaussianKl(q, STANDARD_NORMAL, nats);
    expectNear(evidenceLowerBound(EXAMPLE, q, nats), reconstruction(EXAMPLE, q, nats) - kl);
  });
});

describe('bestPosterior(model, { beta })', () => {
  it('is N(1, ½) in the example', () => {
    const { mean, standardDeviation } = bestPosterior(EXAMPLE);
    expectNear(mean, 1);
    expectNear(standardDeviation, Math.SQRT1_2);
  });

  it('is where reconstruction less β times the divergence has no slope', () => {
    always([model, fc.double({ min: 0.2, max: 20, noNaN: true })], (one, beta) => {
      const { mean, standardDeviation } = bestPosterior(one, { beta });
      const objective = (m: number, s: number): number => {
        const q = { mean: m, standardDeviation: s };
        return reconstruction(one, q, nats) - beta * gaussianKl(q, STANDARD_NORMAL, nats);
      };
      const size = 1 + beta + (one.weight / one.noise) ** 2;
      const width = standardDeviation / 16;
      const byMean = slopeAt((m) => objective(m, standardDeviation), mean, width);
      const byWidth = slopeAt((s) => objective(mean, s), standardDeviation, width);
      expect(Math.abs(byMean * standardDeviation) / size).toBeLessThan(1e-6);
      expect(Math.abs(byWidth * standardDeviation) / size).toBeLessThan(1e-4);
    });
  });

  it('collapses onto the prior as β grows, or where the decoder is deaf', () => {
    const far = bestPosterior(EXAMPLE, { beta: 1e12 });
    expectNear(far.mean, 0, 1e-11);
    expectNear(far.standardDeviation, 1);
    expect(bestPosterior({ ...EXAMPLE, weight: 0 }, { beta: 0.1 })).toEqual(STANDARD_NORMAL);
  });

  it('is finite for a decoder with hardly any noise', () => {
    const { mean, standardDeviation } = bestPosterior({ ...EXAMPLE, noise: 1e-200 });
    expectNear(mean, 2);
    expectNear(standardDeviation * 1e200, 1);
  });
});

it('refuses what is no model, code or weight', () => {
  const wrong = { ...EXAMPLE, noise: 0 };
  const message = 'model.noise = 0 is not a positive finite number';
  expectRangeError(() => logEvidence(wrong), message);
  expectRangeError(() => reconstruction(wrong, STANDARD_NORMAL), message);
  expectRangeError(() => bestPosterior(wrong), message);
  expectRangeError(
    () => logEvidence({ ...EXAMPLE, weight: NaN }),
    'model.weight = NaN is not a finite number',
  );
  expectRangeError(
    () => logEvidence({ ...EXAMPLE, observation: Infinity }),
    'model.observation = Infinity is not a finite number',
  );
  expectRangeError(
    () => reconstruction(EXAMPLE, { mean: NaN, standardDeviation: 1 }),
    'q.mean = NaN is not a finite number',
  );
  expectRangeError(
    () => reconstruction(EXAMPLE, { mean: 0, standardDeviation: 0 }),
    'q.standardDeviation = 0 is not a positive finite number',
  );
  expectRangeError(
    () => bestPosterior(EXAMPLE, { beta: 0 }),
    'beta = 0 is not a positive finite number',
  );
});
