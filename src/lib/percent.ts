import { formatNumber } from './format';

/**
 * A share in per cent, with about two digits: 38 %, 4.2 %, 0.057 %, 2×10⁻⁵ %. Never 0 % for what is
 * possible, nor 100 % for what is not certain.
 *
 * @param share - in [0, 1].
 */
export function percent(share: number): string {
  const value = 100 * share;
  if (share < 1 && share >= 0.99) {
    return share >= 0.9999
      ? 'more than 99.99\u202f%'
      : `${formatNumber(Math.floor(value * 100) / 100)}\u202f%`;
  }
  if (value >= 10) return `${formatNumber(value, { decimals: 0 })}\u202f%`;
  return `${formatNumber(Number(value.toPrecision(2)))}\u202f%`;
}
