import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Gaussian, gaussianKl } from './gaussian';
import { gaussianDensity, gaussianKlDensity } from './gaussian-density';
import { always, expectNear, expectRangeError, expectSameDigits } from './laws';

const STANDARD = { mean: 0, standardDeviation: 1 };
const gaussian = fc.record({
  mean: fc.double({ min: -5, max: 5, noNaN: true }),
  standardDeviation: fc.double({ min: -1, max: 1, noNaN: true }).map(Math.exp),
});
const place = fc.double({ min: -10, max: 10, noNaN: true });

/** Midpoint rule over ±12 standard deviations, far finer than the tolerance needs. */
function integrated({ mean, standardDeviation }: Gaussian, height: (x: number) => number): number {
  const width = standardDeviation / 20;
  let total = 0;
  for (let i = -240; i < 240; i += 1) total += width * height(mean + (i + 0.5) * width);
  return total;
}

describe('gaussianDensity(x, gaussian)', () => {
  it('has area 1', () => {
    always([gaussian], (p) => {
      expectNear(
        integrated(p, (x) => gaussianDensity(x, p)),
        1,
      );
    });
  });

  it('is 1 / (σ √(2π)) at its mean and falls by √e one σ away', () => {
    expectSameDigits(gaussianDensity(0, STANDARD), 0.3989422804014327);
    always([gaussian], (p) => {
      const peak = 1 / (p.standardDeviation * Math.sqrt(2 * Math.PI));
      expectNear(gaussianDensity(p.mean, p) / peak, 1);
      const side = gaussianDensity(p.mean + p.standardDeviation, p);
      expectNear(side / peak, Math.exp(-0.5));
      expectNear(gaussianDensity(p.mean - p.standardDeviation, p) / side, 1);
    });
  });

  it('is above 1 for a narrow distribution, and 0 where a double cannot hold it', () => {
    expect(gaussianDensity(0, { mean: 0, standardDeviation: 0.1 })).toBeGreaterThan(3.9);
    expect(gaussianDensity(100, STANDARD)).toBe(0);
  });

  it('names the number that is wrong', () => {
    expectRangeError(() => gaussianDensity(NaN, STANDARD), 'x = NaN is not a finite number');
    expectRangeError(
      () => gaussianDensity(0, { mean: Infinity, standardDeviation: 1 }),
      'mean = Infinity is not a finite number',
    );
    expectRangeError(
      () => gaussianDensity(0, { mean: 0, standardDeviation: 0 }),
      'standardDeviation = 0 is not a positive finite number',
    );
  });
});

describe('gaussianKlDensity(x, p, q)', () => {
  it('has the divergence as its area', () => {
    always([gaussian, gaussian], (p, q) => {
      const nats = integrated(p, (x) => gaussianKlDensity(x, p, q, { unit: 'nats' }));
      expectNear(nats, gaussianKl(p, q, { unit: 'nats' }), 1e-10);
    });
  });

  it('is p log(p/q): negative exactly where q is above p', () => {
    always([place, gaussian, gaussian], (x, p, q) => {
      const [px, qx] = [gaussianDensity(x, p), gaussianDensity(x, q)];
      fc.pre(px > 1e-200 && qx > 1e-200);
      expectNear(gaussianKlDensity(x, p, q), px * Math.log2(px / qx), 1e-10);
    });
  });

  it('stays finite where a density is too small for a double', () => {
    const far = { mean: 100, standardDeviation: 1 };
    expect(gaussianKlDensity(100, STANDARD, far)).toBe(0);
    expectNear(
      gaussianKlDensity(0, STANDARD, far, { unit: 'nats' }),
      5000 * gaussianDensity(0, STANDARD),
    );
    const farthest = { mean: 0, standardDeviation: 1e-200 };
    expect(gaussianKlDensity(1, farthest, { mean: 0, standardDeviation: 2e-200 })).toBe(0);
  });
});
