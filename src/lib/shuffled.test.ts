import { randomLcg } from 'd3-random';
import { describe, expect, it } from 'vitest';
import { shuffled } from './shuffled';

describe('shuffled', () => {
  it('keeps every value and changes nothing in place', () => {
    const values = [1, 2, 2, 3, 5];
    expect(shuffled(values, randomLcg(0.2)).sort()).toEqual(values);
    expect(values).toEqual([1, 2, 2, 3, 5]);
  });

  it('gives the same order for the same seed', () => {
    const values = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(shuffled(values, randomLcg(0.3))).toEqual(shuffled(values, randomLcg(0.3)));
  });

  it('gives each of the six orders of three values about equally often', () => {
    const random = randomLcg(0.4);
    const orders = Array.from({ length: 6000 }, () => shuffled([1, 2, 3], random).join(''));
    const tally = new Map<string, number>();
    for (const order of orders) tally.set(order, (tally.get(order) ?? 0) + 1);
    expect(tally.size).toBe(6);
    for (const count of tally.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});
