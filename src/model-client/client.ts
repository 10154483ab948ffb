import { ORDER } from './card';
import type { Failure, FromWorker, ToWorker } from './messages';
import { RequestError, type Progress, type Request, type Result } from './requests';

/** After this long without a word about an answer, the worker is asked whether it lives. */
const SILENCE_MS = 4_000;
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
  #isReady = false;
  #lives = LIVES;
  #next = 1;
  #heard = 0;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(events: ClientEvents) {
    this.#events = events;
    this.#worker = this.#startWorker();
  }

  /** @throws {RequestError} in the promise, if there is no answer; an AbortError if it was stopped. */
  ask<Of extends Request>(request: Of, options: AskOptions<Of> = {}): Promise<Result<Of>> {
    const id = this.#next;
    this.#next += 1;
    return new Promise<Result<Of>>((resolve, reject) => {
      this.#waiting.set(id, {
        request,
        // the worker answers each request with its own kind of result
        onProgress: options.onProgress as ((progress: Progress) => void) | undefined,
        resolve: resolve,
        reject,
      });
      options.signal?.addEventListener('abort', () => {
        if (!this.#waiting.delete(id)) return;
        this.#post({ say: 'cancel', id });
        reject(new DOMException('The question was taken back.', 'AbortError'));
      });
      if (this.#isReady) this.#post({ say: 'ask', id, request });
      this.#listen();
    });
  }

  /** Ends the worker; whoever still waits is told. */
  close(reason = 'The model was stopped.'): void {
    clearTimeout(this.#watch);
    this.#worker.terminate();
    for (const { reject } of this.#waiting.values()) reject(new RequestError(reason));
    this.#waiting.clear();
  }

  #startWorker(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      this.#heard = performance.now();
      this.#hear(data);
    });
    worker.addEventListener('error', () => {
      this.#replace();
    });
    worker.postMessage({ say: 'begin', order: ORDER } satisfies ToWorker);
    return worker;
  }

  #post(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #hear(data: FromWorker): void {
    switch (data.say) {
      case 'loading':
        this.#events.onLoading(data.received);
        break;
      case 'reading':
        this.#events.onReading();
        break;
      case 'ready':
        this.#isReady = true;
        for (const [id, { request }] of this.#waiting) this.#post({ say: 'ask', id, request });
        this.#events.onReady();
        this.#listen();
        break;
      case 'failed':
        this.close(data.failure.message);
        this.#events.onFailed(data.failure);
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

  /** Browsers do not tell when a worker is gone; silence while somebody waits does. */
  #listen(asked?: number): void {
    clearTimeout(this.#watch);
    if (!this.#isReady || this.#waiting.size === 0) return;
    this.#watch = setTimeout(() => {
      const silent = performance.now() - this.#heard >= SILENCE_MS;
      if (silent && asked !== undefined && this.#heard <= asked) this.#replace();
      else if (silent) {
        this.#post({ say: 'ping' });
        this.#listen(performance.now());
      } else this.#listen();
    }, SILENCE_MS);
  }

  #replace(): void {
    clearTimeout(this.#watch);
    this.#worker.terminate();
    this.#isReady = false;
    this.#lives -= 1;
    if (this.#lives < 0) {
      const message =
        'The browser has stopped the model three times, most likely for want of memory. Close other tabs and try again.';
      this.close(message);
      this.#events.onFailed({ kind: 'stopped', message });
      return;
    }
    this.#worker = this.#startWorker();
  }
}
