import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { areKept, deleteKept, DownloadError, downloadAll } from './download';
import type { Download } from './messages';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const downloadOf = (url: string, text: string): Download => ({
  url,
  bytes: text.length,
  sha256: createHash('sha256').update(text).digest('hex'),
});
const CONTENTS = { '/a.bin': 'the counts', '/b.bin': 'the network, which is longer' } as const;
const DOWNLOADS = {
  a: downloadOf('/a.bin', CONTENTS['/a.bin']),
  b: downloadOf('/b.bin', CONTENTS['/b.bin']),
};
const WHOLE = { a: bytesOf(CONTENTS['/a.bin']), b: bytesOf(CONTENTS['/b.bin']) };

/** A store of files that lasts for one test. */
class FakeCaches {
  readonly stores = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>();
  isFull = false;

  has = (name: string) => Promise.resolve(this.stores.has(name));
  keys = () => Promise.resolve([...this.stores.keys()]);
  delete = (name: string) => Promise.resolve(this.stores.delete(name));
  open = (name: string) => {
    const files = this.stores.get(name) ?? new Map<string, Uint8Array<ArrayBuffer>>();
    this.stores.set(name, files);
    return Promise.resolve({
      match: (url: string) => {
        const bytes = files.get(url);
        return Promise.resolve(bytes && new Response(bytes));
      },
      delete: (url: string) => Promise.resolve(files.delete(url)),
      put: async (url: string, response: Response) => {
        if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
        files.set(url, new Uint8Array(await response.arrayBuffer()));
      },
    });
  };
}

/** A body that comes in parts, and may break off. */
function inParts(text: string, failure?: Error): Response {
  const parts = text.match(/.{1,7}/g) ?? [];
  return new Response(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        const part = parts.shift();
        if (part !== undefined) controller.enqueue(bytesOf(part));
        else if (failure) controller.error(failure);
        else controller.close();
      },
    }),
  );
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;
const honest: Fetch = (url) => Promise.resolve(inParts(CONTENTS[url as keyof typeof CONTENTS]));
let store: FakeCaches;
let fetched: ReturnType<typeof vi.fn<Fetch>>;

