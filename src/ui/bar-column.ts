/** Percent of a picture's width at the left that is left to its scale. */
const SCALE_ROOM = 9;
/** Widest gap between two outcomes, in percent. */
const MAX_GAP = 4;

/** What each of the outcomes has of the picture's width, gap included, in percent. */
export function columnShare(outcomes: number): number {
  return (100 - SCALE_ROOM) / outcomes;
}

/**
 * Where the bar of an outcome stands, in percent of the picture's width. Pictures one above the
 * other take their places from here, so that their bars stand in one column.
 *
 * @param place - which of the outcome's bars, from 0.
 * @param bars - how many bars each outcome has.
 */
export function barColumn(
  index: number,
  outcomes: number,
  place = 0,
  bars = 1,
): { readonly x: number; readonly width: number; readonly centre: number } {
  const group = columnShare(outcomes);
  const gap = Math.min(group * 0.24, MAX_GAP);
  const width = (group - gap) / bars;
  return {
    x: SCALE_ROOM + index * group + gap / 2 + place * width,
    width: width * 0.94,
    centre: SCALE_ROOM + (index + 0.5) * group,
  };
}
