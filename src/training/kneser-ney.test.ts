import { randomLcg } from 'd3-random';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCounts, writeCounts } from '../language-model/counts-file.ts';
import type { CountsModel } from '../language-model/counts-model.ts';
import { countGrams } from './grams.ts';
import { fullModel, prunedModel } from './kneser-ney.ts';

const SIZE = 12;
const LONGEST = 4;

/** A text with some order in it: each piece tends to follow from the two before. */
function sampleText(length: number, seed: number): Uint16Array {
  const random = randomLcg(seed);
  const text = new Uint16Array(length);
  for (let at = 2; at < length; at += 1) {
    const expected = ((text[at - 1] ?? 0) * 3 + (text[at - 2] ?? 0)) % SIZE;
    text[at] = random() < 0.6 ? expected : Math.floor(random() * SIZE);
  }
  return text;
}

const text = sampleText(3000, 0.4);
const full = fullModel(countGrams(text, SIZE, LONGEST), SIZE);
const whole = prunedModel(full, -Infinity);
const pruned = prunedModel(full, 4);
const history = fc.array(fc.nat(SIZE - 1), { maxLength: 6 });

function times(run: readonly number[]): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (run.every((piece, step) => text[(at + step) % text.length] === piece)) count += 1;
  }
  return count;
}

test('every run of the ring is counted, and knows its beginning and its end', () => {
  const [, pairs, triples] = countGrams(text, SIZE, LONGEST);
  expect(pairs?.counts.reduce((sum, count) => sum + count, 0)).toBe(text.length);
  triples?.keys.slice(0, 200).forEach((key, at) => {
    const run = [Math.floor(key / SIZE ** 2), Math.floor(key / SIZE) % SIZE, key % SIZE];
    expect(triples.counts[at]).toBe(times(run));
    expect(pairs?.keys[triples.prefixes[at] ?? -1]).toBe(Math.floor(key / SIZE));
    expect(pairs?.keys[triples.suffixes[at] ?? -1]).toBe(key % SIZE ** 2);
  });
});

test.each([
  ['whole', whole],
  ['pruned', pruned],
])('the probabilities after any history sum to 1 and are positive: %s', (_name, model) => {
  fc.assert(
    fc.property(history, (pieces) => {
      const distribution = model.distribution(pieces);
      const sum = distribution.reduce((total, p) => total + p, 0);
      expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
      expect(distribution.every((p) => p > 0)).toBe(true);
    }),
  );
});

test('only the last three pieces matter', () => {
  fc.assert(
    fc.property(history, fc.nat(SIZE - 1), (pieces, more) => {
      const last = pieces.slice(-3);
      if (last.length < 3) return;
      expect([...whole.distribution([more, ...pieces])]).toEqual([...whole.distribution(last)]);
    }),
  );
});

/** Kneser–Ney by its definition, from the text alone, for the model that left nothing out. */
function byDefinition(model: CountsModel, context: readonly number[], piece: number): number {
  const level = model.levels[context.length];
  const isLongest = context.length === LONGEST - 1;
  const countOf = (last: number) => {
    const run = [...context, last];
    if (isLongest) return times(run);
    return Array.from({ length: SIZE }, (_, first) => times([first, ...run])).filter((n) => n > 0)
      .length;
  };
  const counts = Array.from({ length: SIZE }, (_, last) => countOf(last));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const below = context.length > 0 ? byDefinition(model, context.slice(1), piece) : 1 / SIZE;
  if (total === 0) return below;
  const discounted = counts.map((count) =>
    count === 0 ? 0 : count - (level?.discounts[Math.min(count, 3) - 1] ?? 0),
  );
  const kept = discounted.reduce((sum, count) => sum + count, 0);
  return (discounted[piece] ?? 0) / total + (1 - kept / total) * below;
}

test('with nothing left out, a probability is the one of the definition', () => {
  for (const at of [10, 500, 1234]) {
    const context = [...text.subarray(at, at + 3)];
    const distribution = whole.distribution(context);
    for (const piece of [0, 5, 11]) {
      expect(distribution[piece]).toBeCloseTo(byDefinition(whole, context, piece), 12);
    }
  }
});

test('pruning leaves out n-grams, keeps the beginnings of those it keeps, and costs few bits', () => {
  const size = (model: CountsModel) =>
    model.levels.reduce((sum, level) => sum + level.pieces.length, 0);
  expect(size(pruned)).toBeLessThan(size(whole) / 2);
  expect(
    prunedModel(full, 1e9)
      .levels.slice(1)
      .every(({ pieces }) => pieces.length === 0),
  ).toBe(true);
  expect(bits(pruned)).toBeLessThan(bits(prunedModel(full, 40)));
  expect(bits(pruned) - bits(whole)).toBeLessThan(0.3);
});

function bits(model: CountsModel): number {
  const fresh = sampleText(2000, 0.7);
  let sum = 0;
  fresh.forEach((piece, at) => {
    sum -= Math.log2(model.distribution([...fresh.subarray(Math.max(0, at - 3), at)])[piece] ?? 0);
  });
  return sum / fresh.length;
}

test.each([
  ['whole', whole],
  ['pruned', pruned],
  ['all but empty', prunedModel(full, 1e9)],
])('a file gives back the same model: %s', (_name, model) => {
  const read = readCounts(writeCounts(model));
  expect(read.size).toBe(model.size);
  expect(read.levels).toEqual(model.levels);
});

test('the evidence for a piece is what was counted', () => {
  const context = [...text.subarray(100, 103)];
  const piece = text[103] ?? 0;
  const evidence = whole.evidence(context, piece);
  expect(evidence.map(({ length }) => length)).toEqual([0, 1, 2, 3]);
  const longest = evidence.at(-1);
  expect(longest?.count).toBe(times([...context, piece]));
  expect(longest?.total).toBe(times(context));
});
