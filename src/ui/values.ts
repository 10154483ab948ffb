import { formatNumber } from '~/lib/format';
import { formatProbability } from '~/lib/probabilities';

/** A probability as it stands above its bar: 1/8, 0.7, or three decimals where neither is short, and ≈0 where they show nothing. */
export function barText(value: number): string {
  const exact = formatProbability(value);
  if (exact.length <= 5) return exact;
  const rounded = formatNumber(value, { decimals: 3 });
  return rounded === '0' ? '≈0' : rounded;
}

/** Probabilities as they stand in a field; reading them back gives the same numbers. */
export function listText(values: readonly number[]): string {
  return values.map(formatProbability).join(', ');
}
