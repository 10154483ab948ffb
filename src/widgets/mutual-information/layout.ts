/** Where the bars of the table stand, in percent of the picture's width. */

/** Gap between the bars of one value of Z and those of the next. */
const GROUP_GAP = 6;
/** A bar's share of its column; the outline of independence is wider. */
const BAR_SHARE = 0.66;

export function groupColumn(
  index: number,
  groups: number,
): { readonly x: number; readonly width: number; readonly centre: number } {
  const width = (100 - GROUP_GAP * (groups - 1)) / groups;
  const x = index * (width + GROUP_GAP);
  return { x, width, centre: x + width / 2 };
}

interface CellPlace {
  readonly group: number;
  readonly groups: number;
  readonly place: number;
  readonly columns: number;
}

export function cellColumn({ group, groups, place, columns }: CellPlace) {
  const { x, width } = groupColumn(group, groups);
  const share = width / columns;
  return { x: x + (place + (1 - BAR_SHARE) / 2) * share, width: share * BAR_SHARE };
}

/** Room above the largest bar, so that it can be dragged higher. */
const HEADROOM = 1.2;

/** The probability at the top of the bars: 1, 3/4, 1/2, 3/8, 1/4 …, with room above the largest. */
export function topFor(probabilities: readonly number[]): number {
  const wanted = Math.min(1, HEADROOM * Math.max(...probabilities));
  const power = 2 ** Math.ceil(Math.log2(wanted));
  return wanted <= 0.75 * power ? 0.75 * power : power;
}

/** Bars on a fine scale move in half steps. */
export function stepFor(top: number): number {
  return top < 0.5 ? 0.005 : 0.01;
}
