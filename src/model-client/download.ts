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
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX)).map((name) => caches.delete(name)),
  );
}

/**
 * Files from the store or, if they are not there, from the network, each held against its hash. A
 * damaged one is fetched once more before it is given up.
 *
 * @param onBytes - told how many bytes have come, of all files together.
 * @throws {DownloadError} that says what went wrong.
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
  const kept = await store?.match(download.url);
  if (kept) {
    const bytes = new Uint8Array(await kept.arrayBuffer());
    report(bytes.length);
    if (await isWhole(bytes, download)) return bytes;
    await store?.delete(download.url);
  }
  for (const cache of ['default', 'reload'] as const) {
    const bytes = await fetchBytes(download, cache, report);
    if (!(await isWhole(bytes, download))) continue;
    await store?.put(download.url, new Response(bytes)).catch(() => undefined); // a full disk
    return bytes;
  }
  throw new DownloadError({
    kind: 'damaged',
    message:
      'The download was damaged, twice: what came does not have the hash that it should. Try again, perhaps from another network.',
  });
}

async function fetchBytes(
  { url, bytes: size }: Download,
  cache: RequestCache,
  report: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url, { cache });
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
    const bytes = new Uint8Array(size);
    let at = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes.set(part.value.subarray(0, size - at), at);
      at += part.value.length;
      report(Math.min(at, size));
    }
    return at === size ? bytes : bytes.slice(0, 0);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DownloadError({
      kind: 'network',
      message: `The download did not come through (${reason}). Check the connection and try again; what has come already is kept.`,
    });
  }
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
