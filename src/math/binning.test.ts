import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { empiricalEntropy, equalCountBins, equalWidthBins } from './binning';
import { entropy } from './entropy';
import { always, expectNear, expectRangeError } from './laws';

const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 40,
});
const count = fc.integer({ min: 1, max: 50 });

describe('equalWidthBins(values, bins)', () => {
  it('cuts a range into equal parts, edges upwards', () => {
    const bins = { low: -1, high: 1, count: 4 };
    expect(equalWidthBins([-1, -0.6, -0.5, 0, 0.49, 0.5, 1], bins)).toEqual([0, 0, 1, 2, 2, 3, 3]);
    expect(equalWidthBins([2, 3], { low: 2, high: 4, count: 1 })).toEqual([0, 0]);
  });

  it('keeps the order of the values', () => {
    always([values, count], (numbers, bins) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      const found = equalWidthBins(sorted, { low: -1, high: 1, count: bins });
      expect(found).toEqual([...found].sort((a, b) => a - b));
      expect(Math.max(...found)).toBeLessThan(bins);
    });
  });

  it('refuses an empty range, values outside and no bins', () => {
    const bins = { low: 0, high: 1, count: 2 };
    expectRangeError(() => equalWidthBins([1.5], bins), 'values[0] = 1.5 is not in [0, 1]');
    expectRangeError(() => equalWidthBins([0, -1], bins), 'values[1] = -1 is not in [0, 1]');
    expectRangeError(() => equalWidthBins([NaN], bins), 'values[0] = NaN is not in [0, 1]');
    expectRangeError(
      () => equalWidthBins([], { ...bins, high: 0 }),
      'bins.high = 0 is not above bins.low = 0',
    );
    expectRangeError(
      () => equalWidthBins([], { ...bins, low: -Infinity }),
      'bins.low = -Infinity is not a finite number',
    );
    expectRangeError(
      () => equalWidthBins([], { ...bins, high: NaN }),
      'bins.high = NaN is not a finite number',
    );
    expectRangeError(
      () => equalWidthBins([], { ...bins, count: 0 }),
      'bins.count = 0 is not an integer of at least 1',
    );
  });
});

describe('equalCountBins(values, count)', () => {
  it('deals the values out in equal parts, in order', () => {
    expect(equalCountBins([5, 1, 7, 3], 2)).toEqual([1, 0, 1, 0]);
    expect(equalCountBins([1, 2, 3], 3)).toEqual([0, 1, 2]);
    expect(equalCountBins([1, 2], 8)).toEqual([0, 4]);
  });

  it('keeps equal values together', () => {
    expect(equalCountBins([0, 0, 0, 1], 4)).toEqual([0, 0, 0, 3]);
  });

  it('does not change under an increasing function', () => {
    always([values, count], (numbers, bins) => {
      const stretched = numbers.map((value) => value * 2 ** 10 + 0);
      expect(equalCountBins(stretched, bins)).toEqual(equalCountBins(numbers, bins));
    });
  });

  it('refuses no bins, and values that are no numbers', () => {
    expectRangeError(() => equalCountBins([1], 0), 'count = 0 is not an integer of at least 1');
    expectRangeError(() => equalCountBins([1, NaN], 2), 'values[1] = NaN is not a finite number');
  });
});

describe('empiricalEntropy(labels)', () => {
  it('is the entropy of the frequencies', () => {
    expect(empiricalEntropy([7, 7, 3, 3])).toBe(1);
    expect(empiricalEntropy([1, 1, 1])).toBe(0);
    expectNear(empiricalEntropy([1, 2, 2, 2]), entropy([0.25, 0.75]));
    expectNear(empiricalEntropy([1, 2, 3], { unit: 'nats' }), Math.log(3));
  });

  it('refuses an empty sample', () => {
    expectRangeError(() => empiricalEntropy([]), 'labels is empty; it needs at least one label');
  });
});
