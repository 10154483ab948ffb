import { randomLcg } from 'd3-random';
import { expect, test } from 'vitest';
import { readCounts, roundDiscount, writeCounts } from './counts-file.ts';
import { CountsModel, type Level } from './counts-model.ts';
import { Spread } from './counts-spread.ts';

/** A model of made-up counts over so many pieces that their sums are kept in several blocks. */
function madeUp(size: number, orders: number, seed: number): CountsModel {
  const random = randomLcg(seed);
  const levels: Level[] = [];
  for (let order = 0; order < orders; order += 1) {
    const contexts = levels.at(-1)?.pieces.length ?? 1;
    const share = [0.8, 0.1, 0.02, 0.01][order] ?? 0;
    const pieces: number[] = [];
    const counts: number[] = [];
    const starts = [0];
    const totals: number[] = [];
    for (let context = 0; context < contexts; context += 1) {
      let total = 0;
      for (let piece = 0; piece < size; piece += 1) {
        if (random() >= share) continue;
        const count = 1 + Math.floor(5 * random() ** 4);
        pieces.push(piece);
        counts.push(count);
        total += count;
      }
      starts.push(pieces.length);
      totals.push(total > 0 ? total + Math.floor(4 * random()) : 0);
    }
    levels.push({
      pieces: Uint16Array.from(pieces),
      counts: Uint32Array.from(counts),
      starts: Uint32Array.from(starts),
      totals: Uint32Array.from(totals),
      discounts: [roundDiscount(0.4), roundDiscount(0.9), roundDiscount(1.3)],
    });
  }
  return new CountsModel(size, levels);
}

const model = madeUp(200, 4, 0.25);

test.each([
  ['200 pieces', model],
  ['one piece', madeUp(1, 2, 0.5)],
  ['just one block', madeUp(64, 3, 0.75)],
  ['nothing counted', madeUp(70, 0, 0.5)],
])('a file gives back the same model: %s', (_name, written) => {
  const read = readCounts(writeCounts(written));
  expect(read.size).toBe(written.size);
  expect(read.levels).toEqual(written.levels);
});

test.each([
  ['where the context is known', [3, 5]],
  ['where nothing is known', []],
])(
  'shares follow each other without a gap, and hold the piece they point at: %s',
  (_name, history) => {
    const spread = new Spread(model);
    spread.begin(history, 3);
    for (const piece of [7, 63, 64]) {
      let end = 0;
      for (let other = piece === 7 ? 0 : piece === 63 ? 8 : 64; other <= 190; other += 1) {
        const { before, frequency, total } = spread.share(other);
        expect(before).toBe(end);
        expect(frequency).toBeGreaterThanOrEqual(1);
        expect([before, before + frequency - 1].map((target) => spread.pieceAt(target))).toEqual([
          other,
          other,
        ]);
        end = before + frequency;
        expect(end).toBeLessThanOrEqual(total);
      }
      spread.after(piece);
    }
  },
);

test('a share is the chance that the smallest of the pieces still to come is this one', () => {
  const spread = new Spread(model);
  const history = [3, 5];
  const mass = model.distribution(history);
  const above = (piece: number) => mass.subarray(piece).reduce((sum, p) => sum + p, 0);
  spread.begin(history, 2);
  spread.after(20);
  for (const piece of [21, 63, 64, 100]) {
    const { frequency, total } = spread.share(piece);
    const chance = (above(piece) - above(piece + 1)) / above(21);
    expect(frequency / total).toBeCloseTo(chance, 3);
    const expected = Math.min(15, Math.max(0, Math.ceil(-2 - Math.log2(mass[piece] ?? 0))));
    expect(spread.likelihoodClass(piece)).toBe(expected);
  }
});
