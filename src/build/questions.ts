import { randomLcg } from 'd3-random';
import { fromNats, toNats, type Unit } from '~/math';
import { isInformation } from '~/lib/quantities';
import { evaluateExpression } from './expressions';

/**
 * The number that answers a question, from an expression over the tested functions.
 *
 * @param expression - such as `entropy(P)`, or `entropy(P) | nats` for the number in another unit
 *   than the question asks for.
 * @param unit - the unit the question asks for; the expression's information is in bits.
 */
export function numericAnswer(expression: string, unit: Unit | undefined): number {
  const [inner = '', named] = expression.split('|').map((part) => part.trim());
  const { value, quantity } = evaluateExpression(inner);
  const target = isUnit(named) ? named : unit;
  const isPlain = quantity !== undefined && !isInformation(quantity);
  if (target === undefined || isPlain || named === 'number') return value;
  return fromNats(toNats(value, 'bits'), target);
}

function isUnit(word: string | undefined): word is Unit {
  return word === 'bits' || word === 'nats' || word === 'hartleys';
}

const PRIME = 1_000_003;

/** A number in [0, 1) for the generator, the same for the same name. */
function seedOf(name: string): number {
  let seed = 7;
  for (let index = 0; index < name.length; index += 1) {
    seed = (seed * 31 + name.charCodeAt(index)) % PRIME;
  }
  return seed / PRIME;
}

/** The items out of order, each with its right place; never in the right order to begin with. */
export function shuffled(
  items: readonly string[],
  seed: string,
): { item: string; place: number }[] {
  const random = randomLcg(seedOf(seed));
  const keyed = items.map((item, place) => ({ item, place, key: random() }));
  const order = keyed.sort((a, b) => a.key - b.key).map(({ item, place }) => ({ item, place }));
  return order.every(({ place }, index) => place === index) ? order.reverse() : order;
}
