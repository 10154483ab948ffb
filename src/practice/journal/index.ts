import * as v from 'valibot';
import { announce } from './changes';
import { entrySchema, type Draft, type Entry, type NewEntry } from './entry';
import { keeper } from './keeper';
import { forgetSettings, markUsed } from './marker';
import { randomName } from './store';

/**
 * The reader's journal: everything they did here, kept on their own device. Entries are only added,
 * so that two tabs never lose one, and a merge is the union by `uid`. Load it lazily:
 * `const { record } = await import('~/practice/journal')`.
 */

export { onChange } from './changes';
export { chronological } from './chronology';
export type { Draft, Entry, EntryOf, NewEntry } from './entry';

/** What a reader typed is kept up to this length. */
const LONGEST_ANSWER = 10_000;

const store = keeper();

/** Tells everybody of a change; the times in the header follow when they have been computed. */
function changed(): void {
  markUsed();
  announce();
  void refreshDue();
}

async function refreshDue(): Promise<void> {
  if (typeof document === 'undefined') return; // in a test there is no header
  const { refreshDueTimes } = await import('~/practice/review/due-times');
  await refreshDueTimes();
}

/**
 * Adds what the reader has just done. Where the browser keeps nothing it is remembered until the page
 * is left, and `storageProblem` says so.
 * @throws {v.ValiError} if the entry does not have the shape of its kind.
 */
export async function record(entry: NewEntry): Promise<Entry> {
  const short =
    'given' in entry ? { ...entry, given: entry.given.slice(0, LONGEST_ANSWER) } : entry;
  const stamped = (journal: string, number: number) =>
    v.parse(entrySchema, {
      ...short,
      uid: `${journal}.${number}.${randomName(4)}`,
      at: Date.now(),
    });
  stamped('check', 0); // A wrong shape must fail before anything is written.
  const kept = await store.append(stamped);
  changed();
  return kept;
}

/** All entries, in no particular order; see `chronological`. */
export async function entries(): Promise<readonly Entry[]> {
  return store.entries();
}

/** Adds the entries that are not here yet, and returns how many those were. */
export async function merge(others: readonly Entry[]): Promise<number> {
  const added = await store.add(v.parse(v.array(entrySchema), others));
  if (added > 0) changed();
  return added;
}

/** Forgets all entries and drafts, and the settings of this site with them. */
export async function erase(): Promise<void> {
  await store.erase();
  forgetSettings();
  announce();
}

/** A text kept as it was typed, under a key such as `labs/bigram-model/python`. */
export async function readDraft(key: string): Promise<string | undefined> {
  return (await store.draft(key))?.text;
}

export async function writeDraft(key: string, text: string): Promise<void> {
  await store.keepDrafts({ [key]: { text, at: Date.now() } });
}

export async function drafts(): Promise<Record<string, string>> {
  const all = Object.entries(await store.drafts());
  return Object.fromEntries(all.map(([key, { text }]) => [key, text]));
}

/** The drafts with the times of their last changes, for export. */
export async function datedDrafts(): Promise<Record<string, Draft>> {
  return store.drafts();
}

/** Replaces drafts by those given; the others stay. */
export async function keepDrafts(given: Readonly<Record<string, Draft>>): Promise<void> {
  await store.keepDrafts(given);
  changed();
}

/** One sentence for the reader where not everything can be kept; known after the first use. */
export function storageProblem(): string | undefined {
  return store.problem();
}
