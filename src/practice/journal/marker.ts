/**
 * What a page reads before it loads anything of the journal: `surprisal.due` is there as soon as
 * something has been recorded, and holds the times at which questions fall due, in seconds since
 * 1970, in order.
 */
const DUE = 'surprisal.due';

/** Says that there is something to show; keeps the times that are there. */
export function markUsed(): void {
  try {
    if (localStorage.getItem(DUE) === null) localStorage.setItem(DUE, '');
  } catch {
    /* Storage is denied: pages then show nothing of the journal. */
  }
}

/** @param times - in ms since 1970, in any order. */
export function rememberDue(times: readonly number[]): void {
  const seconds = times.map((time) => Math.ceil(time / 1000)).sort((a, b) => a - b);
  try {
    localStorage.setItem(DUE, seconds.join(' '));
  } catch {
    /* As above. */
  }
}

/** Forgets all that this site keeps outside the database: theme, unit, place, due times. */
export function forgetSettings(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('surprisal.')) localStorage.removeItem(key);
    }
  } catch {
    /* Denied, so there is nothing to forget. */
  }
}
