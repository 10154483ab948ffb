import { randomLcg } from 'd3-random';
import { shuffled } from '~/lib/shuffled';
import type { Scope } from './evaluator';

const PRIME = 1_000_003;

/** A number in [0, 1) for the generator, the same for the same name. */
function seedOf(name: string): number {
  let seed = 7;
  for (let index = 0; index < name.length; index += 1) {
    seed = (seed * 31 + name.charCodeAt(index)) % PRIME;
  }
  return seed / PRIME;
}

/**
 * The functions of chance that a lab's `draw` may use; the same name always gives the same numbers.
 *
 * - `randomDistribution(n)`, `randomDistribution(least, most)`: positive probabilities of n outcomes;
 * - `randomInteger(low, high)`, `randomIntegers(n, low, high)`: both ends included;
 * - `randomNumber(low, high)`, `randomNumbers(n, low, high)`: uniform;
 * - `shuffled(list)`, and `randomOrder(n)`: the places 1 … n in random order, for `list[order]`;
 * - `randomText(n, letters)`: n letters of a text.
 */
export function randomScope(name: string): Scope {
  const random = randomLcg(seedOf(name));
  const integer = (low: number, high: number): number =>
    low + Math.floor(random() * (high - low + 1));
  const number = (low: number, high: number): number => low + random() * (high - low);
  const times = <Entry>(count: number, draw: () => Entry): Entry[] =>
    Array.from({ length: count }, draw);
  return {
    randomInteger: integer,
    randomIntegers: (count: number, low: number, high: number) =>
      times(count, () => integer(low, high)),
    randomNumber: number,
    randomNumbers: (count: number, low: number, high: number) =>
      times(count, () => number(low, high)),
    randomDistribution: (least: number, most = least) => {
      // Exponential weights, divided by their sum, are uniform on the simplex.
      const weights = times(integer(least, most), () => -Math.log(1 - random()));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return weights.map((weight) => weight / total);
    },
    randomOrder: (count: number) =>
      shuffled(
        Array.from({ length: count }, (_one, index) => index + 1),
        random,
      ),
    shuffled: (list: readonly unknown[]) => shuffled(list, random),
    randomText: (count: number, letters: string) =>
      times(count, () => letters[integer(0, letters.length - 1)] ?? '').join(''),
  };
}
