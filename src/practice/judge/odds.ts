/** A whole, in the steps that a reader can give away. */
const WHOLE = 100;

/** Shares in whole per cent that sum to 100: proportional to the weights, or even if all are 0. */
function apportion(weights: readonly number[], whole: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) =>
    sum === 0 ? whole / weights.length : (weight * whole) / sum,
  );
  const floors = exact.map(Math.floor);
  const left = whole - floors.reduce((total, share) => total + share, 0);
  // The largest remainders get what rounding down left over; of equal ones, the first.
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left);
  for (const { index } of byRemainder) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}

/**
 * 100 % spread evenly, in whole per cent; what does not divide goes to the first.
 *
 * @param count - number of choices, at least 1.
 */
export function evenOdds(count: number): number[] {
  return apportion(
    Array.from({ length: count }, () => 1),
    WHOLE,
  );
}

/**
 * Gives one choice a new share and takes the rest from the others, in proportion to what they have.
 *
 * @param odds - whole per cent that sum to 100, shape [n].
 * @param index - the choice that was moved.
 * @param share - its new share, in per cent; kept within [0, 100] and rounded.
 * @returns whole per cent that sum to 100, shape [n].
 */
export function rebalance(odds: readonly number[], index: number, share: number): number[] {
  const own = odds.length === 1 ? WHOLE : Math.round(Math.min(WHOLE, Math.max(0, share)));
  const others = apportion(
    odds.filter((_share, other) => other !== index),
    WHOLE - own,
  );
  return others.toSpliced(index, 0, own);
}

/**
 * What a spread costs: the surprise of the right choice, −log₂ of its share.
 *
 * @param odds - per cent that sum to 100, shape [n].
 * @param right - index of the right choice.
 * @returns bits, in [0, ∞]; Infinity where the right choice was given nothing.
 */
export function spreadCost(odds: readonly number[], right: number): number {
  return -Math.log2((odds[right] ?? 0) / WHOLE) + 0; // −log 1 would be −0
}

/** The choice that was given most, or undefined if another was given as much. */
export function favourite(odds: readonly number[]): number | undefined {
  const most = Math.max(...odds);
  const first = odds.indexOf(most);
  return odds.lastIndexOf(most) === first ? first : undefined;
}
