import { randomLcg } from 'd3-random';
import { huffmanLengths, mostEvenSplit, prefixCodewords, sampleCategorical } from '~/math';

/** Neighbouring seeds start far apart in the unit interval. */
const GOLDEN = 0.618_033_988_749_894_9;

function randomOf(seed: number): () => number {
  return randomLcg((seed * GOLDEN) % 1);
}

/** A set of items as a whole number: item i is in it where bit i is 1. */
export type ItemSet = number;

export function isIn(set: ItemSet, item: number): boolean {
  return (set & (1 << item)) !== 0;
}

export function setOf(items: readonly number[]): ItemSet {
  return items.reduce((set, item) => set | (1 << item), 0);
}

/** The thing to be found, drawn by its probability. */
export function secretOf(p: readonly number[], seed: number): number {
  return sampleCategorical(p, randomOf(seed));
}

/** How many questions an asker needs who asks about random sets of what is left. */
export function randomAsker(left: readonly number[], secret: number, seed: number): number {
  const random = randomOf(seed + 1 / 2);
  let remaining = left;
  let questions = 0;
  while (remaining.length > 1) {
    const answers = remaining.map(() => random() < 1 / 2);
    if (answers.every((answer) => answer === answers[0])) continue; // tells nothing: draw again
    const own = answers[remaining.indexOf(secret)];
    remaining = remaining.filter((_, index) => answers[index] === own);
    questions += 1;
  }
  return questions;
}

/**
 * The first question of a plan with the fewest questions on average: which things have a code word
 * that begins with 0.
 *
 * @param p - probabilities of the things left, shape [n], n ≥ 2.
 */
function bestPlanAsks(p: readonly number[]): boolean[] {
  return prefixCodewords(huffmanLengths(p)).map((word) => word?.startsWith('0') ?? false);
}

/** What a question is chosen from: things with their probabilities now. */
interface Thing {
  readonly now: number;
  readonly isLeft: boolean;
}

/** A set of things as a question, from a choice among those that are left. */
function chosen(
  things: readonly Thing[],
  choose: (shares: readonly number[]) => readonly boolean[],
): ItemSet {
  const left = [...things.keys()].filter((item) => things[item]?.isLeft);
  const shares = left.map((item) => things[item]?.now ?? 0);
  const choice = choose(shares);
  return setOf(left.filter((_, index) => choice[index]));
}

/** What a plan with the fewest questions on average asks now. */
export function planQuestion(things: readonly Thing[]): ItemSet {
  return chosen(things, bestPlanAsks);
}

/** The question whose answer brings the most. */
export function evenQuestion(things: readonly Thing[]): ItemSet {
  return chosen(things, mostEvenSplit);
}

/** The set with an item put in, or taken out. */
export function toggled(set: ItemSet, item: number): ItemSet {
  return set ^ (1 << item);
}
