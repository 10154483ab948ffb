import { AdaptiveNumbers } from './adaptive.ts';
import { CountsModel, type Level } from './counts-model.ts';
import { Spread } from './counts-spread.ts';
import { RangeDecoder, RangeEncoder } from './range-coder.ts';

/**
 * The file of a counts model, squeezed by the coder that the lesson teaches: which pieces follow a
 * context is coded with the model of one order less, read before. Only +, −, × and ÷ enter the
 * probabilities, so every machine reads the same.
 */
const DISCOUNT_GRAIN = 4096;

/** How the sizes are spread depends on how much was seen; one learner for each class of amounts. */
class Learners {
  readonly #learners = new Map<number, AdaptiveNumbers>();

  for(what: number, condition: number, further = 0): AdaptiveNumbers {
    const key = (what * 64 + condition) * 64 + further;
    const known = this.#learners.get(key) ?? new AdaptiveNumbers();
    this.#learners.set(key, known);
    return known;
  }
}

function amountClass(amount: number): number {
  return Math.min(31, amount < 8 ? amount : 36 - Math.clz32(amount));
}

export function writeCounts(model: CountsModel): Uint8Array {
  const encoder = new RangeEncoder();
  const header = new AdaptiveNumbers();
  header.encode(encoder, model.size);
  header.encode(encoder, model.levels.length);
  walk(model.size, model.levels.length, {
    discounts: (order) => {
      const { discounts } = levelOf(model.levels, order);
      discounts.forEach((discount) =>
        header.encode(encoder, Math.round(discount * DISCOUNT_GRAIN)),
      );
      return discounts;
    },
    number: (learner, order, context, what) => {
      const level = levelOf(model.levels, order);
      const start = level.starts[context] ?? 0;
      const number =
        what === 'followers'
          ? (level.starts[context + 1] ?? 0) - start
          : what === 'rest'
            ? restOf(level, context)
            : (level.counts[start + what] ?? 0) - 1;
      learner.encode(encoder, number);
      return number;
    },
    piece: (order, context, index, spread) => {
      const level = levelOf(model.levels, order);
      const piece = level.pieces[(level.starts[context] ?? 0) + index] ?? 0;
      encoder.encode(spread.share(piece));
      return piece;
    },
  });
  return encoder.finish().bytes;
}

export function readCounts(bytes: Uint8Array): CountsModel {
  const decoder = new RangeDecoder(bytes);
  const header = new AdaptiveNumbers();
  const size = header.decode(decoder);
  const orders = header.decode(decoder);
  return walk(size, orders, {
    discounts: () => {
      const next = () => header.decode(decoder) / DISCOUNT_GRAIN;
      return [next(), next(), next()];
    },
    number: (learner) => learner.decode(decoder),
    piece: (_order, _context, _index, spread) => {
      const piece = spread.pieceAt(decoder.target(spread.total));
      decoder.decode(spread.share(piece));
      return piece;
    },
  });
}

/** Rounds discounts as the file does, so that a model and its file agree. */
export function roundDiscount(discount: number): number {
  return Math.round(discount * DISCOUNT_GRAIN) / DISCOUNT_GRAIN;
}

/** What is counted in a context beyond the n-grams kept. */
function restOf(level: Level, context: number): number {
  let rest = level.totals[context] ?? 0;
  const end = level.starts[context + 1] ?? 0;
  for (let at = level.starts[context] ?? 0; at < end; at += 1) rest -= level.counts[at] ?? 0;
  return rest;
}

function levelOf(levels: readonly Level[], order: number): Level {
  const level = levels[order];
  if (!level) throw new RangeError(`no level ${order}`);
  return level;
}

/** Writing and reading are the same walk; only what happens at each number differs. */
interface Hand {
  discounts(order: number): Level['discounts'];
  number(
    learner: AdaptiveNumbers,
    order: number,
    context: number,
    what: 'followers' | 'rest' | number,
  ): number;
  piece(order: number, context: number, index: number, spread: Spread): number;
}

function walk(size: number, orders: number, hand: Hand): CountsModel {
  const levels: Level[] = [];
  let contexts: Contexts = { count: 1, amount: () => size, pieces: () => [] };
  for (let order = 0; order < orders; order += 1) {
    const smaller = new CountsModel(size, levels);
    const level = walkLevel(order, smaller, contexts, hand);
    levels.push(level);
    contexts = contextsOf(levels, contexts);
  }
  return new CountsModel(size, levels);
}

/** The contexts of a level: the n-grams of the one before. */
interface Contexts {
  readonly count: number;
  /** How much was counted of it. */
  amount(context: number): number;
  /** Its pieces, the first left out: what the smaller model sees. */
  pieces(context: number): readonly number[];
}

function contextsOf(levels: readonly Level[], before: Contexts): Contexts {
  const level = levelOf(levels, levels.length - 1);
  const parents = new Uint32Array(level.pieces.length);
  for (let context = 0; context < before.count; context += 1) {
    parents.fill(context, level.starts[context], level.starts[context + 1]);
  }
  const isFirst = levels.length === 1;
  return {
    count: level.pieces.length,
    amount: (context) => level.counts[context] ?? 0,
    pieces: (context) =>
      isFirst ? [] : [...before.pieces(parents[context] ?? 0), level.pieces[context] ?? 0],
  };
}

function walkLevel(order: number, smaller: CountsModel, contexts: Contexts, hand: Hand): Level {
  const discounts = hand.discounts(order);
  const learners = new Learners();
  const pieces: number[] = [];
  const counts: number[] = [];
  const starts = new Uint32Array(contexts.count + 1);
  const totals = new Uint32Array(contexts.count);
  const spread = new Spread(smaller);
  for (let context = 0; context < contexts.count; context += 1) {
    const amount = amountClass(contexts.amount(context));
    const followers = hand.number(learners.for(0, amount), order, context, 'followers');
    let total = 0;
    if (followers > 0) spread.begin(contexts.pieces(context), followers);
    for (let index = 0; index < followers; index += 1) {
      const piece = hand.piece(order, context, index, spread);
      spread.after(piece);
      const few = amountClass(followers);
      const likely = spread.likelihoodClass(piece);
      const count = 1 + hand.number(learners.for(1, few, likely), order, context, index);
      pieces.push(piece);
      counts.push(count);
      total += count;
    }
    if (followers > 0) {
      total += hand.number(learners.for(2, amountClass(total)), order, context, 'rest');
    }
    starts[context + 1] = pieces.length;
    totals[context] = total;
  }
  return {
    pieces: Uint16Array.from(pieces),
    counts: Uint32Array.from(counts),
    starts,
    totals,
    discounts,
  };
}
