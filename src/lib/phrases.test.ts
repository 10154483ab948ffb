import { describe, expect, it } from 'vitest';
import { atTime, listOf } from './phrases';

describe('listOf', () => {
  it('joins the last two with “and”, the others with commas', () => {
    expect(listOf([])).toBe('');
    expect(listOf(['Géron'])).toBe('Géron');
    expect(listOf(['Kullback', 'Leibler'])).toBe('Kullback and Leibler');
    expect(listOf(['Witten', 'Neal', 'Cleary'])).toBe('Witten, Neal and Cleary');
  });
});

describe('atTime', () => {
  const url = 'https://www.youtube.com/watch?v=ErfnhcEV1O8';

  it('keeps the address and adds the seconds', () => {
    expect(atTime(url, '5:05')).toBe(`${url}&t=305s`);
    expect(atTime(url, '1:00:01')).toBe(`${url}&t=3601s`);
  });

  it('refuses what is no place in a video', () => {
    expect(() => atTime(url, 'at the end')).toThrow(RangeError);
  });
});
