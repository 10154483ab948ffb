import type { Download, Failure } from './messages';

/** Files are kept under a name that changes with the models, so that old ones never mix with new. */
const PREFIX = 'surprisal-models-';

export class DownloadError extends Error {
  override readonly name = 'DownloadError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The store for files of these models; undefined where the browser keeps none (no HTTPS, private window). */
async function openStore(fingerprint: string): Promise<Cache | undefined> {
  try {
    for (const name of await caches.keys()) {
      if (name.startsWith(PREFIX) && name !== PREFIX + fingerprint) await caches.delete(name);
    }
    return await caches.open(PREFIX + fingerprint);
  } catch {
    return undefined;
  }
}

/** Deletes what is kept of any models. */
export async function deleteKept(): Promise<void> {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
    await Promise.all(names.map((name) => caches.delete(name)));
  } catch {
    // no store, or a closed one: nothing is kept
  }
}

/** Whether all files are kept, so that nothing would have to be downloaded. */
export async function areKept(
  downloads: Readonly<Record<string, Download>>,
  fingerprint: string,
): Promise<boolean> {
  try {
    const name = PREFIX + fingerprint;
    if (!(await caches.has(name))) return false;
    const store = await caches.open(name);
    const found = await Promise.all(Object.values(downloads).map(({ url }) => store.match(url)));
    return found.every((response) => response !== undefined);
  } catch {
    return false;
  }
}

/**
 * Files from the store or, if they are not there, from the network, each held against its hash. One
 * that was damaged or broke off is fetched once more before it is given up.
 *
 * @param onBytes - told how many bytes have come, of all files together.
 * @throws {DownloadError} that says what went wrong.
 * @throws {RangeError} if there is no memory for a file.
 */
export async function downloadAll<Name extends string>(
  downloads: Readonly<Record<Name, Download>>,
  fingerprint: string,
  onBytes: (received: number) => void,
): Promise<Record<Name, Uint8Array>> {
  const store = await openStore(fingerprint);
  const received = new Map<string, number>();
  const entries = Object.entries<Download>(downloads).map(async ([name, download]) => {
    const report = (bytes: number): void => {
      received.set(name, bytes);
      onBytes([...received.values()].reduce((sum, one) => sum + one, 0));
    };
    return [name, await obtain(download, store, report)] as const;
  });
  // every name of the record has its entry
  return Object.fromEntries(await Promise.all(entries)) as Record<Name, Uint8Array>;
}

async function obtain(
  download: Download,
  store: Cache | undefined,
  report: (bytes: number) => void,
): Promise<Uint8Array> {
  const kept = await bytesKept(download, store);
  if (kept && (await isWhole(kept, download))) {
    report(kept.length);
    return kept;
  }
  const bytes = new Uint8Array(download.bytes);
  let failure = DAMAGED;
  for (const cache of ['default', 'reload'] as const) {
    try {
      const isFilled = await fetchInto(bytes, download.url, cache, report);
      if (isFilled && (await isWhole(bytes, download))) {
        await store?.put(download.url, new Response(bytes)).catch(() => undefined); // a full disk
        return bytes;
      }
      failure = DAMAGED;
    } catch (error) {
      failure = notCome(error instanceof Error ? error.message : String(error));
    }
  }
  throw new DownloadError(failure);
}

const DAMAGED: Failure = {
  kind: 'damaged',
  message:
    'The download was damaged, twice: what came does not have the hash that it should. Try again, perhaps from another network.',
};

function notCome(reason: string): Failure {
  const message = `The download did not come through (${reason}). Check the connection and try again.`;
  return { kind: 'network', message };
}

async function bytesKept(
  { url }: Download,
  store: Cache | undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const kept = await store?.match(url);
    return kept && new Uint8Array(await kept.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Fills an array from an address; false if what comes is shorter or longer. */
async function fetchInto(
  bytes: Uint8Array,
  url: string,
  cache: RequestCache,
  report: (bytes: number) => void,
): Promise<boolean> {
  const response = await fetch(url, { cache });
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
  let at = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (at + part.value.length > bytes.length) {
      await reader.cancel();
      return false;
    }
    bytes.set(part.value, at);
    at += part.value.length;
    report(at);
  }
  return at === bytes.length;
}

async function isWhole(
  bytes: Uint8Array<ArrayBuffer>,
  { sha256, bytes: size }: Download,
): Promise<boolean> {
  if (bytes.length !== size) return false;
  // Browsers offer hashing to secure pages only; elsewhere the length has to do.
  if (!('subtle' in crypto)) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === sha256;
}
