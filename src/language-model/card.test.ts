import { expect, test } from 'vitest';
import { readCard } from './card.ts';

test('a card with something missing or beyond its range is refused by name', () => {
  expect(() => readCard({})).toThrow(/files/);
  expect(() => readCard({ mixture: [1.5] })).toThrow();
});
