import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compressing, compressPieces, expandPieces, Shares } from './compress.ts';
import { createPredictor, MODEL_KINDS } from './predictor.ts';
import { MAX_TOTAL } from './range-coder.ts';
import { likeliest, scorePiece } from './score.ts';
import { TextMemory } from './text-memory.ts';
import { tinyModels as models } from './tiny-models.ts';

const seed = { seed: 51 };
const pieces = fc.array(fc.nat(models.vocabulary.size - 1), { maxLength: 40 });

test.each(MODEL_KINDS)('%s: after any text the probabilities are positive and sum to 1', (kind) => {
  fc.assert(
    fc.property(pieces, (text) => {
      const predictor = createPredictor(models, kind);
      for (const piece of text) predictor.read(piece);
      expect(Math.abs(predictor.next.reduce((sum, p) => sum + p, 0) - 1)).toBeLessThan(1e-9);
      expect(predictor.next.every((p) => p > 0)).toBe(true);
    }),
    seed,
  );
});

test.each(MODEL_KINDS)('%s: wherever it stood, it comes to stand as if it had read on', (kind) => {
  fc.assert(
    fc.property(pieces, pieces, fc.nat(40), (before, text, cut) => {
      const fresh = createPredictor(models, kind);
      for (const piece of text) fresh.read(piece);
      const moved = createPredictor(models, kind);
      for (const piece of before) moved.read(piece);
      moved.seek(text.slice(0, cut));
      for (const piece of text.slice(cut)) moved.read(piece);
      expect([...moved.next]).toEqual([...fresh.next]);
      moved.seek(text);
      expect([...moved.next]).toEqual([...fresh.next]);
      expect(moved.history).toEqual(fresh.history);
    }),
    seed,
  );
});

test('what followed a context is told with its counts, the commonest first', () => {
  expect(models.counts.followers([97], 0)).toEqual([
    { piece: 97, count: 3 },
    { piece: 258, count: 2 },
    { piece: 98, count: 1 },
  ]);
  expect(models.counts.followers([97], 1)).toEqual([
    { piece: 98, count: 2 },
    { piece: 258, count: 1 },
  ]);
  expect(models.counts.followers([99], 1)).toEqual([]);
  expect(models.counts.followers([], 1)).toEqual([]);
});

test('counts and mixture weigh their parts by what is known, and the text by what it said', () => {
  const text = [97, 98, 97];
  const history = [10, ...text];
  const of = (kind: (typeof MODEL_KINDS)[number]) => {
    const predictor = createPredictor(models, kind);
    predictor.seek(text);
    return predictor.next;
  };
  const [counts, network, mixture] = [of('counts'), of('network'), of('mixture')];
  const memory = new TextMemory(models.vocabulary.size);
  memory.seek(history);
  const trained = models.counts.distribution(history);
  const known = models.counts.matched(history);
  const trust = models.mixture[known] ?? NaN;
  const own = models.memory[memory.situation] ?? NaN;
  const countsOwn = models.countsMemory[memory.situation] ?? NaN;
  expect(Math.max(own, countsOwn)).toBeLessThan(1);
  counts.forEach((probability, piece) => {
    const expected =
      countsOwn * (trained[piece] ?? 0) + (1 - countsOwn) * memory.probability(piece);
    expect(probability).toBeCloseTo(expected, 12);
  });
  mixture.forEach((probability, piece) => {
    const both = trust * (network[piece] ?? 0) + (1 - trust) * (trained[piece] ?? 0);
    expect(probability).toBeCloseTo(own * both + (1 - own) * memory.probability(piece), 12);
  });
});

test.each(MODEL_KINDS)('%s: what is coded is found again, near its surprisal', (kind) => {
  fc.assert(
    fc.property(pieces, (text) => {
      const shares = [...compressing(text, createPredictor(models, kind))];
      const surprisal = shares.reduce((sum, of) => sum + Math.log2(of.total / of.frequency), 0);
      const message = compressPieces(text, createPredictor(models, kind));
      expect(expandPieces(message.bytes, text.length, createPredictor(models, kind))).toEqual(text);
      expect(message.bits).toBeLessThanOrEqual(Math.ceil(surprisal - 1e-6) + 2);
    }),
    { ...seed, numRuns: 50 },
  );
});

test('shares add up, leave nothing out, and cost next to nothing', () => {
  const shares = new Shares(models.vocabulary.size);
  const { next } = createPredictor(models, 'counts');
  shares.set(next);
  let total = 0;
  next.forEach((probability, piece) => {
    const { before, frequency } = shares.of(piece);
    expect(before).toBe(total);
    expect(frequency).toBeGreaterThanOrEqual(1);
    expect(Math.log2(probability / (frequency / MAX_TOTAL))).toBeLessThan(1e-3);
    total += frequency;
  });
  expect(total).toBe(MAX_TOTAL);
});

test('the likeliest are the largest, in order, the smaller number first among equals', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      (weights, count) => {
        const distribution = Float64Array.from(weights);
        const sorted = weights
          .map((probability, piece) => ({ piece, probability }))
          .sort((a, b) => b.probability - a.probability || a.piece - b.piece);
        expect(likeliest(distribution, count)).toEqual(sorted.slice(0, count));
      },
    ),
    seed,
  );
});

test('a score is taken before the piece is read, and its rank counts the likelier ones', () => {
  const predictor = createPredictor(models, 'counts');
  const expected = [...predictor.next];
  const scored = scorePiece(predictor, 98);
  expect(scored.probability).toBe(expected[98]);
  expect(scored.rank).toBe(1 + expected.filter((p) => p > (expected[98] ?? 0)).length);
  expect(scored.likeliest[0]?.piece).toBe(expected.indexOf(Math.max(...expected)));
  expect(predictor.history).toEqual([10, 98]);
});
