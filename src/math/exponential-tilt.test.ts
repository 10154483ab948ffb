import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniform } from './distribution';
import { expectation, exponentialTilt, penalisedOptimum, reverseTiltKl } from './exponential-tilt';
import { klDivergence } from './kl-divergence';
import { always, distribution, expectAllNear, expectNear, expectRangeError, slopeAt } from './laws';
import { softmax } from './logits';

const REFERENCE = [0.4, 0.3, 0.2, 0.1];
const REWARDS = [0, 1, 2, 3];

const reward = fc.double({ min: -10, max: 10, noNaN: true });
const beta = fc.double({ min: -1, max: 2, noNaN: true }).map((exponent) => 10 ** exponent);
/** A reference and a reward for each of its outcomes. */
const task = distribution.chain((reference) =>
  fc.tuple(
    fc.constant(reference),
    fc.array(reward, { minLength: reference.length, maxLength: reference.length }),
  ),
);

const objective = (
  policy: readonly number[],
  reference: readonly number[],
  rewards: readonly number[],
  price: number,
): number =>
  expectation(policy, rewards) - price * klDivergence(policy, reference, { unit: 'nats' });

describe('expectation(p, values)', () => {
  it('is the weighted mean', () => {
    expect(expectation([0.5, 0.25, 0.25], [4, -2, 8])).toBe(3.5);
    expect(expectation([0, 1], [7, -1])).toBe(-1);
  });

  it('refuses values that are missing or not finite', () => {
    expectRangeError(() => expectation([0.5], [1]), 'p sums to 0.5, not to 1');
    expectRangeError(() => expectation([1], [1, 2]), 'p has length 1 but values has length 2');
    expectRangeError(() => expectation([1], [NaN]), 'values[0] = NaN is not a finite number');
  });
});

describe('exponentialTilt(reference, rewards, beta)', () => {
  it('is the softmax of rewards / β where the reference is uniform', () => {
    expectAllNear(exponentialTilt(uniform(4), REWARDS, 2), softmax(REWARDS, { temperature: 2 }));
  });

  it('weighs the reference by exp(r / β)', () => {
    const policy = exponentialTilt(REFERENCE, REWARDS, 1);
    expectNear((policy[3] ?? NaN) / (policy[0] ?? NaN), (0.1 / 0.4) * Math.exp(3));
    expectNear(policy[3] ?? NaN, 0.4271837516559397);
  });

  it('gains more reward less penalty than any other policy', () => {
    always([task, distribution, beta], ([reference, rewards], other, price) => {
      const best = penalisedOptimum(reference, rewards, price);
      const policy = exponentialTilt(reference, rewards, price);
      expectNear(objective(policy, reference, rewards, price), best, 1e-9);
      if (other.length !== reference.length) return;
      expect(objective(other, reference, rewards, price)).toBeLessThanOrEqual(best + 1e-9);
    });
  });

  it('never uses what the reference rules out, and then does not look at its reward', () => {
    expectAllNear(exponentialTilt([0.5, 0.5, 0], [0, 0, 1e6], 0.01), [0.5, 0.5, 0]);
    expect(penalisedOptimum([0.5, 0.5, 0], [2, 2, 1e6], 0.01)).toBe(2);
  });

  it('stays the same when every reward rises alike', () => {
    always([task, beta], ([reference, rewards], price) => {
      const raised = rewards.map((value) => value + 3);
      const policy = exponentialTilt(reference, rewards, price);
      expectAllNear(exponentialTilt(reference, raised, price), policy, 1e-11);
    });
  });

  it('tends to the reference as β grows, and to its best outcomes as β falls', () => {
    expectAllNear(exponentialTilt(REFERENCE, REWARDS, 1e12), REFERENCE);
    expectAllNear(exponentialTilt(REFERENCE, REWARDS, 1e-300), [0, 0, 0, 1]);
    expectAllNear(exponentialTilt(REFERENCE, [1, 2, 2, 0], 1e-300), [0, 0.6, 0.4, 0]);
  });

  it('trades reward for divergence at the price β', () => {
    const at = (inverse: number): readonly number[] =>
      exponentialTilt(REFERENCE, REWARDS, 1 / inverse);
    for (const inverse of [0.25, 1, 2]) {
      const gain = slopeAt((value) => expectation(at(value), REWARDS), inverse, 1e-3);
      const cost = slopeAt(
        (value) => klDivergence(at(value), REFERENCE, { unit: 'nats' }),
        inverse,
        1e-3,
      );
      expectNear(gain / cost, 1 / inverse, 1e-8);
    }
  });

  it('refuses what is not a reference, a reward or a price', () => {
    expectRangeError(() => exponentialTilt([0.5], [1], 1), 'reference sums to 0.5, not to 1');
    expectRangeError(
      () => exponentialTilt([1], [1, 2], 1),
      'reference has length 1 but rewards has length 2',
    );
    expectRangeError(
      () => exponentialTilt([1], [Infinity], 1),
      'rewards[0] = Infinity is not a finite number',
    );
    for (const wrong of [0, -1, NaN, Infinity]) {
      const message = `beta = ${wrong} is not a positive finite number`;
      expectRangeError(() => exponentialTilt([1], [1], wrong), message);
      expectRangeError(() => penalisedOptimum([1], [1], wrong), message);
      expectRangeError(() => reverseTiltKl([1], [1], wrong), message);
    }
  });
});

describe('penalisedOptimum(reference, rewards, beta)', () => {
  it('is β ln Z', () => {
    expectNear(penalisedOptimum(REFERENCE, REWARDS, 1), Math.log(4.7018494606426104));
    expectNear(penalisedOptimum(REFERENCE, REWARDS, 0.5), 1.9933724948136282);
  });

  it('lies between the mean reward of the reference and the largest reward', () => {
    always([task, beta], ([reference, rewards], price) => {
      const value = penalisedOptimum(reference, rewards, price);
      expect(value).toBeGreaterThanOrEqual(expectation(reference, rewards) - 1e-9);
      expect(value).toBeLessThanOrEqual(Math.max(...rewards) + 1e-9);
    });
  });

  it('does not overflow', () => {
    expect(penalisedOptimum([0.5, 0.5], [1e4, 0], 1e-3)).toBeCloseTo(1e4, 2);
  });
});

describe('reverseTiltKl(reference, rewards, beta)', () => {
  it('is the relative entropy of the reference with respect to its tilt', () => {
    always([task, beta], ([reference, rewards], price) => {
      const policy = exponentialTilt(reference, rewards, price);
      const direct = klDivergence(reference, policy, { unit: 'nats' });
      if (direct === Infinity) return;
      expectNear(reverseTiltKl(reference, rewards, price, { unit: 'nats' }), direct, 1e-11);
    });
  });

  it('is finite where the tilt has no double left, and grows without limit', () => {
    const kl = (price: number): number =>
      reverseTiltKl([0.5, 0.5], [0, 1], price, { unit: 'nats' });
    expectNear(kl(1e-3), 500 - Math.LN2);
    expectNear(kl(1e-6), 5e5 - Math.LN2);
    expectNear(reverseTiltKl([0.5, 0.5, 0], [0, 1, 9], 1e-3), (500 - Math.LN2) / Math.LN2);
  });
});
