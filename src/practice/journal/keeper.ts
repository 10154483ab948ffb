import { memoryStore, openDatabase, type Store } from './store';

/**
 * A store that never fails. What the database refuses is kept in memory, and put into the database
 * once that takes it again; reading gives both.
 */
export interface Keeper extends Store {
  /** One sentence for the reader where not everything can be kept. */
  problem(): string | undefined;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  QuotaExceededError:
    'This browser’s storage is full, so what you do from now on is forgotten when you leave the page.',
  VersionError:
    'A newer version of this site is open in another tab: reload this page, or what you do on it is forgotten.',
};
const REFUSED =
  'This browser keeps nothing for this site (a private window, or storage is switched off), so what you do here is forgotten when you leave the page.';

function sentence(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return PROBLEMS[name] ?? REFUSED;
}

export function keeper(open: () => Promise<Store> = openDatabase): Keeper {
  let database: Promise<Store> | undefined;
  let spare = memoryStore();
  let spareUsed = false;
  let queue: Promise<unknown> = Promise.resolve();
  let problem: string | undefined;

  /** Tries the database, and once more after opening it again: a tab may have closed it. */
  async function inDatabase<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    try {
      return await work(await (database ??= open()));
    } catch (error) {
      database = undefined;
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      return await work(await (database = open()));
    }
  }

  async function flush(store: Store): Promise<void> {
    if (!spareUsed) return;
    await store.add(await spare.entries());
    await store.keepDrafts(await spare.drafts());
    spare = memoryStore();
    spareUsed = false;
  }

  /** One write after another, so that nothing slips in while the spare is emptied. */
  function write<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    const turn = queue.then(() => attempt(work));
    queue = turn.catch(() => undefined);
    return turn;
  }

  async function attempt<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    try {
      const result = await inDatabase(async (store) => {
        await flush(store);
        return work(store);
      });
      problem = undefined;
      return result;
    } catch (error) {
      problem = sentence(error);
      spareUsed = true;
      return work(spare);
    }
  }

  async function read<Result>(work: (store: Store) => Promise<Result>, otherwise: Result) {
    try {
      return await inDatabase(work);
    } catch (error) {
      problem = sentence(error);
      return otherwise;
    }
  }

  return {
    problem: () => problem,
    append: (name) => write((store) => store.append(name)),
    add: (entries) => write((store) => store.add(entries)),
    keepDrafts: (drafts) => write((store) => store.keepDrafts(drafts)),
    async erase() {
      await spare.erase();
      await write((store) => store.erase());
    },
    async entries() {
      const kept = await read((store) => store.entries(), []);
      const here = new Map(
        [...kept, ...(await spare.entries())].map((entry) => [entry.uid, entry]),
      );
      return [...here.values()];
    },
    async draft(key) {
      return (await spare.draft(key)) ?? (await read((store) => store.draft(key), undefined));
    },
    async drafts() {
      return { ...(await read((store) => store.drafts(), {})), ...(await spare.drafts()) };
    },
  };
}
