/** Answers are right within half a percent or this amount, whichever is larger. */
const RELATIVE_TOLERANCE = 0.005;
const ABSOLUTE_TOLERANCE = 0.0005;
/** Room for the rounding of the bounds themselves. */
const ROUNDING = 1e-12;

/**
 * Whether a typed number counts as the wanted one: it misses by at most 0.5 % of it, or by 0.0005.
 *
 * @param value - what was typed, in the unit of `target`.
 * @param target - the exact number.
 */
export function isNear(value: number, target: number): boolean {
  const room = Math.max(ABSOLUTE_TOLERANCE, RELATIVE_TOLERANCE * Math.abs(target));
  return Math.abs(value - target) <= room + ROUNDING;
}
