import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always } from './laws';
import { sum } from './sum';

describe('sum(values)', () => {
  it('is 0 when there is nothing to add', () => {
    expect(sum([])).toBe(0);
  });

  it('keeps what a plain loop would lose', () => {
    expect(sum([1e100, 1, -1e100])).toBe(1);
    expect(sum([1, 1e100, -1e100])).toBe(1);
    expect(sum(new Array<number>(10).fill(0.1))).toBe(1);
    expect(sum(new Array<number>(50_000).fill(1 / 50_000))).toBe(1);
  });

  it('is the exact sum, rounded once, of numbers whose sum can be counted exactly', () => {
    const integers = fc.array(fc.maxSafeInteger(), { maxLength: 50 });
    always([integers], (values) => {
      const exact = values.reduce((total, value) => total + BigInt(value), 0n);
      expect(sum(values.map((value) => value * 2 ** -60))).toBe(Number(exact) * 2 ** -60);
    });
  });

  it('is infinite when an element is, or when it overflows', () => {
    expect(sum([1, Infinity, 2])).toBe(Infinity);
    expect(sum([-Infinity, 1])).toBe(-Infinity);
    expect(sum([1e308, 1e308, 1])).toBe(Infinity);
  });
});
