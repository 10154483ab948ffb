/**
 * Where a series or log1p takes over from the logarithm of a quotient: |a/b − 1| < 1/2. Beyond it
 * the plain formula loses less than a digit to cancellation.
 */
export const NEAR = 0.5;

/** A quotient outside [1/FAR, FAR] is close to overflow or underflow; its logarithm is not. */
const FAR = 1e300;

/** Enough for 17 digits: the terms fall at least as fast as 9^−k where |x| < NEAR. */
const SERIES_TERMS = 17;

/**
 * Logarithm of a quotient, ln(a / b), to full relative accuracy.
 *
 * Near a = b the difference a − b is exact and log1p keeps its digits; where the quotient would
 * overflow or underflow the logarithms are subtracted instead.
 *
 * @param a - numerator, in [0, ∞).
 * @param b - denominator, in [0, ∞), not 0 together with a.
 * @returns ln(a / b), in nats; Infinity where b = 0, −Infinity where a = 0.
 */
export function logRatio(a: number, b: number): number {
  const relativeGap = (a - b) / b;
  if (Math.abs(relativeGap) < NEAR) return Math.log1p(relativeGap);
  const ratio = a / b;
  return ratio > 1 / FAR && ratio < FAR ? Math.log(ratio) : Math.log(a) - Math.log(b);
}

/**
 * How far ln(1 + x) falls below its tangent at 0, x − ln(1 + x), to full relative accuracy.
 *
 * It is about x²/2, so that the plain difference has no digit left at x = 1e-8. With
 * r = x / (2 + x), ln(1 + x) = 2 (r + r³/3 + r⁵/5 + …) and x − 2r = r x; the rest is the series.
 *
 * @param x - in (−NEAR, NEAR); dimensionless.
 * @returns x − ln(1 + x), not negative; dimensionless.
 * @see Abramowitz & Stegun, Handbook of Mathematical Functions (1964), §4.1.27.
 */
export function log1pShortfall(x: number): number {
  const r = x / (2 + x);
  const square = r * r;
  let tail = 0;
  for (let k = SERIES_TERMS; k >= 0; k -= 1) tail = tail * square + 1 / (2 * k + 3);
  return r * (x - 2 * square * tail);
}
