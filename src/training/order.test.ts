import { expect, test } from 'vitest';
import { drawStarts, type Group } from './order.ts';

const GROUPS: readonly Group[] = [
  { from: 0, to: 1000, weight: 1 },
  { from: 1000, to: 4000, weight: 0.5 },
];

test('every sequence and the token after it lie within one group', () => {
  const starts = drawStarts(GROUPS, Array(500).fill(16), 0.1);
  for (const start of starts) {
    expect(GROUPS.some(({ from, to }) => start >= from && start + 16 < to)).toBe(true);
  }
});

test('groups are read as often as size and weight say', () => {
  const starts = drawStarts(GROUPS, Array(20_000).fill(8), 0.2);
  const share = starts.filter((start) => start < 1000).length / starts.length;
  expect(share).toBeGreaterThan(0.38);
  expect(share).toBeLessThan(0.42);
});

test('nothing is read twice before all is read once', () => {
  const starts = drawStarts([{ from: 0, to: 1000, weight: 1 }], Array(60).fill(16), 0.3);
  expect(new Set(starts).size).toBe(60);
});

test('the same seed gives the same order, another one another', () => {
  const lengths = [8, 8, 16, 16, 8];
  expect(drawStarts(GROUPS, lengths, 0.5)).toEqual(drawStarts(GROUPS, lengths, 0.5));
  expect(drawStarts(GROUPS, lengths, 0.5)).not.toEqual(drawStarts(GROUPS, lengths, 0.6));
});
