import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix, normalize, oneHot, uniform } from './distribution';
import { entropy, entropyTerms, maxEntropy } from './entropy';
import {
  always,
  distribution,
  expectNear,
  expectRangeError,
  expectSameDigits,
  pair,
  share,
} from './laws';
import { sum } from './sum';

describe('entropy(p)', () => {
  it('is log n for the uniform distribution', () => {
    for (const n of [2, 3, 5, 7, 10, 100, 1000]) {
      expectSameDigits(entropy(uniform(n)), maxEntropy(n), 3e-16);
    }
  });

  it('is 0, not −0, when one outcome is certain', () => {
    expect(entropy([1])).toBe(0);
    expect(entropy(oneHot(5, 2))).toBe(0);
  });

  it('is never negative nor above log n', () => {
    always([distribution], (p) => {
      expect(entropy(p)).toBeGreaterThanOrEqual(0);
      expect(entropy(p)).toBeLessThanOrEqual(maxEntropy(p.length));
    });
  });

  it('does not depend on the order of the outcomes', () => {
    const shuffled = distribution.chain((p) =>
      fc.shuffledSubarray([...p], { minLength: p.length }).map((order) => [p, order] as const),
    );
    always([shuffled], ([p, order]) => {
      expectNear(entropy(order), entropy(p), 1e-15);
    });
  });

  it('does not change when an impossible outcome is added', () => {
    always([distribution], (p) => {
      expectNear(entropy([...p, 0]), entropy(p), 1e-15);
    });
  });

  it('is the entropy of groups plus the mean entropy within them', () => {
    always([distribution, distribution, share], (a, b, w) => {
      const whole = [...a.map((pi) => (1 - w) * pi), ...b.map((pi) => w * pi)];
      const parts = (1 - w) * entropy(a) + w * entropy(b);
      expectNear(entropy(whole), entropy([1 - w, w]) + parts);
    });
  });

  it('is concave: a mixture is at least as uncertain as its parts on average', () => {
    always([pair, share], ([p, q], w) => {
      const parts = (1 - w) * entropy(p) + w * entropy(q);
      expect(entropy(mix(p, q, w))).toBeGreaterThanOrEqual(parts - 1e-14);
    });
  });

  it('adds up over independent variables', () => {
    always([distribution, distribution], (p, q) => {
      const product = p.flatMap((pi) => q.map((qj) => pi * qj));
      expectNear(entropy(product), entropy(p) + entropy(q));
    });
  });

  it('keeps the digits of an almost certain outcome', () => {
    // −(1 − ε) ln(1 − ε) − ε ln ε = ε − ε ln ε + O(ε²)
    const epsilon = 2 ** -50;
    expectSameDigits(
      entropy([1 - epsilon, epsilon], { unit: 'nats' }),
      epsilon - epsilon ** 2 / 2 + 50 * epsilon * Math.LN2,
    );
    expectSameDigits(entropy([1, 1e-300], { unit: 'nats' }), 300 * Math.LN10 * 1e-300);
  });

  it('is in bits unless another unit is named', () => {
    expect(entropy([0.5, 0.5])).toBe(1);
    expect(entropy([0.5, 0.5], { unit: 'nats' })).toBe(Math.LN2);
    expectSameDigits(entropy([0.5, 0.5], { unit: 'hartleys' }), Math.log10(2));
  });

  it('refuses what is not a distribution', () => {
    expectRangeError(() => entropy([0.5, 0.4]), 'p sums to 0.9, not to 1');
  });
});

describe('entropyTerms(p)', () => {
  it('gives what each outcome adds, and nothing for an impossible one', () => {
    expect(entropyTerms([0.5, 0.25, 0.25, 0])).toEqual([0.5, 0.5, 0.5, 0]);
    expect(entropyTerms([1, 0])).toEqual([0, 0]);
    expect(entropyTerms([0.5, 0.5], { unit: 'nats' })).toEqual([Math.LN2 / 2, Math.LN2 / 2]);
  });

  it('sums to the entropy, and is largest at 1/e', () => {
    always([distribution], (p) => {
      const terms = entropyTerms(p);
      expectNear(sum(terms), entropy(p), 1e-15);
      expect(Math.max(...terms)).toBeLessThanOrEqual((Math.LOG2E / Math.E) * (1 + 1e-15));
      expect(Math.min(...terms)).toBeGreaterThanOrEqual(0);
    });
  });

  it('refuses what is not a distribution', () => {
    expectRangeError(() => entropyTerms([2]), 'p[0] = 2 is not in [0, 1]');
  });
});

describe('maxEntropy(n)', () => {
  it('is the logarithm of the number of outcomes', () => {
    expect(maxEntropy(1)).toBe(0);
    expectSameDigits(maxEntropy(1024), 10);
    expect(maxEntropy(10, { unit: 'nats' })).toBe(Math.LN10);
  });

  it('is reached by no distribution but the uniform one', () => {
    always([distribution], (p) => {
      const distance = Math.max(...p) - 1 / p.length;
      if (distance > 1e-6) expect(entropy(p)).toBeLessThan(maxEntropy(p.length));
    });
    expect(entropy(normalize([1, 1, 1.001]))).toBeLessThan(maxEntropy(3));
  });

  it('needs a positive whole number', () => {
    expectRangeError(() => maxEntropy(0), 'n = 0 is not an integer of at least 1');
  });
});
