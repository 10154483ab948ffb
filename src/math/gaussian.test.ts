import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianKl } from './gaussian';
import { always, expectNear, expectRangeError, expectSameDigits } from './laws';

const nats = { unit: 'nats' } as const;
const gaussian = fc.record({
  mean: fc.double({ min: -10, max: 10, noNaN: true }),
  standardDeviation: fc.double({ min: -3, max: 3, noNaN: true }).map(Math.exp),
});
const STANDARD = { mean: 0, standardDeviation: 1 };
const wide = (standardDeviation: number): typeof STANDARD => ({ mean: 0, standardDeviation });
const at = (mean: number): typeof STANDARD => ({ mean, standardDeviation: 1 });

/** Midpoint rule over ±12 standard deviations of p, far finer than the tolerance needs. */
function integrated(p: typeof STANDARD, q: typeof STANDARD): number {
  const logDensity = ({ mean, standardDeviation }: typeof STANDARD, x: number): number =>
    -(((x - mean) / standardDeviation) ** 2) / 2 -
    Math.log(standardDeviation * Math.sqrt(2 * Math.PI));
  const steps = 2000;
  const width = (24 * p.standardDeviation) / steps;
  let total = 0;
  for (let i = 0; i < steps; i += 1) {
    const x = p.mean - 12 * p.standardDeviation + (i + 0.5) * width;
    total += width * Math.exp(logDensity(p, x)) * (logDensity(p, x) - logDensity(q, x));
  }
  return total;
}

describe('gaussianKl(p, q)', () => {
  it('is the integral of p log(p/q)', () => {
    const p = { mean: 1, standardDeviation: 0.5 };
    const q = { mean: -1, standardDeviation: 2 };
    expectNear(gaussianKl(p, q, nats), integrated(p, q), 1e-10);
    expectNear(gaussianKl(q, p, nats), integrated(q, p), 1e-10);
    expectNear(gaussianKl(wide(1.1), STANDARD, nats), integrated(wide(1.1), STANDARD), 1e-10);
  });

  it('is log(σ₂/σ₁) + (σ₁² + (μ₁ − μ₂)²) / (2σ₂²) − ½', () => {
    always([gaussian, gaussian], (p, q) => {
      const [s1, s2] = [p.standardDeviation, q.standardDeviation];
      const formula = Math.log(s2 / s1) + (s1 ** 2 + (p.mean - q.mean) ** 2) / (2 * s2 ** 2) - 0.5;
      expectNear(gaussianKl(p, q, nats), formula);
    });
  });

  it('is never negative, and 0 only when p = q', () => {
    always([gaussian, gaussian], (p, q) => {
      expect(gaussianKl(p, p)).toBe(0);
      expect(gaussianKl(p, q)).toBeGreaterThanOrEqual(0);
    });
    expect(gaussianKl(STANDARD, wide(1 + 1e-7))).toBeGreaterThan(0);
  });

  it('does not change when the axis is moved or measured in another unit', () => {
    always([gaussian, gaussian, fc.integer({ min: -8, max: 8 })], (p, q, k) => {
      const moved = ({ mean, standardDeviation }: typeof STANDARD): typeof STANDARD => ({
        mean: (mean + 4) * 2 ** k,
        standardDeviation: standardDeviation * 2 ** k,
      });
      expectNear(gaussianKl(moved(p), moved(q)), gaussianKl(p, q));
    });
  });

  it('keeps its digits for small differences', () => {
    // With r = 1 + ε: ½ (2ε + ε² − 2 ln(1 + ε)) = ε² − ε³/3 + ε⁴/4 − …
    for (const epsilon of [2 ** -10, -(2 ** -10), 2 ** -20, 2 ** -30]) {
      const series =
        epsilon ** 2 *
        (1 - epsilon * (1 / 3 - epsilon * (1 / 4 - epsilon * (1 / 5 - epsilon / 6))));
      expectSameDigits(gaussianKl(wide(1 + epsilon), STANDARD, nats), series);
    }
    expectSameDigits(gaussianKl(at(2 ** -40), STANDARD, nats), 2 ** -81);
  });

  it('stays right at the ends of the range of doubles', () => {
    const huge = Number.MAX_VALUE;
    expect(gaussianKl(wide(huge), wide(huge))).toBe(0);
    expect(gaussianKl(wide(huge), STANDARD)).toBe(Infinity);
    expect(gaussianKl(wide(1e308), wide(1e-308))).toBe(Infinity);
    expectSameDigits(gaussianKl(STANDARD, wide(huge), nats), Math.log(huge) - 0.5);
    expectSameDigits(gaussianKl(wide(5e-324), STANDARD, nats), 1074 * Math.LN2 - 0.5);
    expectSameDigits(
      gaussianKl(
        { mean: 1e308, standardDeviation: 1e308 },
        { mean: -1e308, standardDeviation: 1e308 },
        nats,
      ),
      2,
    );
    expect(gaussianKl(at(1e308), at(-1e308))).toBe(Infinity);
  });

  it('is in bits unless another unit is named', () => {
    expectSameDigits(gaussianKl(at(1), STANDARD), 0.5 / Math.LN2);
    expect(gaussianKl(at(1), STANDARD, nats)).toBe(0.5);
  });

  it('names the parameter that is wrong', () => {
    expectRangeError(() => gaussianKl(at(NaN), STANDARD), 'p.mean = NaN is not a finite number');
    expectRangeError(
      () => gaussianKl(STANDARD, at(Infinity)),
      'q.mean = Infinity is not a finite number',
    );
    expectRangeError(
      () => gaussianKl(wide(0), STANDARD),
      'p.standardDeviation = 0 is not a positive finite number',
    );
    expectRangeError(
      () => gaussianKl(STANDARD, wide(-1)),
      'q.standardDeviation = -1 is not a positive finite number',
    );
  });
});
