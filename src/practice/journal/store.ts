import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Draft, Entry } from './entry';

/** Where entries and drafts are kept: the browser's database, or memory where it is refused. */
export interface Store {
  /** Adds an entry under the next number of this journal; never changes one. */
  append(name: (journal: string, number: number) => Entry): Promise<Entry>;
  /** Adds those entries that are not there yet; returns how many. */
  add(entries: readonly Entry[]): Promise<number>;
  entries(): Promise<Entry[]>;
  draft(key: string): Promise<Draft | undefined>;
  drafts(): Promise<Record<string, Draft>>;
  /** Puts drafts in the place of those under the same keys. */
  keepDrafts(drafts: Readonly<Record<string, Draft>>): Promise<void>;
  erase(): Promise<void>;
}

interface Schema extends DBSchema {
  entries: { key: string; value: Entry };
  drafts: { key: string; value: Draft & { key: string } };
  /** `journal`: this journal's random name; `count`: how many entries it has made. */
  about: { key: 'journal' | 'count'; value: string | number };
}

const DATABASE = 'surprisal';
const VERSION = 1;

export function randomName(length: number): string {
  const digits = crypto.getRandomValues(new Uint8Array(length));
  return [...digits].map((digit) => (digit % 36).toString(36)).join('');
}

export async function openDatabase(): Promise<Store> {
  const database = await openDB<Schema>(DATABASE, VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('entries', { keyPath: 'uid' });
      fresh.createObjectStore('drafts', { keyPath: 'key' });
      fresh.createObjectStore('about');
    },
    // Another tab deletes the database, or a newer site wants to change it: let it.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
    },
  });
  return storeIn(database);
}

function storeIn(database: IDBPDatabase<Schema>): Store {
  return {
    async append(name) {
      const all = database.transaction(['entries', 'about'], 'readwrite');
      const about = all.objectStore('about');
      const journal = String((await about.get('journal')) ?? randomName(8));
      const number = Number((await about.get('count')) ?? 0) + 1;
      const entry = name(journal, number);
      await Promise.all([
        about.put(journal, 'journal'),
        about.put(number, 'count'),
        all.objectStore('entries').add(entry),
        all.done,
      ]);
      return entry;
    },
    async add(entries) {
      const all = database.transaction('entries', 'readwrite');
      const known = new Set(await all.store.getAllKeys());
      const fresh = entries.filter(({ uid }) => !known.has(uid) && known.add(uid));
      await Promise.all([...fresh.map((entry) => all.store.add(entry)), all.done]);
      return fresh.length;
    },
    entries: () => database.getAll('entries'),
    async draft(key) {
      const found = await database.get('drafts', key);
      return found && { text: found.text, at: found.at };
    },
    async drafts() {
      const all = await database.getAll('drafts');
      return Object.fromEntries(all.map(({ key, text, at }) => [key, { text, at }]));
    },
    async keepDrafts(drafts) {
      const all = database.transaction('drafts', 'readwrite');
      const puts = Object.entries(drafts).map(([key, draft]) => all.store.put({ key, ...draft }));
      await Promise.all([...puts, all.done]);
    },
    async erase() {
      const all = database.transaction(['entries', 'drafts', 'about'], 'readwrite');
      await Promise.all([
        ...(['entries', 'drafts', 'about'] as const).map((name) => all.objectStore(name).clear()),
        all.done,
      ]);
    },
  };
}

/** Keeps everything until the page is left. */
export function memoryStore(): Store {
  const journal = randomName(8);
  const kept = new Map<string, Entry>();
  const texts = new Map<string, Draft>();
  return {
    append(name) {
      const entry = name(journal, kept.size + 1);
      kept.set(entry.uid, entry);
      return Promise.resolve(entry);
    },
    add(entries) {
      const before = kept.size;
      for (const entry of entries) if (!kept.has(entry.uid)) kept.set(entry.uid, entry);
      return Promise.resolve(kept.size - before);
    },
    entries: () => Promise.resolve([...kept.values()]),
    draft: (key) => Promise.resolve(texts.get(key)),
    drafts: () => Promise.resolve(Object.fromEntries(texts)),
    keepDrafts(drafts) {
      for (const [key, draft] of Object.entries(drafts)) texts.set(key, draft);
      return Promise.resolve();
    },
    erase() {
      kept.clear();
      texts.clear();
      return Promise.resolve();
    },
  };
}
