import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entropy } from './entropy';
import { expectation } from './exponential-tilt';
import { always, distribution, expectAllNear, expectNear, expectRangeError } from './laws';
import { maximumEntropyWithMean } from './maximum-entropy';

const FACES = [1, 2, 3, 4, 5, 6];

describe('maximumEntropyWithMean(values, mean)', () => {
  it('is Jaynes’s die: a mean of 4.5 gives a six 0.347494', () => {
    expectNear(maximumEntropyWithMean(FACES, 4.5)[5] ?? 0, 0.347494, 1e-6);
  });

  it('is uniform where the mean is that of the uniform distribution', () => {
    expectAllNear(
      maximumEntropyWithMean(FACES, 3.5),
      FACES.map(() => 1 / 6),
    );
  });

  it('has the mean that was asked for', () => {
    always([fc.double({ min: 1.001, max: 5.999, noNaN: true })], (mean) => {
      expect(expectation(maximumEntropyWithMean(FACES, mean), FACES)).toBeCloseTo(mean, 9);
    });
  });

  it('has at least the entropy of any other distribution with that mean', () => {
    always([distribution], (p) => {
      const values = p.map((_p, index) => index);
      const mean = expectation(p, values);
      fc.pre(mean > 0 && mean < p.length - 1);
      expect(entropy(maximumEntropyWithMean(values, mean))).toBeGreaterThanOrEqual(
        entropy(p) - 1e-9,
      );
    });
  });

  it('refuses a mean out of reach, and values that are no numbers', () => {
    expectRangeError(() => maximumEntropyWithMean(FACES, 6), 'mean = 6 is not between 1 and 6');
    expectRangeError(() => maximumEntropyWithMean([1, 1], 1), 'mean = 1 is not between 1 and 1');
    expectRangeError(
      () => maximumEntropyWithMean([1, Infinity], 2),
      'values[1] = Infinity is not a finite number',
    );
  });
});
