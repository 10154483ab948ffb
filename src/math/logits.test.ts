import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossEntropy } from './cross-entropy';
import { assertDistribution, normalize, oneHot, uniform } from './distribution';
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
import {
  crossEntropyWithLogits,
  gapsFromMax,
  logSoftmax,
  logSumExp,
  scaledDifference,
  softmax,
  softmaxCrossEntropyGradient,
} from './logits';
import { naiveSoftmax } from './naive-softmax';
import { sum } from './sum';

const HUGE = 1e308;
const shift = fc.double({ min: -50, max: 50, noNaN: true });
/** Logits with a target on the same outcomes. */
const withTarget = logits.chain((z) =>
  fc
    .array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
      minLength: z.length,
      maxLength: z.length,
    })
    .map((weights) => ({ z, target: normalize(weights) })),
);
const changed = (z: readonly number[], k: number, value: number): number[] =>
  z.map((zi, i) => (i === k ? value : zi));

describe('logSumExp(logits)', () => {
  it('is the logarithm of the sum, where that can be computed', () => {
    always([logits], (z) => {
      expectNear(logSumExp(z), Math.log(sum(z.map(Math.exp))));
    });
  });

  it('lies between the largest logit and that plus ln n', () => {
    always([logits], (z) => {
      expect(logSumExp(z)).toBeGreaterThanOrEqual(Math.max(...z));
      expect(logSumExp(z)).toBeLessThanOrEqual(Math.max(...z) + Math.log(z.length) + 1e-14);
    });
  });

  it('moves with a constant added to every logit', () => {
    always([logits, shift], (z, c) => {
      expectNear(logSumExp(z.map((zi) => zi + c)), logSumExp(z) + c);
    });
  });

  it('survives logits that no exponential does', () => {
    expectSameDigits(logSumExp([1000, 1000]), 1000 + Math.LN2);
    expectSameDigits(logSumExp([-1000, -1000]), -1000 + Math.LN2);
    expect(logSumExp([HUGE, HUGE, -HUGE])).toBe(HUGE);
    expect(logSumExp([-Infinity, 3])).toBe(3);
    expectSameDigits(logSumExp([0, -60]), Math.exp(-60));
  });

  it('refuses rows without a finite logit, and what is not a logit', () => {
    expectRangeError(() => logSumExp([]), 'logits has no finite element');
    expectRangeError(() => logSumExp([-Infinity, -Infinity]), 'logits has no finite element');
    expectRangeError(() => logSumExp([0, Infinity]), 'logits[1] = Infinity is not below Infinity');
    expectRangeError(() => logSumExp([NaN]), 'logits[0] = NaN is not below Infinity');
  });
});

describe('softmax(logits, temperature)', () => {
  it('is a distribution', () => {
    always([logits, temperature], (z, t) => {
      expect(() => {
        assertDistribution(softmax(z, { temperature: t }), 'p');
      }).not.toThrow();
    });
  });

  it('is what the formula says, where that can be computed', () => {
    always([logits], (z) => {
      expectAllNear(softmax(z), naiveSoftmax(z));
    });
  });

  it('is unchanged when a constant is added to every logit', () => {
    always([logits, temperature, shift], (z, t, c) => {
      const moved = z.map((zi) => zi + c);
      expectAllNear(softmax(moved, { temperature: t }), softmax(z, { temperature: t }));
    });
  });

  it('is the softmax of the logits divided by the temperature', () => {
    always([logits, temperature], (z, t) => {
      expectAllNear(softmax(z, { temperature: t }), softmax(z.map((zi) => zi / t)));
    });
  });

  it('keeps the ranking of the logits', () => {
    always([logits, temperature], (z, t) => {
      const p = softmax(z, { temperature: t });
      for (const [i, zi] of z.entries()) {
        for (const [j, zj] of z.entries()) {
          if (zi >= zj) expect(p[i]).toBeGreaterThanOrEqual(p[j] ?? NaN);
        }
      }
    });
  });

  it('has log-odds equal to the difference of the logits over T', () => {
    always([fc.double({ min: -20, max: 20, noNaN: true }), temperature], (z, t) => {
      const [a = NaN, b = NaN] = softmax([z, 0], { temperature: t });
      if (b > 1e-300 && a > 1e-300) expectNear(Math.log(a / b), z / t);
    });
  });

  it('survives the largest logits and the smallest temperatures', () => {
    expect(softmax([HUGE, -HUGE, 0])).toEqual([1, 0, 0]);
    expect(softmax([HUGE, HUGE, -HUGE])).toEqual([0.5, 0.5, 0]);
    expect(softmax([-HUGE, -HUGE])).toEqual([0.5, 0.5]);
    expect(softmax([HUGE, -HUGE], { temperature: 1e-300 })).toEqual([1, 0]);
    expect(softmax([1, 1, 0], { temperature: 5e-324 })).toEqual([0.5, 0.5, 0]);
    expect(softmax([-HUGE, -Infinity], { temperature: 0.1 })).toEqual([1, 0]);
    expectAllNear(softmax([HUGE, -HUGE], { temperature: HUGE }), softmax([2, 0]), 1e-15);
    expectAllNear(softmax([5e-324, 0], { temperature: 5e-324 }), softmax([1, 0]), 1e-15);
    expect(softmax([0, -Infinity])).toEqual([1, 0]);
  });

  it('needs a positive temperature', () => {
    expectRangeError(
      () => softmax([1], { temperature: 0 }),
      'temperature = 0 is not a positive finite number',
    );
    expectRangeError(
      () => softmax([1], { temperature: -1 }),
      'temperature = -1 is not a positive finite number',
    );
    expectRangeError(() => softmax([]), 'logits has no finite element');
  });
});

