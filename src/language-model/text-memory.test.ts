import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SITUATIONS, TextMemory } from './text-memory.ts';

const SIZE = 5;
const text = fc.array(fc.nat(SIZE - 1), { maxLength: 60 });

function reading(pieces: readonly number[], size = SIZE): TextMemory {
  const memory = new TextMemory(size);
  for (const piece of pieces) memory.read(piece);
  return memory;
}

/** The formula, counted anew for every context. */
function byFormula(pieces: readonly number[], next: number): number {
  let probability = 1 / SIZE;
  for (let length = 0; length <= Math.min(3, pieces.length); length += 1) {
    const context = pieces.slice(pieces.length - length).join();
    const after = pieces.filter(
      (_, at) => at >= length && pieces.slice(at - length, at).join() === context,
    );
    if (after.length === 0) break;
    const types = new Set(after).size;
    const count = after.filter((piece) => piece === next).length;
    probability = (count + types * probability) / (after.length + types);
  }
  return probability;
}

test('after any text the probabilities are those of the formula, and sum to 1', () => {
  fc.assert(
    fc.property(text, (pieces) => {
      const memory = reading(pieces);
      const distribution = memory.distribution();
      distribution.forEach((probability, piece) => {
        expect(probability).toBeCloseTo(byFormula(pieces, piece), 12);
        expect(memory.probability(piece)).toBeCloseTo(probability, 12);
      });
      expect(Math.abs(distribution.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-12);
      expect(memory.situation).toBeLessThan(SITUATIONS);
    }),
    { seed: 20 },
  );
});

test('wherever it stood, it comes to stand as if it had read on', () => {
  fc.assert(
    fc.property(text, text, (before, pieces) => {
      const memory = reading(before);
      memory.seek(pieces);
      expect([...memory.distribution()]).toEqual([...reading(pieces).distribution()]);
      expect(memory.situation).toBe(reading(pieces).situation);
    }),
    { seed: 20 },
  );
});

test('its situation is the longest context known and how often that was seen', () => {
  expect(reading([]).situation).toBe(0);
  expect(reading([1]).situation).toBe(1);
  expect(reading([1, 1]).situation).toBe(6 + 1);
  expect(reading([1, 1, 1, 1, 1]).situation).toBe(3 * 6 + 1);
  expect(reading([0, 1, 2, 3]).situation).toBe(2);
  expect(reading(Array<number>(100).fill(1)).situation).toBe(3 * 6 + 5);
});

test('of a very long text the earlier part is forgotten, at the same places however it is read', () => {
  const long = Array.from({ length: 2 ** 16 + 2 ** 15 + 10 }, (_, at) => (at * at) % 1009);
  const memory = reading(long, 1009);
  const jumped = new TextMemory(1009);
  jumped.seek(long);
  expect([...memory.distribution()]).toEqual([...jumped.distribution()]);
  const recent = reading(long.slice(2 ** 16), 1009);
  expect([...memory.distribution()]).toEqual([...recent.distribution()]);
});

test('its evidence adds up to its probability, and its followers to what was counted', () => {
  fc.assert(
    fc.property(text, fc.nat(SIZE - 1), (pieces, next) => {
      const memory = reading(pieces);
      const evidence = memory.evidence(next);
      const probability = evidence.reduce(
        (shorter, { total, count, leftOver }) =>
          (count / total) * (1 - leftOver) + leftOver * shorter,
        1 / SIZE,
      );
      expect(memory.probability(next)).toBeCloseTo(probability, 12);
      for (const { length, total, count } of evidence) {
        const followers = memory.followers(length);
        expect(followers.reduce((sum, each) => sum + each.count, 0)).toBe(total);
        expect(followers.find(({ piece }) => piece === next)?.count ?? 0).toBe(count);
        expect([...followers].sort((one, other) => other.count - one.count)).toEqual(followers);
      }
      expect(memory.followers(evidence.length)).toEqual([]);
    }),
    { seed: 20 },
  );
});
