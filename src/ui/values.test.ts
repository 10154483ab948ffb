import { describe, expect, it } from 'vitest';
import { barText, listText } from './values';

describe('barText', () => {
  it.each([
    [1 / 8, '1/8'],
    [0.7, '0.7'],
    [Math.SQRT1_2, '0.707'],
    [0, '0'],
    [1, '1'],
    [1e-6, '≈0'],
  ])('writes %d as %s', (value, text) => {
    expect(barText(value)).toBe(text);
  });
});

describe('listText', () => {
  it('separates probabilities by commas, each as it reads back', () => {
    expect(listText([1 / 2, 1 / 3, 1 / 6])).toBe('1/2, 1/3, 1/6');
  });
});
