import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix, normalize } from './distribution';
import { klDivergence, klTerms } from './kl-divergence';
import {
  always,
  distribution,
  expectNear,
  expectRangeError,
  expectSameDigits,
  joint,
  pair,
  positivePair,
  share,
} from './laws';
import { sum } from './sum';

/** The distribution with its first two outcomes taken as one. */
const merged = ([first = 0, second = 0, ...rest]: readonly number[]): number[] => [
  Math.min(1, first + second),
  ...rest,
];

describe('klDivergence(p, q)', () => {
  it('is never negative (Gibbs), and 0 only when q = p', () => {
    always([pair], ([p, q]) => {
      expect(klDivergence(p, p)).toBe(0);
      const kl = klDivergence(p, q);
      const distance = Math.max(...p.map((pi, i) => Math.abs(pi - (q[i] ?? NaN))));
      expect(kl).toBeGreaterThanOrEqual(0);
      if (distance > 1e-12) expect(kl).toBeGreaterThan(0);
    });
  });

  it('keeps its digits however close the distributions are', () => {
    // Around (½, ½), D = −½ ln(1 − 4ε²).
    for (const exponent of [3, 10, 20, 26, 30, 40, 50]) {
      const epsilon = 2 ** -exponent;
      expectSameDigits(
        klDivergence([0.5, 0.5], [0.5 + epsilon, 0.5 - epsilon], { unit: 'nats' }),
        -Math.log1p(-4 * epsilon ** 2) / 2,
      );
    }
    expectSameDigits(
      klDivergence([0.5, 0.5], [0.5 + 1e-9, 0.5 - 1e-9], { unit: 'nats' }),
      2e-18,
      3e-7,
    );
  });

  it('approaches half the χ² distance, to second order', () => {
    always([positivePair], ([p, r]) => {
      const epsilon = 2 ** -20;
      const q = mix(p, r, epsilon);
      const gaps = p.map((pi, i) => ((r[i] ?? NaN) - pi) * (epsilon / pi));
      const chi2 = sum(gaps.map((gap, i) => (p[i] ?? NaN) * gap ** 2));
      // The cubic term is smaller by 2/3 of the largest gap; p and q are rounded to 1e-16 each.
      const largest = Math.max(...gaps.map(Math.abs));
      if (largest > 1e-9) {
        expectSameDigits(klDivergence(p, q, { unit: 'nats' }), chi2 / 2, largest + 1e-15 / largest);
      }
    });
  });

  it('is hardly touched by sums that are 1 only within the tolerance', () => {
    const [p, q] = [
      [0.7, 0.2, 0.1],
      [0.4, 0.4, 0.2],
    ];
    const off = (values: readonly number[], by: number): number[] =>
      values.map((v) => v * (1 + by));
    const exact = klDivergence(p, q);
    for (const by of [9e-10, -9e-10]) {
      // Both scaled: the divergence scales with them. One scaled: only in second order.
      expectSameDigits(klDivergence(off(p, by), off(q, by)), exact * (1 + by));
      expect(klDivergence(p, off(p, by))).toBeGreaterThanOrEqual(0);
      expect(klDivergence(p, off(p, by))).toBeLessThan(1e-18);
    }
  });

  it('is infinite when the model rules out what happens, finite the other way round', () => {
    expect(klDivergence([0.5, 0.5], [1, 0])).toBe(Infinity);
    expect(klDivergence([1, 0], [0.5, 0.5])).toBe(1);
    expect(klDivergence([1, 0], [0, 1])).toBe(Infinity);
    expect(klDivergence([1, 0], [1, 0])).toBe(0);
  });

  it('takes probabilities down to the smallest double', () => {
    const nats = { unit: 'nats' } as const;
    expectSameDigits(klDivergence([0.5, 0.5], [1, 1e-300], nats), 150 * Math.LN10 - Math.LN2);
    expectSameDigits(klDivergence([0.5, 0.5], [1, 5e-324], nats), 537 * Math.LN2 - Math.LN2);
    expectSameDigits(
      klDivergence([1, 1e-300], [1, 0.75e-300], nats),
      1e-300 * (Math.log(4 / 3) - 0.25),
    );
    expectSameDigits(klDivergence([1, 1e-300], [1, 1e-10], nats), 1e-10);
    expectSameDigits(klDivergence([5e-324, 1], [0.5, 0.5], nats), Math.LN2);
  });

  it('is convex in both arguments together', () => {
    always([positivePair, positivePair, share], ([a, b], [c, d], w) => {
      if (a.length !== c.length) return;
      const parts = (1 - w) * klDivergence(a, b) + w * klDivergence(c, d);
      expect(klDivergence(mix(a, c, w), mix(b, d, w))).toBeLessThanOrEqual(parts + 1e-14);
    });
  });

  it('never grows when outcomes are merged (data processing)', () => {
    always([pair], ([p, q]) => {
      if (p.length < 2) return;
      const kl = klDivergence(p, q);
      expect(klDivergence(merged(p), merged(q))).toBeLessThanOrEqual(kl * (1 + 1e-12) + 1e-300);
    });
  });

  it('obeys the chain rule: marginals, then conditionals', () => {
    always([joint, joint], (p, q) => {
      const [columns] = p;
      if (p.length !== q.length || columns?.length !== q[0]?.length) return;
      const rows = (table: readonly number[][]): number[] =>
        table.map((row) => Math.min(1, sum(row)));
      const conditionals = p.map((row, i) => {
        const [px, qx] = [sum(row), sum(q[i] ?? [])];
        if (px === 0) return 0;
        return qx === 0 ? Infinity : px * klDivergence(normalize(row), normalize(q[i] ?? []));
      });
      expectNear(
        klDivergence(p.flat(), q.flat()),
        klDivergence(rows(p), rows(q)) + sum(conditionals),
      );
    });
  });

  it('adds up over independent variables', () => {
    always([positivePair, positivePair], ([a, b], [c, d]) => {
      const product = (p: readonly number[], q: readonly number[]): number[] =>
        p.flatMap((pi) => q.map((qj) => pi * qj));
      expectNear(
        klDivergence(product(a, c), product(b, d)),
        klDivergence(a, b) + klDivergence(c, d),
      );
    });
  });

  it('is in bits unless another unit is named', () => {
    expectSameDigits(klDivergence([1, 0], [0.5, 0.5], { unit: 'nats' }), Math.LN2);
    expectSameDigits(klDivergence([1, 0], [0.1, 0.9], { unit: 'hartleys' }), 1);
  });

  it('refuses what are not two distributions on the same outcomes', () => {
    expectRangeError(() => klDivergence([2], [1]), 'p[0] = 2 is not in [0, 1]');
    expectRangeError(() => klDivergence([1], [1, 0]), 'p has length 1 but q has length 2');
  });
});

