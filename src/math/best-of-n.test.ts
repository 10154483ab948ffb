import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestOfN, bestOfNKl } from './best-of-n';
import { uniform } from './distribution';
import { expectation } from './exponential-tilt';
import { klDivergence } from './kl-divergence';
import { always, distribution, expectAllNear, expectNear, expectRangeError } from './laws';

const draws = fc.integer({ min: 1, max: 40 });
const place = (p: readonly number[]) => p.map((_, i) => i);
const NATS = { unit: 'nats' } as const;

describe('bestOfN(reference, rewards, n)', () => {
  it('is the reference itself for one draw, or where all rewards are equal', () => {
    always([distribution, draws], (p, n) => {
      expectAllNear(bestOfN(p, place(p), 1), p, 1e-9);
      const level = p.map(() => 2);
      expectAllNear(bestOfN(p, level, n), p, 1e-9);
    });
  });

  it('keeps the best of two coins three times in four', () => {
    expectAllNear(bestOfN([0.5, 0.5], [0, 1], 2), [0.25, 0.75]);
  });

  it('shares a tie as the reference does', () => {
    expectAllNear(bestOfN([0.5, 0.3, 0.2], [0, 1, 1], 2), [0.25, 0.45, 0.3]);
  });

  it('is a distribution whose mean reward never falls as n grows', () => {
    always([distribution, draws], (p, n) => {
      const now = bestOfN(p, place(p), n);
      expectNear(
        now.reduce((total, share) => total + share, 0),
        1,
        1e-9,
      );
      const more = bestOfN(p, place(p), n + 1);
      const mean = (policy: readonly number[]) =>
        policy.reduce((total, share, i) => total + share * i, 0);
      expect(mean(more)).toBeGreaterThanOrEqual(mean(now) - 1e-9);
    });
    expect(expectation(bestOfN([0.5, 0.5], [0, 1], 3), [0, 1])).toBe(0.875);
  });

  it('never gives what the reference never gives', () => {
    expect(bestOfN([1, 0], [0, 1], 5)).toEqual([1, 0]);
  });

  it('refuses what is no policy, no reward or no number of draws', () => {
    expectRangeError(() => bestOfN([0.5], [0], 1), 'reference sums to 0.5, not to 1');
    expectRangeError(
      () => bestOfN([1], [0, 1], 1),
      'reference has length 1 but rewards has length 2',
    );
    expectRangeError(() => bestOfN([1], [NaN], 1), 'rewards[0] = NaN is not a finite number');
    expectRangeError(() => bestOfN([1], [0], 0), 'n = 0 is not an integer of at least 1');
  });
});

describe('bestOfNKl(n)', () => {
  it('bounds the divergence of any best of n', () => {
    always([distribution, draws], (p, n) => {
      const { length } = p;
      const even = uniform(length);
      const kl = klDivergence(bestOfN(even, place(even), n), even, NATS);
      expect(kl).toBeLessThanOrEqual(bestOfNKl(n, NATS) + 1e-12);
    });
  });

  it('is reached as the answers become many', () => {
    const even = uniform(400);
    const kl = klDivergence(bestOfN(even, place(even), 4), even, NATS);
    expectNear(kl, bestOfNKl(4, NATS), 1e-3);
    expect(bestOfNKl(1)).toBe(0);
    expectNear(bestOfNKl(2, NATS), Math.LN2 - 0.5);
  });

  it('refuses no draws', () => {
    expectRangeError(() => bestOfNKl(0), 'n = 0 is not an integer of at least 1');
  });
});
