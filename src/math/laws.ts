import fc from 'fast-check';
import { expect } from 'vitest';
import { type Distribution, normalize } from './distribution';

/** The seed of every random test: a failure for one reader is a failure for all. */
const SEED = 20;

/** Checks a law on many random inputs. */
export function always<Inputs extends [unknown, ...unknown[]]>(
  inputs: { [Index in keyof Inputs]: fc.Arbitrary<Inputs[Index]> },
  law: (...values: Inputs) => void,
): void {
  fc.assert(fc.property(...inputs, law), { seed: SEED, numRuns: 200 });
}

/**
 * Expects two numbers to agree, relative to the larger of 1 and the expected one. The tolerance
 * covers the rounding of both sides; 1e-12 is the promise of the site.
 */
export function expectNear(actual: number, expected: number, tolerance = 1e-12): void {
  if (actual === expected) return; // equal infinities have no difference
  const gap = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  expect(gap, `${actual} is not near ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** Expects two numbers to agree in their leading digits, however small they are. */
export function expectSameDigits(actual: number, expected: number, tolerance = 1e-14): void {
  const gap = Math.abs(actual - expected) / Math.abs(expected);
  expect(gap, `${actual} is not ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** Expects arrays of numbers to agree element by element. */
export function expectAllNear(
  actual: readonly number[],
  expected: readonly number[],
  tolerance?: number,
): void {
  expect(actual.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expectNear(actual[i] ?? NaN, value, tolerance);
}

/** Expects a RangeError with exactly this message. */
export function expectRangeError(run: () => unknown, message: string): void {
  expect(run).toThrow(RangeError);
  expect(run).toThrow(new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
}

/** Slope of a function, from five values around a point; the error falls as the fourth power. */
export function slopeAt(compute: (value: number) => number, point: number, step: number): number {
  const difference = (k: number): number => compute(point + k * step) - compute(point - k * step);
  return (8 * difference(1) - difference(2)) / (12 * step);
}

/** A weight: ordinary, zero, or as small as 1e-300. */
const weight = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -300, max: 0 }).map((exponent) => 10 ** exponent) },
);
const ordinaryWeight = fc.double({ min: 1e-3, max: 1, noNaN: true });
const someIsPositive = (weights: readonly number[]): boolean => weights.some((w) => w > 0);

/** A distribution on one to eight outcomes, some perhaps impossible. */
export const distribution: fc.Arbitrary<Distribution> = fc
  .array(weight, { minLength: 1, maxLength: 8 })
  .filter(someIsPositive)
  .map(normalize);

/** Two distributions on the same outcomes, some perhaps impossible. */
export const pair = onSameOutcomes(weight);

/** Two distributions that give every outcome at least one part in ten thousand. */
export const positivePair = onSameOutcomes(ordinaryWeight);

function onSameOutcomes(
  weights: fc.Arbitrary<number>,
): fc.Arbitrary<readonly [Distribution, Distribution]> {
  return fc.integer({ min: 1, max: 8 }).chain((n) => {
    const one = fc.array(weights, { minLength: n, maxLength: n }).filter(someIsPositive);
    return fc.tuple(one.map(normalize), one.map(normalize));
  });
}

/** A joint distribution of two variables with one to five values each. */
export const joint: fc.Arbitrary<number[][]> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc
      .array(weight, { minLength: rows * columns, maxLength: rows * columns })
      .filter(someIsPositive)
      .map((weights) => {
        const flat = normalize(weights);
        return Array.from({ length: rows }, (_, i) => flat.slice(i * columns, (i + 1) * columns));
      }),
  );

/** Logits of an ordinary model, one to eight of them. */
export const logits = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), {
  minLength: 1,
  maxLength: 8,
});

/** A temperature from 0.1 to 10, even in its logarithm. */
export const temperature = fc
  .double({ min: -1, max: 1, noNaN: true })
  .map((exponent) => 10 ** exponent);

/** A number in [0, 1]. */
export const share = fc.double({ min: 0, max: 1, noNaN: true });
