import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniform } from './distribution';
import { entropy, maxEntropy } from './entropy';
import {
  always,
  expectAllNear,
  expectNear,
  expectRangeError,
  expectSameDigits,
  logits,
  slopeAt,
  temperature,
} from './laws';
import { logSumExp, softmax } from './logits';
import {
  entropySlopeInTemperature,
  expectedLogit,
  greedyDistribution,
  softmaxEntropy,
} from './temperature';

/** Logits a whole number apart, so that a small temperature settles every contest. */
const wholeLogits = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 8 });
const nats = { unit: 'nats' } as const;

describe('greedyDistribution(logits)', () => {
  it('is the limit of the softmax as T → 0', () => {
    always([wholeLogits], (z) => {
      expect(greedyDistribution(z)).toEqual(softmax(z, { temperature: 1e-3 }));
    });
  });

  it('shares the probability among tied maxima', () => {
    expect(greedyDistribution([1, 2, 2, 0])).toEqual([0, 0.5, 0.5, 0]);
    expect(greedyDistribution([-Infinity, -5])).toEqual([0, 1]);
  });

  it('needs a finite logit', () => {
    expectRangeError(() => greedyDistribution([]), 'logits has no finite element');
  });
});

describe('softmaxEntropy(logits, temperature)', () => {
  it('is the entropy of the softmax', () => {
    always([logits, temperature], (z, t) => {
      expectNear(softmaxEntropy(z, { temperature: t }), entropy(softmax(z, { temperature: t })));
    });
  });

  it('is lse(z / T) − E[z] / T', () => {
    always([logits, temperature], (z, t) => {
      const scaled = z.map((zi) => zi / t);
      const identity = logSumExp(scaled) - expectedLogit(z, { temperature: t }) / t;
      // Both terms can be 200, so that their difference is known to 200 times the rounding error.
      expectNear(softmaxEntropy(z, { temperature: t, ...nats }), identity);
    });
  });

  it('never falls as the temperature rises', () => {
    always([logits, temperature, temperature], (z, a, b) => {
      const [cool, warm] = [Math.min(a, b), Math.max(a, b)];
      const rise =
        softmaxEntropy(z, { temperature: warm }) - softmaxEntropy(z, { temperature: cool });
      expect(rise).toBeGreaterThanOrEqual(-1e-14);
    });
  });

  it('tends to log n as T → ∞ and to the logarithm of the number of maxima as T → 0', () => {
    always([wholeLogits], (z) => {
      const maxima = z.filter((zi) => zi === Math.max(...z)).length;
      expectNear(softmaxEntropy(z, { temperature: 1e12 }), maxEntropy(z.length), 1e-15);
      expectNear(softmaxEntropy(z, { temperature: 1e-3 }), maxEntropy(maxima), 1e-15);
    });
  });

  it('approaches log n as ln n − Var[z] / 2T² for large T', () => {
    expectSameDigits(
      Math.log(3) - softmaxEntropy([2, 1, 0], { temperature: 100, ...nats }),
      2 / 3 / (2 * 100 ** 2),
      1e-3,
    );
  });

  it('keeps the digits of an almost certain outcome', () => {
    const rare = Math.exp(-60);
    expectSameDigits(softmaxEntropy([0, -60], nats), rare * 61);
    expectSameDigits(softmaxEntropy([0, -6], { temperature: 0.1, ...nats }), rare * 61);
    expect(softmaxEntropy([0, -1], { temperature: 1e-300 })).toBe(0);
  });

  it('never exceeds log n, and is 0, not −0, for one outcome', () => {
    always([fc.integer({ min: 1, max: 50 })], (n) => {
      expect(softmaxEntropy(uniform(n))).toBeLessThanOrEqual(maxEntropy(n));
    });
    expect(softmaxEntropy([3])).toBe(0);
    expect(softmaxEntropy([0, -Infinity])).toBe(0);
  });

  it('is in bits unless another unit is named', () => {
    expect(softmaxEntropy([0, 0])).toBe(1);
    expect(softmaxEntropy([0, 0], nats)).toBe(Math.LN2);
  });

  it('needs a positive temperature', () => {
    expectRangeError(
      () => softmaxEntropy([1], { temperature: 0 }),
      'temperature = 0 is not a positive finite number',
    );
  });
});

describe('entropySlopeInTemperature(logits, temperature)', () => {
  it('is the slope of the entropy', () => {
    always([logits, temperature], (z, t) => {
      const entropyAt = (value: number): number =>
        softmaxEntropy(z, { temperature: value, ...nats });
      const slope = entropySlopeInTemperature(z, { temperature: t });
      expectNear(slope, slopeAt(entropyAt, t, t * 1e-3), 1e-6);
    });
  });

  it('is Var[z] / T³', () => {
    always([logits, temperature], (z, t) => {
      const p = softmax(z, { temperature: t });
      const mean = expectedLogit(z, { temperature: t });
      const variance = z.reduce((total, zi, i) => total + (p[i] ?? NaN) * (zi - mean) ** 2, 0);
      expectNear(entropySlopeInTemperature(z, { temperature: t }), variance / t ** 3, 1e-10);
    });
  });

  it('is never negative, and 0 where the logits are equal', () => {
    always([logits, temperature], (z, t) => {
      expect(entropySlopeInTemperature(z, { temperature: t })).toBeGreaterThanOrEqual(0);
    });
    expect(entropySlopeInTemperature([4, 4, 4])).toBe(0);
    expect(entropySlopeInTemperature([4, 4, -Infinity])).toBe(0);
    expect(entropySlopeInTemperature([1, 0], { temperature: 1e-300 })).toBe(0);
    expect(entropySlopeInTemperature([1e308, -1e308])).toBe(0);
  });

  it('is ¼ for logits that differ by little, at T = 1', () => {
    expectSameDigits(entropySlopeInTemperature([2 ** -20, 0]), 2 ** -42, 1e-11);
  });

  it('needs a positive temperature', () => {
    expectRangeError(
      () => entropySlopeInTemperature([1], { temperature: -1 }),
      'temperature = -1 is not a positive finite number',
    );
  });
});

describe('expectedLogit(logits, temperature)', () => {
  it('never rises as the temperature rises', () => {
    always([logits, temperature, temperature], (z, a, b) => {
      const cool = expectedLogit(z, { temperature: Math.min(a, b) });
      const warm = expectedLogit(z, { temperature: Math.max(a, b) });
      expect(warm).toBeLessThanOrEqual(cool + 1e-13);
    });
  });

  it('goes from the largest logit to the mean of all', () => {
    always([wholeLogits], (z) => {
      const mean = z.reduce((total, zi) => total + zi, 0) / z.length;
      expectNear(expectedLogit(z, { temperature: 1e-3 }), Math.max(...z), 1e-15);
      expectNear(expectedLogit(z, { temperature: 1e14 }), mean);
    });
  });

  it('is the slope of T lse(z / T), less the entropy', () => {
    // E[z] = T lse(z/T) − T H
    expectAllNear(
      [expectedLogit([2, 1, 0])],
      [logSumExp([2, 1, 0]) - softmaxEntropy([2, 1, 0], nats)],
    );
  });

  it('ignores masked logits and stays finite for the largest', () => {
    expect(expectedLogit([3, -Infinity])).toBe(3);
    const most = Number.MAX_VALUE;
    expect(expectedLogit([most, most, most])).toBe(most);
    expect(expectedLogit([1e308, -1e308])).toBe(1e308);
  });

  it('needs a positive temperature', () => {
    expectRangeError(
      () => expectedLogit([1], { temperature: NaN }),
      'temperature = NaN is not a positive finite number',
    );
  });
});
