/**
 * The values in an order drawn uniformly from all orders (Fisher and Yates).
 *
 * @param values - anything; left as they are.
 * @param random - gives numbers in [0, 1), uniformly.
 */
export function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  const left = [...values];
  return values.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}