describe('logSoftmax(logits, temperature)', () => {
  it('is the logarithm of the softmax', () => {
    always([logits, temperature], (z, t) => {
      const p = softmax(z, { temperature: t });
      const logP = logSoftmax(z, { temperature: t });
      expectAllNear(logP.map(Math.exp), p);
    });
  });

  it('keeps what the softmax rounds away', () => {
    expectAllNear(logSoftmax([0, 800]), [-800, 0], 1e-15);
    expectSameDigits(logSoftmax([0, -60])[0] ?? NaN, -Math.exp(-60));
    expect(logSoftmax([7])).toEqual([0]);
    expect(logSoftmax([0, -Infinity])).toEqual([0, -Infinity]);
    expectSameDigits(logSoftmax([3, 3, 3])[1] ?? NaN, -Math.log(3));
  });
});

describe('crossEntropyWithLogits(target, logits)', () => {
  it('is the cross-entropy of the softmax', () => {
    always([withTarget], ({ z, target }) => {
      expectNear(crossEntropyWithLogits(target, z), crossEntropy(target, softmax(z)));
    });
  });

  it('is lse(z) − Σ p z', () => {
    always([withTarget], ({ z, target }) => {
      const mean = sum(target.map((pi, i) => pi * (z[i] ?? NaN)));
      expectNear(crossEntropyWithLogits(target, z, { unit: 'nats' }), logSumExp(z) - mean);
    });
  });

  it('is exact where the probability would be rounded to 0', () => {
    expect(crossEntropyWithLogits([1, 0], [0, 800], { unit: 'nats' })).toBe(800);
    expectSameDigits(crossEntropyWithLogits([1, 0], [0, -60], { unit: 'nats' }), Math.exp(-60));
    expect(crossEntropyWithLogits([1, 0], [0, HUGE], { unit: 'nats' })).toBe(HUGE);
  });

  it('is log n for equal logits and 0, not −0, for one outcome', () => {
    expectSameDigits(crossEntropyWithLogits([0.2, 0.8, 0, 0], [1, 1, 1, 1]), 2);
    expect(crossEntropyWithLogits([1], [5])).toBe(0);
  });

  it('is infinite where a masked outcome happens, and ignores one that does not', () => {
    expect(crossEntropyWithLogits([0.5, 0.5], [0, -Infinity])).toBe(Infinity);
    expect(crossEntropyWithLogits([1, 0], [0, -Infinity])).toBe(0);
    expect(crossEntropyWithLogits([0, 1], [HUGE, -HUGE])).toBe(Infinity);
  });

  it('refuses a target that is not a distribution on the logits’ outcomes', () => {
    expectRangeError(() => crossEntropyWithLogits([2], [1]), 'target[0] = 2 is not in [0, 1]');
    expectRangeError(
      () => crossEntropyWithLogits([1], [1, 2]),
      'target has length 1 but logits has length 2',
    );
  });
});

describe('softmaxCrossEntropyGradient(target, logits)', () => {
  it('is the slope of the cross-entropy along each logit', () => {
    always([withTarget], ({ z, target }) => {
      const gradient = softmaxCrossEntropyGradient(target, z);
      for (const [k, zk] of z.entries()) {
        const loss = (value: number): number =>
          crossEntropyWithLogits(target, changed(z, k, value), { unit: 'nats' });
        expectNear(gradient[k] ?? NaN, slopeAt(loss, zk, 1e-3), 1e-9);
      }
    });
  });

  it('sums to 0, and is 0 when the softmax is the target', () => {
    always([withTarget], ({ z, target }) => {
      expectNear(sum(softmaxCrossEntropyGradient(target, z)), 0, 1e-15);
      expectAllNear(
        softmaxCrossEntropyGradient(softmax(z), z),
        z.map(() => 0),
        1e-15,
      );
    });
    expect(softmaxCrossEntropyGradient(oneHot(2, 0), [0, 0])).toEqual([-0.5, 0.5]);
  });

  it('refuses a target that is not a distribution on the logits’ outcomes', () => {
    expectRangeError(
      () => softmaxCrossEntropyGradient(uniform(2), [1]),
      'target has length 2 but logits has length 1',
    );
    expectRangeError(
      () => softmaxCrossEntropyGradient([], []),
      'target is empty; it needs at least one outcome',
    );
  });
});

describe('gapsFromMax(logits, temperature)', () => {
  it('measures from the largest logit, in temperatures', () => {
    expect(gapsFromMax([1, 3, -1], 2)).toEqual({ gaps: [-1, 0, -2], max: 3 });
  });
});

describe('scaledDifference(a, b, scale)', () => {
  it('is (a − b) / scale, also where a − b overflows', () => {
    expect(scaledDifference(7, 1, 2)).toBe(3);
    expect(scaledDifference(-HUGE, HUGE, HUGE)).toBe(-2);
    expect(scaledDifference(-HUGE, HUGE, 0.1)).toBe(-Infinity);
    expect(scaledDifference(-Infinity, -HUGE, 0.1)).toBe(-Infinity);
    expect(scaledDifference(5e-324, 0, 5e-324)).toBe(1);
  });
});
