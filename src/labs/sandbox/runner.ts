import type { Call, Language, Outcome } from '~/labs/check';
import { planText, readValue } from '~/labs/plan-text';
import { connect, type Connection } from './connection';
import prelude from './harness.py?raw';
import { javascriptHarness } from './javascript-harness';
import type { FrameReport, RunError } from './messages';
import { pythonHarness } from './python-harness';

/** Time the reader's code gets, from its own start. */
export const LIMIT_MS = 5_000;
/** A frame whose worker has not begun by then is taken away. */
const START_MS = 20_000;
/** A frame that does not confirm a stop by then is taken away. */
const STOP_MS = 500;

export interface RunOptions {
  readonly onOutput?: (text: string) => void;
  /** The reader's code has begun: the clock runs. */
  readonly onStarted?: () => void;
  /** Bytes of Python that have come, unpacked. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** What a run gave. `stopped` says that it did not come to its end, and why. */
export interface RunResult {
  readonly output: string;
  readonly error?: RunError;
  /** One for each call, in order; those that were not reached are missing at the end. */
  readonly outcomes: readonly Outcome[];
  /** When each outcome came, in ms from the start of the reader's code. */
  readonly times: readonly number[];
  readonly stopped?: 'time' | 'memory' | 'output' | 'reader';
}

const WORKERS: Readonly<Record<Language, string>> = {
  javascript: `(${javascriptHarness.toString()})(self);`,
  python: `(${pythonHarness.toString()})(self, (url) => import(url), ${JSON.stringify(prelude)});`,
};

let connection: Promise<Connection> | undefined;
let python: Promise<void> | undefined;
const ready = new Set<Language>();
let lastId = 0;
let cancelLast: (() => void) | undefined;

/** Whether code in the language can run at once, with nothing to load. */
export function isLoaded(language: Language): boolean {
  return ready.has(language);
}

/** Takes the frame away, and with it everything that runs in it. */
function discard(): void {
  void connection?.then(({ close }) => close());
  connection = undefined;
  python = undefined;
  ready.clear();
}

async function prepare(language: Language, onProgress?: (bytes: number) => void) {
  connection ??= connect();
  const link = await connection;
  if (language === 'python') {
    python ??= import('./python-runtime').then(({ sendPython }) => sendPython(link, onProgress));
    await python.catch((error: unknown) => {
      python = undefined;
      throw error;
    });
  }
  ready.add(language);
  return link;
}

/** Stops a worker; where the frame itself does not answer, takes it away. */
function stop(link: Connection, id: number): void {
  const wait = setTimeout(discard, STOP_MS);
  link.listen((report) => {
    if (report.kind === 'gone' || report.kind === 'stopped') clearTimeout(wait);
  });
  link.send({ kind: 'stop', id });
}

/**
 * Runs code in a fresh worker of the sandbox and makes the calls. One run at a time: a new one ends
 * the one before. What the code does wrong is in the result.
 *
 * @throws {Error} in words for the reader, where the language cannot be loaded.
 */
export async function run(
  language: Language,
  code: string,
  calls: readonly Call[],
  { onOutput, onStarted, onProgress, signal }: RunOptions = {},
): Promise<RunResult> {
  cancelLast?.();
  const link = await prepare(language, onProgress);
  cancelLast?.(); // Two runs may have waited for the same loading.
  lastId += 1;
  const id = lastId;
  let output = '';
  const outcomes: Outcome[] = [];
  const times: number[] = [];
  let startedAt = 0;

  return new Promise((resolve) => {
    let clock = setTimeout(() => {
      discard();
      end({ error: { message: 'The sandbox did not start. Try again.' } });
    }, START_MS);

    function end(how: Pick<RunResult, 'error' | 'stopped'>): void {
      clearTimeout(clock);
      cancelLast = undefined;
      signal?.removeEventListener('abort', cancel);
      link.listen(undefined);
      // What ran away may have filled its process: only the frame's end gives that back.
      if (how.stopped === 'reader') stop(link, id);
      else if (how.stopped !== undefined) discard();
      resolve({ output, outcomes, times, ...how });
    }
    function cancel(): void {
      end({ stopped: 'reader' });
    }
    function hear(report: FrameReport | { kind: 'gone' }): void {
      if (report.kind === 'gone') end({ stopped: 'memory' });
      if (!('id' in report) || report.id !== id) return;
      if (report.kind === 'started') {
        clearTimeout(clock);
        startedAt = performance.now();
        clock = setTimeout(() => end({ stopped: 'time' }), LIMIT_MS);
        onStarted?.();
      } else if (report.kind === 'output') {
        output += report.text;
        onOutput?.(report.text);
      } else if (report.kind === 'outcome') {
        outcomes.push(readValue(report.text) as Outcome);
        times.push(performance.now() - startedAt);
      } else if (report.kind === 'full') end({ stopped: 'output' });
      else if (report.kind === 'died') end({ stopped: 'memory' });
      else if (report.kind === 'done') end(report.error ? { error: report.error } : {});
    }

    if (signal?.aborted) {
      cancel();
      return;
    }
    cancelLast = cancel;
    signal?.addEventListener('abort', cancel);
    link.listen(hear);
    const start = { code, calls: planText(calls) };
    link.send({ kind: 'run', id, worker: WORKERS[language], python: language === 'python', start });
  });
}
