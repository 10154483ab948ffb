/** A box in a picture, from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Hundredths are finer than any screen. */
const short = (value: number): number => Number(value.toFixed(2));

/**
 * Boxes as the data of one SVG path: a browser lays out and paints one element quicker than many.
 *
 * @param boxes - in the units of the path's own picture; one without width or height is left out, as
 *   a rect would be.
 */
export function boxesPath(boxes: readonly Box[]): string {
  return boxes
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ x, y, width, height }) => {
      const left = short(x);
      return `M${left} ${short(y)}H${short(x + width)}V${short(y + height)}H${left}Z`;
    })
    .join('');
}
