import { describe, expect, it } from 'vitest';
import { mix } from './distribution';
import { entropy } from './entropy';
import { jensenShannonDivergence } from './jensen-shannon';
import { klDivergence } from './kl-divergence';
import { always, expectNear, expectRangeError, expectSameDigits, pair } from './laws';

describe('jensenShannonDivergence(p, q)', () => {
  it('is the entropy of the mixture less the mean entropy', () => {
    always([pair], ([p, q]) => {
      const gap = entropy(mix(p, q, 0.5)) - (entropy(p) + entropy(q)) / 2;
      expectNear(jensenShannonDivergence(p, q), gap);
    });
  });

  it('is the mean divergence from the mixture', () => {
    always([pair], ([p, q]) => {
      const m = mix(p, q, 0.5);
      expectNear(jensenShannonDivergence(p, q), (klDivergence(p, m) + klDivergence(q, m)) / 2);
    });
  });

  it('is symmetric, from 0 at p = q to log 2', () => {
    always([pair], ([p, q]) => {
      const js = jensenShannonDivergence(p, q);
      expectNear(js, jensenShannonDivergence(q, p), 1e-15);
      expect(js).toBeGreaterThanOrEqual(0);
      expect(js).toBeLessThanOrEqual(1);
      expect(jensenShannonDivergence(p, p)).toBe(0);
    });
  });

  it('is exactly log 2 where nothing is shared', () => {
    expect(jensenShannonDivergence([1, 0], [0, 1])).toBe(1);
    expect(jensenShannonDivergence([1, 0], [0, 1], { unit: 'nats' })).toBe(Math.LN2);
    expect(jensenShannonDivergence([0.3, 0.7, 0, 0], [0, 0, 0.9, 0.1])).toBeLessThanOrEqual(1);
  });

  it('has a square root that obeys the triangle inequality', () => {
    const root = (p: readonly number[], q: readonly number[]): number =>
      Math.sqrt(jensenShannonDivergence(p, q));
    always([pair, pair], ([p, q], [r]) => {
      if (p.length !== r.length) return;
      expect(root(p, q)).toBeLessThanOrEqual(root(p, r) + root(r, q) + 1e-12);
    });
  });

  it('stays finite for the smallest double', () => {
    expectSameDigits(jensenShannonDivergence([1, 5e-324], [0, 1]), 1);
    expect(jensenShannonDivergence([1, 5e-324], [1, 0])).toBeLessThan(1e-300);
  });

  it('keeps its digits however close the distributions are', () => {
    // Around (½, ½), JS = ε²/2 + O(ε⁴).
    const epsilon = 2 ** -30;
    const js = jensenShannonDivergence([0.5, 0.5], [0.5 + epsilon, 0.5 - epsilon], {
      unit: 'nats',
    });
    expectSameDigits(js, epsilon ** 2 / 2);
  });

  it('refuses what are not two distributions on the same outcomes', () => {
    expectRangeError(
      () => jensenShannonDivergence([1], [1, 0]),
      'p has length 1 but q has length 2',
    );
  });
});
