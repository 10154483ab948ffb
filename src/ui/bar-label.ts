/** Characters of all names below a picture together: on a phone, and from 36 rem. */
export const ROOM = { narrow: 30, wide: 60 } as const;

/** Characters that a number of two digits takes, with the gap after it. */
const NUMBER_ROOM = 2.4;
/** So many outcomes have numbers of one digit, which always fit. */
const ONE_DIGIT = 9;

/**
 * The name of an outcome as short as its place needs: whole, else cut, else nothing. An unnamed
 * outcome, “outcome 12”, is shown by its number, and of many numbers every second, third … is.
 *
 * @param room - characters that all names together may take.
 */
export function fittingLabel(label: string, outcomes: number, room: number): string {
  const share = room / outcomes;
  if (label.length <= share) return label;
  const number = /^outcome (\d+)$/.exec(label)?.[1];
  if (number !== undefined) {
    const every = outcomes <= ONE_DIGIT ? 1 : Math.ceil((NUMBER_ROOM * outcomes) / room);
    return Number(number) % every === 0 ? number : '';
  }
  if (share < 0.9) return '';
  return share < 3
    ? label.slice(0, Math.max(1, Math.floor(share)))
    : `${label.slice(0, Math.floor(share) - 1)}…`;
}
