/**
 * Which texts of a picture have room. A picture is drawn before its width is known, so it is drawn
 * for two: a phone's and any wider one's. Style sheets show the one that fits.
 */

/** The least width of a picture, in pixels, where it is narrow and where it is wide. */
export const PICTURE_WIDTHS = { narrow: 244, wide: 408 } as const;

/** Width of a character and height of a line, in pixels, at the picture's own size of type. */
const CHARACTER = 7.8;
const LINE = 15;
/** The same for the smaller type of a crowded picture on a phone. */
export const SMALL = 13 / 15;
/** From so many numbers on, the picture of a phone takes the smaller type. */
export const CROWDED = 6;
/** No text is moved higher than this many pixels below the picture's top. */
const HIGHEST = 10;

/** A text centred above or below something. */
export interface CentredText {
  readonly text: string;
  /** In percent of the picture's width. */
  readonly centre: number;
  /** Its baseline, in pixels. */
  readonly y: number;
}

export interface Room {
  /** Width of the picture, in pixels. */
  readonly pixels: number;
  /** Size of the type, of the picture's own. */
  readonly size?: number;
}

/**
 * The texts at places where they do not touch, from left to right: one that would touch another
 * moves up by a line or two, and is left out where that does not help.
 */
export function apart(
  texts: readonly CentredText[],
  { pixels, size = 1 }: Room,
): readonly CentredText[] {
  const placed: (CentredText & { left: number; right: number })[] = [];
  const line = LINE * size;
  for (const one of texts) {
    const half = (one.text.length * CHARACTER * size) / 2;
    const middle = (one.centre / 100) * pixels;
    const [left, right] = [middle - half, middle + half];
    const isFree = (y: number): boolean =>
      placed.every(
        (other) => left >= other.right || other.left >= right || Math.abs(y - other.y) >= line,
      );
    const y = [0, 1, 2]
      .map((lines) => one.y - lines * line)
      .find((height) => (height === one.y || height >= HIGHEST) && isFree(height));
    if (y !== undefined) placed.push({ ...one, y, left, right });
  }
  return placed;
}

/**
 * The centre of a text, moved so far that the text stays within a phone's picture.
 *
 * @param centre - where the text would be centred, in percent of the picture's width.
 */
export function withinPicture(centre: number, text: string): number {
  const half = (100 * text.length * CHARACTER) / 2 / PICTURE_WIDTHS.narrow;
  return half > 50 ? 50 : Math.max(half, Math.min(100 - half, centre));
}
