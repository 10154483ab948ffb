import type { Card } from './cards';

export interface ForecastDay {
  /** Start of the day, in ms since 1970. */
  readonly start: number;
  /** Cards that fall due on it; on the first day also those that are overdue. */
  readonly due: number;
}

/**
 * How many cards fall due on each day, as things stand: what is reviewed meanwhile comes back later
 * and is not yet counted.
 *
 * @param midnights - starts of successive days in the reader's time zone, the first one today's, in
 *   ms since 1970; the last one ends the day before it and begins none. Shape [n + 1].
 * @returns one entry for each day, shape [n].
 */
export function forecast(cards: readonly Card[], midnights: readonly number[]): ForecastDay[] {
  return midnights.slice(0, -1).map((start, index) => {
    const end = midnights[index + 1] ?? Infinity;
    const from = index === 0 ? -Infinity : start;
    return { start, due: cards.filter(({ due }) => due >= from && due < end).length };
  });
}

/** Starts of today and of the following days, by the calendar of the place where this runs. */
export function midnightsFrom(now: number, days: number): number[] {
  const today = new Date(now);
  return Array.from({ length: days + 1 }, (_, day) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + day).getTime(),
  );
}
