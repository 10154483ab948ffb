import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { isModelFile } from '~/model-client/files';
import type { ModelKind } from '~/model-client/kinds';
import type { CompressRequest, ExpandRequest, Progress, Result } from '~/model-client/requests';
import { runningClient } from '~/model-client/status';
import { packedName, restoredName, sizeText } from './file-names';
import { gzippedSize } from './gzip';

/** Larger files would keep a phone busy for hours. */
export const MOST_BYTES = 5_000_000;
/** What the models make larger must still be taken back. */
const MOST_PACKED = 3 * MOST_BYTES;
/** So many bytes are coded to see how fast the model is here. */
const TRIAL_BYTES = 400;

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Done {
  readonly verb: 'compressed' | 'restored';
  readonly name: string;
  /** Address of the result, to be saved. */
  readonly url: string;
  readonly kind: ModelKind;
  readonly before: number;
  readonly after: number;
  /** Bytes after gzip of the same file, where the browser can. */
  readonly gzipped: number | undefined;
}

export type Work =
  | { readonly phase: 'idle' }
  | { readonly phase: 'measuring'; readonly name: string }
  | { readonly phase: 'chosen'; readonly file: Chosen; readonly seconds: number }
  | {
      readonly phase: 'working';
      readonly verb: 'Compressing' | 'Restoring';
      readonly name: string;
      /** From 0 to 1. */
      readonly share: number;
      readonly secondsLeft: number | undefined;
    }
  | ({ readonly phase: 'done' } & Done)
  | { readonly phase: 'failed'; readonly message: string };

export interface FileWork {
  readonly work: ReadonlySignal<Work>;
  /** Takes a file: measures the time for one that is to become small, restores one that is. */
  readonly take: (file: File) => void;
  readonly compress: () => void;
  /** Stops what is going on and forgets the file. */
  readonly stop: () => void;
  /** Takes another model; the time is measured anew. */
  readonly choose: (kind: ModelKind) => void;
  readonly kind: ReadonlySignal<ModelKind>;
}

const IDLE: Work = { phase: 'idle' };

/** Whole files through the running models. */
export function useFileWork(): FileWork {
  const work = useSignal<Work>(IDLE);
  const kind = useSignal<ModelKind>('counts');
  const running = useRef<AbortController | undefined>(undefined);

  function stop(): void {
    running.current?.abort();
    running.current = undefined;
    if (work.peek().phase === 'done') URL.revokeObjectURL((work.peek() as Done).url);
    work.value = IDLE;
  }

  useEffect(() => stop, []);

  /** Does one thing at a time; what fails is told in words, what was stopped is not told. */
  function begin(what: (signal: AbortSignal) => Promise<Work>): void {
    stop();
    const controller = new AbortController();
    running.current = controller;
    what(controller.signal).then(
      (result) => {
        if (running.current === controller) work.value = result;
      },
      (error: unknown) => {
        if (running.current !== controller) return;
        const message = error instanceof Error ? error.message : String(error);
        work.value = { phase: 'failed', message };
      },
    );
  }

  async function ask<Of extends CompressRequest | ExpandRequest>(
    request: Of,
    { signal, onProgress }: { signal: AbortSignal; onProgress?: (progress: Progress<Of>) => void },
  ): Promise<Result<Of>> {
    const client = runningClient();
    if (!client) throw new Error('The model does not run. Start it, and choose the file again.');
    return client.ask(request, { signal, ...(onProgress && { onProgress }) });
  }

  async function measure(file: Chosen, signal: AbortSignal): Promise<Work> {
    const { name, bytes } = file;
    work.value = { phase: 'measuring', name };
    const trial = bytes.slice(0, TRIAL_BYTES);
    if (trial.length === 0) return { phase: 'chosen', file, seconds: 0 };
    const start = performance.now();
    await ask({ task: 'compress', bytes: trial, kind: kind.peek() }, { signal });
    const seconds = (performance.now() - start) / 1000;
    return { phase: 'chosen', file, seconds: (seconds * bytes.length) / trial.length };
  }

  /** Tells how far a long task is, and how long it will still take. */
  function reporter(verb: 'Compressing' | 'Restoring', name: string, signal: AbortSignal) {
    const start = performance.now();
    work.value = { phase: 'working', verb, name, share: 0, secondsLeft: undefined };
    return ({ done, total }: Progress): void => {
      if (signal.aborted) return;
      const seconds = (performance.now() - start) / 1000;
      const secondsLeft = (seconds * (total - done)) / done;
      work.value = { phase: 'working', verb, name, share: done / total, secondsLeft };
    };
  }

  async function pack({ name, bytes }: Chosen, signal: AbortSignal): Promise<Work> {
    const onProgress = reporter('Compressing', name, signal);
    const model = kind.peek();
    const request = { task: 'compress', bytes, kind: model } as const;
    const [{ file }, gzipped] = await Promise.all([
      ask(request, { signal, onProgress }),
      gzippedSize(bytes),
    ]);
    return done('compressed', packedName(name), file, {
      kind: model,
      before: bytes.length,
      after: file.length,
      gzipped,
    });
  }

  async function restore({ name, bytes }: Chosen, signal: AbortSignal): Promise<Work> {
    const onProgress = reporter('Restoring', name, signal);
    const result = await ask({ task: 'expand', file: bytes }, { signal, onProgress });
    return done('restored', restoredName(name), result.bytes, {
      kind: result.kind,
      before: bytes.length,
      after: result.bytes.length,
      gzipped: undefined,
    });
  }

  return {
    work,
    kind,
    stop,
    take(file) {
      begin(async (signal) => {
        const chosen = await read(file);
        return isModelFile(chosen.bytes) ? restore(chosen, signal) : measure(chosen, signal);
      });
    },
    compress() {
      const { file } = work.peek() as { file?: Chosen };
      if (file) begin((signal) => pack(file, signal));
    },
    choose(next) {
      kind.value = next;
      const { file } = work.peek() as { file?: Chosen };
      if (file) begin((signal) => measure(file, signal));
    },
  };
}

function done(
  verb: Done['verb'],
  name: string,
  bytes: Uint8Array,
  sizes: Pick<Done, 'kind' | 'before' | 'after' | 'gzipped'>,
): Work {
  // what comes from a worker stands in memory of its own, which is not shared
  // and bytes of no known kind keep the name that they are given
  const type = 'application/octet-stream';
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
  return { phase: 'done', verb, name, url: URL.createObjectURL(blob), ...sizes };
}

/** @throws {Error} that says why the file cannot be taken. */
async function read(file: File): Promise<Chosen> {
  const isPacked = isModelFile(new Uint8Array(await bufferOf(file.slice(0, 4), file.name)));
  const most = isPacked ? MOST_PACKED : MOST_BYTES;
  if (file.size > most) {
    throw new Error(
      `“${file.name}” has ${sizeText(file.size)}, and ${sizeText(most)} can be taken here: a larger file would take hours.`,
    );
  }
  return { name: file.name, bytes: new Uint8Array(await bufferOf(file, file.name)) };
}

async function bufferOf(blob: Blob, name: string): Promise<ArrayBuffer> {
  try {
    return await blob.arrayBuffer();
  } catch {
    throw new Error(`“${name}” cannot be read. Is it a folder, or has it been moved?`);
  }
}
