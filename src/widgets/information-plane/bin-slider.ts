/** Numbers of bins at the positions of the slider; any other is typed. */
const COUNTS = [
  2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 64, 80, 100, 150, 200, 300, 500, 1000, 2000,
  5000, 10_000,
] as const;

export const BIN_SLIDER = { min: 0, max: COUNTS.length - 1, step: 1 } as const;

export function binsAt(position: number): number {
  return COUNTS[position] ?? COUNTS[0];
}

/** The last position whose number of bins is not larger. */
export function positionOfBins(bins: number): number {
  return Math.max(
    0,
    COUNTS.findLastIndex((count) => count <= bins),
  );
}
