import fc from 'fast-check';
import { expect, test } from 'vitest';
import { models } from './committed.ts';
import { compressing, expandPieces } from './compress.ts';
import { createPredictor, MODEL_KINDS, type ModelKind } from './predictor.ts';
import { bytesOfText, textOfBytes } from './wide-text.ts';

const { vocabulary, counts } = models;
const SEED = 20_261_124;
/** Many texts and a slow network; a busy machine may need long. */
const PATIENCE = 120_000;

const anyPieces = fc.array(fc.nat(vocabulary.size - 1), { maxLength: 12 });
const hostile = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    'x',
    '\0',
    'a\uD83D',
    '\uDE00\uD83D',
    '👩‍👩‍👧',
    '\r\n\t \u2028',
    '     ',
    "'ll've're",
    'the the the the',
  ),
);
const anyBytes = fc.uint8Array({ maxLength: 40 }).map((bytes) => vocabulary.encode(bytes));
const contexts = fc.oneof(
  anyPieces,
  anyBytes,
  hostile.map((text) => vocabulary.encode(bytesOfText(text))),
);

/** The network is slow, so it is asked less often, and about shorter texts. */
const RUNS: Readonly<Record<ModelKind, number>> = { counts: 2_000, network: 80, mixture: 80 };
const LONGEST: Readonly<Record<ModelKind, number>> = { counts: 200, network: 12, mixture: 12 };

test.each(MODEL_KINDS)(
  '%s: the probabilities of what comes next sum to 1',
  (kind) => {
    const predictor = createPredictor(models, kind);
    fc.assert(
      fc.property(contexts, (pieces) => {
        predictor.seek(pieces.slice(0, LONGEST[kind]));
        let sum = 0;
        let least = 1;
        for (const probability of predictor.next) {
          sum += probability;
          least = Math.min(least, probability);
        }
        return Math.abs(sum - 1) < 1e-9 && least > 0;
      }),
      { seed: SEED, numRuns: RUNS[kind] },
    );
  },
  PATIENCE,
);

test(
  'any text comes back from its pieces',
  () => {
    fc.assert(
      fc.property(
        hostile,
        (text) => textOfBytes(vocabulary.decode(vocabulary.encode(bytesOfText(text)))) === text,
      ),
      { seed: SEED, numRuns: 10_000 },
    );
  },
  PATIENCE,
);

test('all bytes, and a megabyte of words, come back from their pieces', () => {
  const bytes = Uint8Array.from({ length: 1024 }, (_, at) => (at * 167) % 256);
  expect(vocabulary.decode(vocabulary.encode(bytes))).toEqual(bytes);
  const long = 'It was the best of times, 1859. \uD83D\uDE00 '.repeat(2 ** 20 / 36);
  expect(textOfBytes(vocabulary.decode(vocabulary.encode(bytesOfText(long)))) === long).toBe(true);
});

test.each(MODEL_KINDS)(
  '%s: what is coded is found again, near its surprisal',
  (kind) => {
    const writer = createPredictor(models, kind);
    const reader = createPredictor(models, kind);
    fc.assert(
      fc.property(contexts, (all) => {
        const pieces = all.slice(0, LONGEST[kind]);
        writer.seek([]);
        let coded = 0;
        let meant = 0;
        const coding = compressing(pieces, writer);
        const probability = (at: number) => Math.log2(writer.next[pieces[at] ?? 0] ?? 0);
        let expected = pieces.length > 0 ? probability(0) : 0;
        let step = coding.next();
        for (let at = 1; !step.done; at += 1) {
          meant -= expected;
          coded += Math.log2(step.value.total / step.value.frequency);
          if (at < pieces.length) expected = probability(at);
          step = coding.next();
        }
        const { bits, bytes } = step.value;
        expect(bits).toBeLessThanOrEqual(Math.ceil(coded - 1e-6) + 2);
        // whole numbers in place of probabilities cost less than a thousandth of a bit a piece
        expect(coded).toBeLessThanOrEqual(meant + 0.001 * pieces.length);
        reader.seek([]);
        expect(expandPieces(bytes, pieces.length, reader)).toEqual(pieces);
      }),
      { seed: SEED, numRuns: kind === 'counts' ? 2_000 : 20 },
    );
  },
  PATIENCE,
);

test('discounts lie between 0 and what they discount', () => {
  for (const { discounts } of counts.levels) {
    discounts.forEach((discount, index) => {
      expect(discount).toBeGreaterThan(0);
      expect(discount).toBeLessThan(index + 1);
    });
  }
});

test('in every context the kept counts and what is left over make a whole', () => {
  const broken = counts.levels.flatMap(({ starts, counts: kept, totals, discounts }) =>
    [...totals.keys()].filter((context) => {
      let sum = 0;
      let left = totals[context] ?? 0;
      for (let at = starts[context] ?? 0; at < (starts[context + 1] ?? 0); at += 1) {
        const count = kept[at] ?? 0;
        sum += count;
        left -= count - (discounts[Math.min(count, 3) - 1] ?? 0);
      }
      const isEmpty = sum === 0 && totals[context] === 0;
      return !isEmpty && !(sum <= (totals[context] ?? 0) && left > 0);
    }),
  );
  expect(broken).toEqual([]);
});

test(
  'a probability is what was counted and, for the rest, the one after a shorter context',
  () => {
    fc.assert(
      fc.property(contexts, fc.nat(vocabulary.size - 1), (pieces, piece) => {
        let expected = 1 / counts.size;
        for (const { length, total, count, leftOver } of counts.evidence(pieces, piece)) {
          const discount = counts.levels[length]?.discounts[Math.min(count, 3) - 1] ?? 0;
          expected = (count - discount) / total + leftOver * expected;
        }
        expect(counts.distribution(pieces)[piece]).toBeCloseTo(expected, 12);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  },
  PATIENCE,
);

test(
  'a shorter run counts the settings it was met in, so at least the longer runs kept',
  () => {
    let parents = new Map<number, number>([[0, 0]]);
    let known = new Map<number, number>();
    counts.levels.forEach((level, order) => {
      const scale = vocabulary.size ** order;
      const runs = new Map<number, number>();
      const places = new Map<number, number>();
      const settings = new Map<number, number>();
      for (const [context, key] of parents) {
        for (let at = level.starts[context] ?? 0; at < (level.starts[context + 1] ?? 0); at += 1) {
          const run = key * vocabulary.size + (level.pieces[at] ?? 0);
          places.set(at, run);
          runs.set(run, level.counts[at] ?? 0);
          settings.set(run % scale, (settings.get(run % scale) ?? 0) + 1);
        }
      }
      const tooFew = [...settings].filter(([shorter, met]) => (known.get(shorter) ?? met) < met);
      expect(order === 0 ? [] : tooFew).toEqual([]);
      parents = places;
      known = runs;
    });
  },
  PATIENCE,
);
