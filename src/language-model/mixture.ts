/**
 * A mixture of two predictions of the same thing, p = λ·p₁ + (1 − λ)·p₂, where λ depends on a
 * situation that is known beforehand, so that the mixture is a distribution too.
 */
export interface Example {
  /** Which situation; a whole number from 0. */
  readonly situation: number;
  /** What each model gave to what then came. */
  readonly first: number;
  readonly second: number;
}

const ROUNDS = 100;

/**
 * The λ of each situation that makes the examples likeliest, by expectation–maximisation; ½ where a
 * situation has no examples.
 */
export function fitMixture(examples: Iterable<Example>, situations: number): number[] {
  const bySituation = Array.from({ length: situations }, (): Example[] => []);
  for (const example of examples) bySituation[example.situation]?.push(example);
  return bySituation.map((group) => {
    let weight = 0.5;
    for (let round = 0; round < ROUNDS && group.length > 0; round += 1) {
      let credit = 0;
      for (const { first, second } of group) {
        credit += (weight * first) / (weight * first + (1 - weight) * second);
      }
      weight = credit / group.length;
    }
    return weight;
  });
}

/** λ·p₁ + (1 − λ)·p₂, place by place. */
export function mix(
  first: Float64Array,
  second: Float64Array,
  weight: number,
  into = new Float64Array(first.length),
): Float64Array {
  for (let place = 0; place < into.length; place += 1) {
    into[place] = weight * (first[place] ?? 0) + (1 - weight) * (second[place] ?? 0);
  }
  return into;
}
