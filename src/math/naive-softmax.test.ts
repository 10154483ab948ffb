import { describe, expect, it } from 'vitest';
import { always, expectAllNear, expectNear, expectRangeError, logits } from './laws';
import { crossEntropyWithLogits, softmax } from './logits';
import { naiveCrossEntropyWithLogits, naiveSoftmax } from './naive-softmax';
import { oneHot } from './distribution';

describe('naiveSoftmax(logits)', () => {
  it('is the softmax while nothing overflows', () => {
    always([logits], (z) => {
      expectAllNear(naiveSoftmax(z), softmax(z));
    });
  });

  it('is NaN once exp overflows or underflows', () => {
    expect(naiveSoftmax([710, 0])).toEqual([NaN, 0]);
    expect(naiveSoftmax([-800, -800])).toEqual([NaN, NaN]);
  });
});

describe('naiveCrossEntropyWithLogits(target, logits)', () => {
  it('is the cross-entropy while nothing overflows', () => {
    always([logits], (z) => {
      const target = oneHot(z.length, z.length - 1);
      expectNear(naiveCrossEntropyWithLogits(target, z), crossEntropyWithLogits(target, z), 1e-12);
      expectNear(
        naiveCrossEntropyWithLogits(target, z, { unit: 'nats' }),
        crossEntropyWithLogits(target, z, { unit: 'nats' }),
      );
    });
  });

  it('is Infinity where the true loss is 700 nats, and NaN after an overflow', () => {
    expect(naiveCrossEntropyWithLogits([0, 1], [700, -100])).toBe(Infinity);
    expect(naiveCrossEntropyWithLogits([1, 0], [0, 800])).toBe(Infinity);
    expect(naiveCrossEntropyWithLogits([0, 1], [0, 800])).toBeNaN();
    expect(naiveCrossEntropyWithLogits([1, 0], [1, -Infinity])).toBe(0);
  });

  it('refuses a target that is not a distribution on the logits’ outcomes', () => {
    expectRangeError(() => naiveCrossEntropyWithLogits([2], [1]), 'target[0] = 2 is not in [0, 1]');
    expectRangeError(
      () => naiveCrossEntropyWithLogits([1], [1, 2]),
      'target has length 1 but logits has length 2',
    );
  });
});
