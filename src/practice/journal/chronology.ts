import type { Entry } from './entry';

/** An entry's place in the journal that made it: `k3x09abc.12.77ab` is the twelfth of `k3x09abc`. */
function placeOf({ uid }: Entry): { readonly journal: string; readonly number: number } {
  const [journal = uid, number = ''] = uid.split('.');
  return /^\d+$/.test(number) ? { journal, number: Number(number) } : { journal: uid, number: 0 };
}

/**
 * Indices of a longest subsequence that never falls, of the times up to `now`: those on which a
 * clock that was set back or forward for a while, and then mended, agrees with itself. Of several as
 * long, the latest, since a clock that has lost its time is behind.
 */
function trusted(times: readonly number[], now: number): ReadonlySet<number> {
  const firsts: number[] = []; // firsts[k]: index of the latest beginning of a run of k + 1
  const after: (number | undefined)[] = [];
  for (let index = times.length - 1; index >= 0; index -= 1) {
    const time = times[index] ?? 0;
    if (time > now) continue;
    let low = 0;
    for (let high = firsts.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((times[firsts[middle] ?? 0] ?? 0) >= time) low = middle + 1;
      else high = middle;
    }
    after[index] = firsts[low - 1];
    firsts[low] = index;
  }
  const chosen = new Set<number>();
  for (let at = firsts.at(-1); at !== undefined; at = after[at]) chosen.add(at);
  return chosen;
}

/** The times of one journal's entries, in their true order, with wrong clocks mended. */
function mended(entries: readonly Entry[], now: number): Entry[] {
  const times = entries.map(({ at }) => at);
  const right = trusted(times, now);
  let last = times.find((_time, index) => right.has(index)) ?? now;
  return entries.map((entry, index) => {
    if (right.has(index)) last = entry.at;
    return entry.at === last ? entry : { ...entry, at: last };
  });
}

/**
 * The entries in the order in which they happened, as far as it can be known.
 *
 * Within one journal the order is that of its numbers, whatever the clock said: an entry whose time
 * contradicts the order of most others, or lies after `now`, takes the time of the entry before it.
 * Journals are then merged by time. The order depends only on the set of entries and on `now`.
 *
 * @param now - the present, in ms since 1970.
 */
export function chronological(entries: readonly Entry[], now: number): Entry[] {
  const journals = new Map<string, { entry: Entry; number: number }[]>();
  for (const entry of entries) {
    const { journal, number } = placeOf(entry);
    const own = journals.get(journal) ?? [];
    own.push({ entry, number });
    journals.set(journal, own);
  }
  const byNumber = (a: { entry: Entry; number: number }, b: { entry: Entry; number: number }) =>
    a.number - b.number || (a.entry.uid < b.entry.uid ? -1 : 1);
  return [...journals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) =>
      mended(
        own.sort(byNumber).map(({ entry }) => entry),
        now,
      ),
    )
    .sort((a, b) => a.at - b.at); // a stable sort keeps each journal's own order
}
