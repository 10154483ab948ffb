import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAfterKey } from './slider-keys';

const range = { min: 0, max: 1, step: 0.01 };

describe('valueAfterKey', () => {
  it.each([
    ['ArrowUp', 0.51],
    ['ArrowRight', 0.51],
    ['ArrowDown', 0.49],
    ['ArrowLeft', 0.49],
    ['PageUp', 0.6],
    ['PageDown', 0.4],
    ['Home', 0],
    ['End', 1],
  ])('moves one half by %s to %d', (key, value) => {
    expect(valueAfterKey(key, 0.5, range)).toBe(value);
  });

  it('leaves other keys to the page', () => {
    for (const key of ['Tab', 'Enter', ' ', 'a', 'Escape']) {
      expect(valueAfterKey(key, 0.5, range)).toBeUndefined();
    }
  });

  it('stays within the range and lands on the grid, from wherever it starts', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End');
    fc.assert(
      fc.property(keys, fc.double({ min: 0, max: 1, noNaN: true }), (key, start) => {
        const value = valueAfterKey(key, start, range) ?? NaN;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(Math.abs(value * 100 - Math.round(value * 100))).toBeLessThan(1e-9);
      }),
      { seed: 20 },
    );
  });

  it('moves up by up and down by down, unless it is at the end', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (start) => {
        expect(valueAfterKey('ArrowUp', start, range)).toBeGreaterThanOrEqual(Math.min(1, start));
        expect(valueAfterKey('ArrowDown', start, range)).toBeLessThanOrEqual(start);
      }),
      { seed: 20 },
    );
  });
});
