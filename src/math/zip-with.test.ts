import { describe, expect, it } from 'vitest';
import { expectRangeError } from './laws';
import { at, zipWith } from './zip-with';

describe('zipWith(a, b, combine)', () => {
  it('gives both elements and their index to the function', () => {
    expect(zipWith([1, 2], [10, 20], (a, b, i) => [a, b, i])).toEqual([
      [1, 10, 0],
      [2, 20, 1],
    ]);
  });

  it('refuses a second array that is too short', () => {
    expectRangeError(
      () => zipWith([1, 2], [1], (a) => a),
      'index 1 is outside an array of length 1',
    );
  });
});

describe('at(values, index)', () => {
  it('is the element, 0 and false included', () => {
    expect(at([7, 0], 1)).toBe(0);
    expect(at([false], 0)).toBe(false);
  });

  it('refuses a position outside', () => {
    expectRangeError(() => at([], 0), 'index 0 is outside an array of length 0');
  });
});
