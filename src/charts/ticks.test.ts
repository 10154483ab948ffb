import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticks, ticksBetween } from './ticks';

describe('ticks', () => {
  it.each([
    [10, 5, [2, 4, 6, 8, 10]],
    [30, 4, [10, 20, 30]],
    [6.93, 5, [2, 4, 6]],
    [3.01, 5, [1, 2, 3]],
    [0.53, 2, [0.2, 0.4]],
  ])('cuts a scale up to %d into at most %d', (max, count, expected) => {
    expect(ticks(max, count)).toEqual(expected);
  });

  it('gives at least one number, no more than wanted, none beyond the scale', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        (max, count) => {
          const found = ticks(max, count);
          expect(found.length).toBeGreaterThan(0);
          expect(found.length).toBeLessThanOrEqual(count);
          expect(Math.max(...found)).toBeLessThanOrEqual(max * (1 + 1e-9));
        },
      ),
      { seed: 20 },
    );
  });
});

describe('ticksBetween', () => {
  it.each([
    [0, 3, 3, [0, 1, 2, 3]],
    [-1.2, 3, 3, [0, 2]],
    [0.9, 3.1, 3, [1, 2, 3]],
    [-0.4, -0.1, 3, [-0.4, -0.3, -0.2, -0.1]],
  ])('cuts the scale from %d to %d into about %d', (min, max, count, expected) => {
    expect(ticksBetween(min, max, count)).toEqual(expected);
  });

  it('stays on the scale, whatever its ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        fc.double({ min: 0.01, max: 1e3, noNaN: true }),
        (min, width) => {
          const found = ticksBetween(min, min + width, 4);
          expect(found.length).toBeGreaterThan(0);
          expect(found.length).toBeLessThanOrEqual(5);
          for (const tick of found) {
            expect(tick).toBeGreaterThanOrEqual(min - width * 1e-6);
            expect(tick).toBeLessThanOrEqual(min + width * (1 + 1e-6));
          }
        },
      ),
      { seed: 20 },
    );
  });
});
