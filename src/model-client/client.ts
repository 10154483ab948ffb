import { ORDER } from './card';
import type { Failure, FromWorker, ToWorker } from './messages';
import { RequestError, type Progress, type Request, type Result } from './requests';

/** After this long without a word that is waited for, the worker is asked whether it lives … */
const SILENCE_MS = 2_000;
/**
 * … and after this long without an answer it is taken for dead. It cannot answer before its program
 * has come, nor while it unpacks.
 */
const PATIENCE_MS = { starting: 60_000, loading: 10_000, reading: 60_000, ready: 8_000 };
/** How often a dead worker is replaced before it is given up. */
const LIVES = 2;

interface Waiting {
  readonly request: Request;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly resolve: (result: Result<Request>) => void;
  readonly reject: (error: Error) => void;
}

export interface ClientEvents {
  readonly onLoading: (received: number) => void;
  readonly onReading: () => void;
  readonly onReady: () => void;
  readonly onFailed: (failure: Failure) => void;
}

export interface AskOptions<Of extends Request> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress<Of>) => void;
}

/** The page's side of the worker: questions go out, answers come back, a dead worker is replaced. */
export class Client {
  readonly #events: ClientEvents;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker;
  #phase: keyof typeof PATIENCE_MS = 'starting';
  /** Why no more is answered. */
  #closed: string | undefined;
  #lives = LIVES;
  #next = 1;
  /** When the worker was last heard; undefined before its first word. */
  #heard: number | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(events: ClientEvents) {
    this.#events = events;
    this.#worker = this.#startWorker();
  }

  /** @throws {RequestError} in the promise, if there is no answer; an AbortError if it was stopped. */
  ask<Of extends Request>(request: Of, options: AskOptions<Of> = {}): Promise<Result<Of>> {
    const { signal, onProgress } = options;
    if (this.#closed !== undefined) return Promise.reject(new RequestError(this.#closed));
    if (signal?.aborted) return Promise.reject(takenBack());
    const id = this.#next;
    this.#next += 1;
    return new Promise<Result<Of>>((resolve, reject) => {
      this.#waiting.set(id, {
        request,
        // the worker answers each request with its own kind of result
        onProgress: onProgress as ((progress: Progress) => void) | undefined,
        resolve: resolve,
        reject,
      });
      signal?.addEventListener('abort', () => {
        if (!this.#waiting.delete(id)) return;
        this.#post({ say: 'cancel', id });
        reject(takenBack());
      });
      if (this.#phase !== 'ready') return;
      this.#post({ say: 'ask', id, request });
      this.#listen();
    });
  }

  /** Ends the worker; whoever still waits is told. */
  close(reason = 'The model was stopped.'): void {
    this.#closed ??= reason;
    clearTimeout(this.#watch);
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new RequestError(this.#closed));
    this.#waiting.clear();
  }

  #startWorker(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const isCurrent = () => worker === this.#worker && this.#closed === undefined;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (!isCurrent()) return;
      this.#heard = performance.now();
      this.#hear(data);
    });
    worker.addEventListener('error', () => {
      if (!isCurrent()) return;
      if (this.#heard === undefined) this.#fail(NOT_LOADED);
      else this.#replace();
    });
    this.#phase = 'starting';
    this.#heard = undefined;
    worker.postMessage({ say: 'begin', order: ORDER } satisfies ToWorker);
    this.#listen();
    return worker;
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #hear(data: FromWorker): void {
    switch (data.say) {
      case 'loading':
        this.#phase = 'loading';
        this.#events.onLoading(data.received);
        this.#listen();
        break;
      case 'reading':
        this.#phase = 'reading';
        this.#events.onReading();
        this.#listen();
        break;
      case 'ready':
        this.#phase = 'ready';
        for (const [id, { request }] of this.#waiting) this.#post({ say: 'ask', id, request });
        this.#events.onReady();
        this.#listen();
        break;
      case 'failed':
        this.#fail(data.failure);
        break;
      case 'pong':
        break;
      case 'progress':
        this.#waiting.get(data.id)?.onProgress?.(data.progress);
        break;
      case 'result':
        this.#lives = LIVES;
        this.#settle(data.id, ({ resolve }) => resolve(data.result));
        break;
      case 'refused':
        this.#settle(data.id, ({ reject }) => reject(new RequestError(data.message)));
        break;
    }
  }

  #settle(id: number, how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting) how(waiting);
  }

  /** Browsers do not tell when a worker is gone; silence while something is waited for does. */
  #listen(): void {
    clearTimeout(this.#watch);
    if (this.#phase === 'ready' && this.#waiting.size === 0) return;
    const before = performance.now();
    this.#watch = setTimeout(() => {
      if (this.#hasSpokenSince(before)) this.#listen();
      else this.#ping();
    }, SILENCE_MS);
  }

  #ping(): void {
    const before = performance.now();
    this.#post({ say: 'ping' });
    this.#watch = setTimeout(() => {
      if (this.#hasSpokenSince(before)) this.#listen();
      else this.#replace();
    }, PATIENCE_MS[this.#phase]);
  }

  #hasSpokenSince(time: number): boolean {
    return this.#heard !== undefined && this.#heard > time;
  }

  #replace(): void {
    clearTimeout(this.#watch);
    this.#worker.terminate();
    this.#lives -= 1;
    if (this.#lives < 0) this.#fail(GIVEN_UP);
    else this.#worker = this.#startWorker();
  }

  #fail(failure: Failure): void {
    this.close(failure.message);
    this.#events.onFailed(failure);
  }
}

const GIVEN_UP: Failure = {
  kind: 'stopped',
  message:
    'The browser has stopped the model three times, most likely for want of memory. Close other tabs and try again.',
};

export const NOT_LOADED: Failure = {
  kind: 'network',
  message: 'The program of the models did not come through. Check the connection and try again.',
};

function takenBack(): Error {
  return new DOMException('The question was taken back.', 'AbortError');
}
