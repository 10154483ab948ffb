import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneHot } from './distribution';
import {
  doubleSoftmaxGradient,
  doubleSoftmaxLoss,
  smoothedDoubleSoftmaxFloor,
} from './double-softmax';
import { entropy } from './entropy';
import { doubleSoftmaxFloor, smoothLabels } from './label-smoothing';
import {
  always,
  expectAllNear,
  expectNear,
  expectRangeError,
  logits,
  share,
  slopeAt,
} from './laws';

const classes = fc.integer({ min: 2, max: 12 });
const several = logits.filter((z) => z.length > 1);

describe('doubleSoftmaxLoss(target, logits)', () => {
  it('is never below its floor, nor above log(e + n − 1)', () => {
    always([several, share], (z, amount) => {
      const target = smoothLabels(oneHot(z.length, 0), amount);
      const loss = doubleSoftmaxLoss(target, z, { unit: 'nats' });
      const floor = smoothedDoubleSoftmaxFloor(z.length, amount, { unit: 'nats' });
      expect(loss).toBeGreaterThanOrEqual(floor - 1e-12);
      expect(loss).toBeLessThanOrEqual(Math.log(Math.E + z.length - 1) + 1e-12);
    });
  });

  it('starts at log n as the right loss does, and ends at 0.743668 nats for four classes', () => {
    expectNear(doubleSoftmaxLoss(oneHot(4, 1), [0, 0, 0, 0]), 2);
    expectNear(
      doubleSoftmaxLoss(oneHot(4, 1), [0, 800, 0, 0], { unit: 'nats' }),
      0.7436683806286791,
    );
  });
});

describe('doubleSoftmaxGradient(target, logits)', () => {
  it('is the slope of the loss in each logit', () => {
    always([several], (z) => {
      const target = oneHot(z.length, 0);
      const slopes = z.map((value, index) =>
        slopeAt(
          (moved) => doubleSoftmaxLoss(target, z.with(index, moved), { unit: 'nats' }),
          value,
          1e-3,
        ),
      );
      expectAllNear(doubleSoftmaxGradient(target, z), slopes, 1e-9);
    });
  });

  it('sums to 0', () => {
    always([several], (z) => {
      const gradient = doubleSoftmaxGradient(oneHot(z.length, 0), z);
      expectNear(
        gradient.reduce((total, component) => total + component, 0),
        0,
        1e-15,
      );
    });
  });

  it('vanishes where the model is sure and wrong', () => {
    expectAllNear(doubleSoftmaxGradient([1, 0], [0, 800]), [0, 0], 1e-300);
  });
});

describe('smoothedDoubleSoftmaxFloor(k, amount)', () => {
  it('is log(e + K − 1) − log e without smoothing', () => {
    always([classes], (k) => {
      expectNear(smoothedDoubleSoftmaxFloor(k, 0), doubleSoftmaxFloor(k));
      expectNear(
        smoothedDoubleSoftmaxFloor(k, 0, { unit: 'nats' }),
        doubleSoftmaxFloor(k, { unit: 'nats' }),
      );
    });
  });

  it('is the entropy of the target, and no more, once a gap of 1 is enough', () => {
    for (const amount of [0.9, 0.95, 1]) {
      expectNear(smoothedDoubleSoftmaxFloor(3, amount), entropy(smoothLabels([1, 0, 0], amount)));
    }
    expect(smoothedDoubleSoftmaxFloor(3, 0.5)).toBeGreaterThan(
      entropy(smoothLabels([1, 0, 0], 0.5)) + 0.01,
    );
  });

  it('is reached, in the limit, by a logit that grows or by the gap that the target wants', () => {
    const target = smoothLabels(oneHot(4, 0), 0.2);
    expectNear(doubleSoftmaxLoss(target, [60, 0, 0, 0]), smoothedDoubleSoftmaxFloor(4, 0.2));
  });

  it('refuses one class, and smoothing outside [0, 1]', () => {
    expectRangeError(
      () => smoothedDoubleSoftmaxFloor(1, 0),
      'k = 1 is not an integer of at least 2',
    );
    expectRangeError(() => smoothedDoubleSoftmaxFloor(2, 2), 'amount = 2 is not in [0, 1]');
  });
});
