import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '~/math';
import { asideOf, distributionAt, placeOf, pointAfterKey, STEP } from './triangle';

const seed = { seed: 20 };
const point = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
  .filter((weights) => weights.some((weight) => weight > 0))
  .map(normalize);
const key = fc.constantFrom(
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
);
const total = (p: readonly number[]): number => p.reduce((sum, value) => sum + value, 0);

describe('distributionAt(place)', () => {
  it('finds the distribution that stands there, to a hundredth', () => {
    fc.assert(
      fc.property(point, (p) => {
        const found = distributionAt(placeOf(p));
        for (const [index, value] of found.entries()) {
          expect(Math.abs(value - (p[index] ?? NaN))).toBeLessThan(0.0101);
        }
      }),
      seed,
    );
  });

  it('gives a distribution of hundredths wherever the hand is', () => {
    const anywhere = fc.double({ min: -1, max: 2, noNaN: true });
    fc.assert(
      fc.property(anywhere, anywhere, (x, y) => {
        const found = distributionAt({ x, y });
        expect(total(found)).toBeCloseTo(1, 12);
        for (const value of found) expect(value).toBe(Math.round(value * 100) / 100);
      }),
      seed,
    );
  });

  it('reaches the corners from outside', () => {
    expect(distributionAt({ x: 0.5, y: -0.1 })).toEqual([1, 0, 0]);
    expect(distributionAt({ x: -0.1, y: 1 })).toEqual([0, 1, 0]);
    expect(distributionAt({ x: 1.1, y: 1 })).toEqual([0, 0, 1]);
    expect(distributionAt({ x: 0.5, y: 1.5 })).toEqual([0, 0.5, 0.5]);
  });
});

describe('pointAfterKey(key, p)', () => {
  it('gives a distribution for every key that moves', () => {
    fc.assert(
      fc.property(point, key, (p, pressed) => {
        const moved = pointAfterKey(pressed, p) ?? [];
        expect(moved).toHaveLength(3);
        expect(total(moved)).toBeCloseTo(1, 9);
        for (const value of moved) expect(value).toBeGreaterThanOrEqual(0);
      }),
      seed,
    );
  });

  it('goes towards the first outcome and away from it', () => {
    expect(pointAfterKey('ArrowUp', [0.5, 0.25, 0.25])).toEqual([0.51, 0.245, 0.245]);
    expect(pointAfterKey('PageDown', [0.5, 0.25, 0.25])).toEqual([0.4, 0.3, 0.3]);
    expect(pointAfterKey('End', [0.5, 0.25, 0.25])).toEqual([1, 0, 0]);
    expect(pointAfterKey('Home', [0.5, 0.25, 0.25])).toEqual([0, 0.5, 0.5]);
  });

  it('goes between the other two, and stops at the edge', () => {
    expect(pointAfterKey('ArrowRight', [0.5, 0.25, 0.25])).toEqual([0.5, 0.24, 0.26]);
    expect(pointAfterKey('ArrowLeft', [0.5, 0.25, 0.25])).toEqual([0.5, 0.26, 0.24]);
    expect(pointAfterKey('ArrowRight', [0.5, STEP / 2, 0.495])).toEqual([0.5, 0, 0.5]);
    expect(pointAfterKey('ArrowLeft', [1, 0, 0])).toEqual([1, 0, 0]);
  });

  it('leaves other keys to the browser', () => {
    expect(pointAfterKey('Tab', [0.5, 0.25, 0.25])).toBeUndefined();
  });
});

describe('asideOf(first, second)', () => {
  it('draws a point aside only where another stands, and towards the middle', () => {
    expect(asideOf([1, 0, 0], [0, 1, 0])).toBe(0);
    expect(asideOf([0, 1, 0], [0.01, 0.99, 0])).toBeGreaterThan(0);
    expect(asideOf([0, 0, 1], [0, 0, 1])).toBeLessThan(0);
  });
});
