import type { Row } from './model';

/** Percent of the picture's width at the left that is left to its scale. */
const SCALE_ROOM = 7;

/** The scale has room for at least and at most so many digits; longer words are cut above. */
const DIGITS = { min: 3, max: 12 } as const;

/** A codeword as a column: as wide as its outcome is probable. Places in percent. */
export interface Column {
  readonly row: Row;
  readonly x: number;
  readonly width: number;
}

/** The columns side by side, in the order of the outcomes; the impossible have none. */
export function columnsOf(rows: readonly Row[]): Column[] {
  let x = SCALE_ROOM;
  return rows.flatMap((row) => {
    const column = { row, x, width: (100 - SCALE_ROOM) * row.p };
    x += column.width;
    return row.p > 0 ? [column] : [];
  });
}

/** An ideal length this little above a whole number differs from it by rounding alone. */
const ROUNDING = 1e-9;

/**
 * Digits at the top of the scale: enough for every word and every ideal length that is not huge, and
 * one more where an outcome has no word, so that what is missing can be seen.
 */
export function topDigits(rows: readonly Row[]): number {
  const heights = rows
    .filter(({ p }) => p > 0)
    .map(({ length, idealBits }) => {
      const ideal = Math.ceil(idealBits - ROUNDING);
      return length === Infinity ? ideal + 1 : Math.max(length, ideal);
    });
  return Math.min(DIGITS.max, Math.max(DIGITS.min, ...heights));
}
