/** How many places there are along the whole picture, and around each place of interest. */
const EVEN = 90;
const AROUND = 48;

interface Feature {
  readonly at: number;
  /** How far it reaches to either side. */
  readonly reach: number;
}

/**
 * Places at which a curve is drawn: evenly along the picture, and densely around what is narrow in
 * it, in ascending order.
 *
 * @param axis - values at the picture's ends.
 * @param features - what needs more places, such as peaks.
 */
export function curvePlaces(
  { min, max }: { readonly min: number; readonly max: number },
  features: readonly Feature[],
): number[] {
  const even = Array.from({ length: EVEN + 1 }, (_, i) => min + ((max - min) * i) / EVEN);
  const dense = features.flatMap(({ at, reach }) =>
    Array.from({ length: AROUND + 1 }, (_, i) => at + reach * ((2 * i) / AROUND - 1)),
  );
  return [...even, ...dense.filter((x) => x > min && x < max)].sort((a, b) => a - b);
}

/**
 * The text of an SVG polyline's points, in a box of 100 by 100 with its origin at the upper left.
 *
 * @param axis - values at the box's left and right edge.
 * @param height - share of the box's height, 1 at its top, at each place.
 */
export function pointsText(
  places: readonly number[],
  { min, max }: { readonly min: number; readonly max: number },
  height: (x: number) => number,
): string {
  return places
    .map((x) => {
      const across = (100 * (x - min)) / (max - min);
      return `${across.toFixed(2)},${(100 * (1 - height(x))).toFixed(2)}`;
    })
    .join(' ');
}
