import { describe, expect, it } from 'vitest';
import { mix, oneHot, uniform } from './distribution';
import { entropy } from './entropy';
import { doubleSoftmaxFloor, smoothLabels } from './label-smoothing';
import {
  always,
  distribution,
  expectAllNear,
  expectNear,
  expectRangeError,
  expectSameDigits,
  share,
} from './laws';
import { crossEntropyWithLogits, softmax } from './logits';

describe('smoothLabels(target, amount)', () => {
  it('mixes the target with the uniform distribution', () => {
    always([distribution, share], (p, amount) => {
      expectAllNear(smoothLabels(p, amount), mix(p, uniform(p.length), amount), 1e-15);
    });
    expectAllNear(
      smoothLabels(oneHot(10, 0), 0.1),
      [0.91, ...new Array<number>(9).fill(0.01)],
      1e-15,
    );
  });

  it('raises the entropy, and with it the smallest loss within reach', () => {
    always([distribution, share], (p, amount) => {
      expect(entropy(smoothLabels(p, amount))).toBeGreaterThanOrEqual(entropy(p) - 1e-14);
    });
  });

  it('refuses what is not a target or an amount', () => {
    expectRangeError(() => smoothLabels([2], 0), 'target[0] = 2 is not in [0, 1]');
    expectRangeError(() => smoothLabels([1], 2), 'amount = 2 is not in [0, 1]');
  });
});

describe('doubleSoftmaxFloor(k)', () => {
  it('is the loss when the inner softmax is certain of the true class', () => {
    for (const k of [1, 2, 3, 10, 1000]) {
      const certain = softmax(oneHot(k, 0), { temperature: 1e-3 });
      expectNear(doubleSoftmaxFloor(k), crossEntropyWithLogits(oneHot(k, 0), certain), 1e-14);
    }
  });

  it('is below no loss that two softmaxes can give', () => {
    always([distribution], (q) => {
      const loss = crossEntropyWithLogits(oneHot(q.length, 0), q);
      expect(loss).toBeGreaterThanOrEqual(doubleSoftmaxFloor(q.length) - 1e-14);
    });
  });

  it('is ln(e + K − 1) − 1 in nats', () => {
    expect(doubleSoftmaxFloor(1)).toBe(0);
    expectSameDigits(doubleSoftmaxFloor(10, { unit: 'nats' }), Math.log(Math.E + 9) - 1);
  });

  it('needs a positive whole number of classes', () => {
    expectRangeError(() => doubleSoftmaxFloor(0), 'k = 0 is not an integer of at least 1');
  });
});
