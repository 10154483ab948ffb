import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, expectNear, expectSameDigits } from './laws';
import { log1pShortfall, logRatio, NEAR } from './log-ratio';

const TINY = 5e-324; // 2^−1074

describe('logRatio(a, b)', () => {
  it('is the logarithm of the quotient', () => {
    expect(logRatio(1, 1)).toBe(0);
    expect(logRatio(8, 2)).toBe(Math.log(4));
    expect(logRatio(2, 8)).toBe(Math.log(0.25));
    expect(logRatio(1, 0)).toBe(Infinity);
    expect(logRatio(0, 1)).toBe(-Infinity);
  });

  it('keeps its digits near a = b', () => {
    expectSameDigits(logRatio(1 + 2 ** -40, 1), 2 ** -40 - 2 ** -81);
    expectSameDigits(logRatio(1, 1 + 2 ** -40), -(2 ** -40) + 2 ** -81);
    expectSameDigits(logRatio(0.3, 0.3 + 2 ** -50), Math.log1p(-(2 ** -50) / (0.3 + 2 ** -50)));
    expectSameDigits(logRatio(1 + 2 ** -20, 1), 2 ** -20 - 2 ** -41 + 2 ** -60 / 3 - 2 ** -82);
  });

  it('stays finite where the quotient overflows or underflows', () => {
    expectSameDigits(logRatio(1, TINY), 1074 * Math.LN2);
    expectSameDigits(logRatio(TINY, 1), -1074 * Math.LN2);
    expectSameDigits(logRatio(TINY, 0.75), -1074 * Math.LN2 - Math.log(0.75));
    expectSameDigits(logRatio(1e-310, 0.7), Math.log(1e-310) - Math.log(0.7));
    expectSameDigits(logRatio(1e300, 1e-300), 600 * Math.LN10);
    expectSameDigits(logRatio(1e-300, 1e300), -600 * Math.LN10);
    expectSameDigits(logRatio(2e-300, 1e-300), Math.LN2);
  });

  it('changes sign when the arguments change places', () => {
    const positive = fc.double({ min: 1e-300, max: 1e300, noNaN: true });
    always([positive, positive], (a, b) => {
      expectNear(logRatio(a, b), -logRatio(b, a), 1e-15);
    });
  });

  it('is continuous where one formula hands over to the next', () => {
    for (const ratio of [1 - NEAR, 1 + NEAR]) {
      expectSameDigits(logRatio(ratio * (1 + 1e-15), 1), Math.log(ratio), 1e-14);
      expectSameDigits(logRatio(ratio * (1 - 1e-15), 1), Math.log(ratio), 1e-14);
    }
  });
});

describe('log1pShortfall(x)', () => {
  it('is x²/2 − x³/3 + x⁴/4 − … for small x, to the last digit', () => {
    for (const x of [1e-3, -1e-3, 1e-5, -1e-8, 2 ** -60]) {
      expectSameDigits(
        log1pShortfall(x),
        x ** 2 * (1 / 2 - x * (1 / 3 - x * (1 / 4 - x * (1 / 5 - x / 6)))),
        3e-15,
      );
    }
    expect(log1pShortfall(0)).toBe(0);
  });

  it('is x − ln(1 + x) for larger x', () => {
    for (const x of [0.3, -0.3, 0.45, -0.45, 0.4999, -0.4999]) {
      expectSameDigits(log1pShortfall(x), x - Math.log1p(x), 3e-15);
    }
  });

  it('is never negative', () => {
    always([fc.double({ min: -NEAR, max: NEAR, noNaN: true })], (x) => {
      expect(log1pShortfall(x)).toBeGreaterThanOrEqual(0);
    });
  });
});