describe('klTerms(p, q)', () => {
  it('gives p log(p/q) of each outcome, negative where the model gives too much', () => {
    expect(klTerms([0.5, 0.5], [0.25, 0.75])).toEqual([0.5, expect.closeTo(-0.29248125, 8)]);
    expect(klTerms([1, 0], [0.5, 0.5])).toEqual([1, 0]);
    expect(klTerms([1, 0], [1, 0])).toEqual([0, 0]);
    expect(klTerms([0.5, 0.5], [0, 1])).toEqual([Infinity, -0.5]);
    expect(klTerms([0, 1], [0.5, 0.5], { unit: 'nats' })).toEqual([0, Math.LN2]);
  });

  it('sums to the divergence', () => {
    always([pair], ([p, q]) => {
      expectNear(sum(klTerms(p, q)), klDivergence(p, q));
    });
  });

  it('has no term below −(log e) / e', () => {
    const tight = fc.constant([1 / Math.E, 1 - 1 / Math.E] as const);
    always([fc.oneof(distribution, tight)], (p) => {
      for (const term of klTerms(
        p,
        p.map((_, i) => (i === 0 ? 1 : 0)),
      )) {
        expect(term).toBeGreaterThanOrEqual((-Math.LOG2E / Math.E) * (1 + 1e-15));
      }
    });
  });

  it('refuses what are not two distributions on the same outcomes', () => {
    expectRangeError(() => klTerms([1], [1, 0]), 'p has length 1 but q has length 2');
  });
});
