import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { journal } from './arbitrary';
import type { Entry } from './entry';
import { keeper } from './keeper';
import { memoryStore, openDatabase, type Store } from './store';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const sorted = (entries: readonly Entry[]) => [...entries].sort((a, b) => (a.uid < b.uid ? -1 : 1));

/** What a fresh journal holds after these merges, one after another. */
async function merged(open: () => Promise<Store>, ...parts: (readonly Entry[])[]) {
  globalThis.indexedDB = new IDBFactory();
  const kept = keeper(open);
  for (const part of parts) await kept.add(part);
  return sorted(await kept.entries());
}

/** One set of entries, cut into three that may overlap: what three devices may hold. */
const shared = journal.chain((all) =>
  fc.tuple(fc.subarray([...all]), fc.subarray([...all]), fc.subarray([...all])),
);

const refused = () => Promise.reject(new DOMException('denied', 'SecurityError'));

for (const [where, open] of [
  ['the database', openDatabase],
  ['memory', () => Promise.resolve(memoryStore())],
  ['memory because the database is refused', refused],
] as const) {
  describe(`merging into ${where}`, () => {
    it('is idempotent', async () => {
      await fc.assert(
        fc.asyncProperty(journal, async (a) => {
          expect(await merged(open, a, a)).toEqual(sorted(a));
        }),
        { seed: 20, numRuns: 40 },
      );
    });

    it('does not depend on the order or the grouping', async () => {
      await fc.assert(
        fc.asyncProperty(shared, async ([a, b, c]) => {
          const all = await merged(open, a, b, c);
          expect(await merged(open, c, a, b)).toEqual(all);
          expect(await merged(open, await merged(open, a, b), c)).toEqual(all);
          expect(await merged(open, a, await merged(open, b, c))).toEqual(all);
        }),
        { seed: 20, numRuns: 25 },
      );
    });

    it('counts what it added', async () => {
      await fc.assert(
        fc.asyncProperty(shared, async ([a, b]) => {
          globalThis.indexedDB = new IDBFactory();
          const kept = keeper(open);
          const count = (await kept.add(a)) + (await kept.add(b));
          expect(count).toBe((await kept.entries()).length);
        }),
        { seed: 20, numRuns: 25 },
      );
    });
  });
}

const read = (uid: string, at = 1_800_000_000_000): Entry => ({
  kind: 'read',
  chapter: 'entropy',
  uid,
  at,
});
const named = (journalName: string, number: number) => read(`${journalName}.${number}.x`);

describe('a journal', () => {
  it('loses nothing that several tabs record at once', async () => {
    const tabs = [keeper(), keeper(), keeper()];
    await Promise.all(
      Array.from({ length: 20 }).flatMap(() => tabs.map((tab) => tab.append(named))),
    );
    const numbers = (await keeper().entries()).map(({ uid }) => Number(uid.split('.')[1]));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
  });

  it('is there after a reload', async () => {
    const entry = await keeper().append(named);
    await keeper().keepDrafts({ 'labs/a/python': { text: 'x = 1', at: 5 } });
    expect(await keeper().entries()).toEqual([entry]);
    expect(await keeper().drafts()).toEqual({ 'labs/a/python': { text: 'x = 1', at: 5 } });
  });

  it('holds nothing after it has been erased', async () => {
    const kept = keeper();
    await kept.append(named);
    await kept.keepDrafts({ code: { text: 'x', at: 1 } });
    await kept.erase();
    expect([await kept.entries(), await kept.drafts()]).toEqual([[], {}]);
  });

  it('goes on, in one sentence, where the database is refused', async () => {
    const kept = keeper(refused);
    const entry = await kept.append(named);
    await kept.keepDrafts({ code: { text: 'x', at: 1 } });
    expect(await kept.entries()).toEqual([entry]);
    expect((await kept.draft('code'))?.text).toBe('x');
    expect(kept.problem()).toMatch(/^This browser keeps nothing[^.]*\.$/);
  });

  it('keeps in memory what a full disk refuses, and in the database once it takes it', async () => {
    let full = false;
    const open = async (): Promise<Store> => {
      const store = await openDatabase();
      const unless = <Result>(work: () => Promise<Result>) =>
        full ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : work();
      return {
        ...store,
        append: (name) => unless(() => store.append(name)),
        keepDrafts: (drafts) => unless(() => store.keepDrafts(drafts)),
      };
    };
    const kept = keeper(open);
    const before = await kept.append(named);
    full = true;
    const during = await kept.append(named);
    await kept.keepDrafts({ code: { text: 'typed meanwhile', at: 2 } });
    expect(kept.problem()).toMatch(/^This browser’s storage is full[^.]*\.$/);
    expect(sorted(await kept.entries())).toEqual(sorted([before, during]));
    full = false;
    const after = await kept.append(named);
    expect(kept.problem()).toBeUndefined();
    expect(sorted(await keeper().entries())).toEqual(sorted([before, during, after]));
    expect((await keeper().draft('code'))?.text).toBe('typed meanwhile');
  });

  it('opens the database again after it was closed or deleted under it', async () => {
    const kept = keeper();
    await kept.append(named);
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('surprisal');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    const after = await kept.append(named);
    expect(await kept.entries()).toEqual([after]);
    expect(kept.problem()).toBeUndefined();
  });
});