beforeEach(() => {
  store = new FakeCaches();
  fetched = vi.fn(honest);
  vi.stubGlobal('caches', store);
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

const download = (onBytes: (received: number) => void = () => undefined) =>
  downloadAll(DOWNLOADS, 'v1', onBytes);
/** Answers the first request for a.bin, or all, with something else. */
const badly = (times: number, how: Fetch) => {
  let left = times;
  fetched.mockImplementation((url, init) => {
    if (url !== '/a.bin' || left === 0) return honest(url, init);
    left -= 1;
    return how(url, init);
  });
};
const asksFor = (url: string) => fetched.mock.calls.filter(([asked]) => asked === url);
const failure = async () => {
  const error: unknown = await download().catch((reason: unknown) => reason);
  if (!(error instanceof DownloadError)) throw error;
  return error.failure;
};

describe('a download', () => {
  it('gives every file whole, and tells how much has come of all together', async () => {
    const told: number[] = [];
    expect(await download((received) => told.push(received))).toEqual(WHOLE);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(WHOLE.a.length + WHOLE.b.length);
    expect(told.length).toBeGreaterThan(4);
  });

  it('is kept, so that nothing is asked for the next time', async () => {
    await download();
    fetched.mockClear();
    const told: number[] = [];
    expect(await download((received) => told.push(received))).toEqual(WHOLE);
    expect(fetched).not.toHaveBeenCalled();
    expect(told.at(-1)).toBe(WHOLE.a.length + WHOLE.b.length);
  });

  it('deletes what was kept of other models, and nothing else', async () => {
    await store.open('surprisal-models-v0');
    await store.open('somebody else’s');
    await download();
    expect([...store.stores.keys()]).toEqual(['somebody else’s', 'surprisal-models-v1']);
  });

  it.each([
    ['is damaged', () => Promise.resolve(inParts('the c0unts'))],
    ['is cut off', () => Promise.resolve(inParts('the cou'))],
    ['is longer than it should be', () => Promise.resolve(inParts('the counts and more'))],
    ['breaks off', () => Promise.resolve(inParts('the cou', new TypeError('reset')))],
    ['is refused', () => Promise.resolve(new Response('sorry', { status: 503 }))],
    ['does not come', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('is made once more, past the browser’s cache, if a file %s', async (_what, how) => {
    badly(1, how);
    expect(await download()).toEqual(WHOLE);
    expect(asksFor('/a.bin').map(([, { cache }]) => cache)).toEqual(['default', 'reload']);
    expect(asksFor('/b.bin').length).toBe(1);
  });

  it.each([
    ['damaged', 'the c0unts'],
    ['cut off', 'the cou'],
    ['too long', 'the counts and more'],
    ['empty', ''],
  ])('says that it was damaged if a file comes twice %s, and does not keep it', async (_, text) => {
    badly(2, () => Promise.resolve(inParts(text)));
    const { kind, message } = await failure();
    expect(kind).toBe('damaged');
    expect(message).toMatch(/damaged, twice/);
    expect([...(store.stores.get('surprisal-models-v1')?.keys() ?? [])]).not.toContain('/a.bin');
  });

  it.each([
    ['Failed to fetch', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['reset', () => Promise.resolve(inParts('the cou', new TypeError('reset')))],
    ['the server answered 404', () => Promise.resolve(new Response('', { status: 404 }))],
  ])('says why it did not come: %s', async (reason, how) => {
    badly(2, how);
    const { kind, message } = await failure();
    expect(kind).toBe('network');
    expect(message).toContain(`(${reason})`);
  });

  it('replaces a kept file that is damaged', async () => {
    await download();
    store.stores.get('surprisal-models-v1')?.set('/a.bin', bytesOf('the c0unts'));
    fetched.mockClear();
    expect(await download()).toEqual(WHOLE);
    expect(fetched.mock.calls.map(([url]) => url)).toEqual(['/a.bin']);
    expect(store.stores.get('surprisal-models-v1')?.get('/a.bin')).toEqual(WHOLE.a);
  });

  it('needs no store: a full one, a closed one or none', async () => {
    store.isFull = true;
    expect(await download()).toEqual(WHOLE);
    vi.stubGlobal('caches', { keys: () => Promise.reject(new DOMException('', 'SecurityError')) });
    expect(await download()).toEqual(WHOLE);
    vi.stubGlobal('caches', undefined);
    expect(await download()).toEqual(WHOLE);
  });

  it('goes on without what the store cannot read', async () => {
    await download();
    const broken = {
      match: () => Promise.reject(new Error('disk')),
      put: () => Promise.reject(new Error('disk')),
    };
    vi.stubGlobal('caches', {
      keys: () => Promise.resolve([]),
      open: () => Promise.resolve(broken),
    });
    expect(await download()).toEqual(WHOLE);
  });

  it('trusts the length where the browser cannot hash', async () => {
    vi.stubGlobal('crypto', {});
    badly(1, () => Promise.resolve(inParts('the cou')));
    expect(await download()).toEqual(WHOLE);
  });

  it('passes on that there is no memory for it', async () => {
    const huge = { a: { ...DOWNLOADS.a, bytes: 2 ** 53 } };
    await expect(downloadAll(huge, 'v1', () => undefined)).rejects.toThrow(RangeError);
  });
});

describe('what is kept', () => {
  it('is whole when all files are there', async () => {
    expect(await areKept(DOWNLOADS, 'v1')).toBe(false);
    await download();
    expect(await areKept(DOWNLOADS, 'v1')).toBe(true);
    expect(await areKept(DOWNLOADS, 'v2')).toBe(false);
    store.stores.get('surprisal-models-v1')?.delete('/b.bin');
    expect(await areKept(DOWNLOADS, 'v1')).toBe(false);
    vi.stubGlobal('caches', undefined);
    expect(await areKept(DOWNLOADS, 'v1')).toBe(false);
  });

  it('is deleted when asked, other things are not', async () => {
    await download();
    await store.open('somebody else’s');
    await deleteKept();
    expect([...store.stores.keys()]).toEqual(['somebody else’s']);
    vi.stubGlobal('caches', undefined);
    await deleteKept();
  });
});
