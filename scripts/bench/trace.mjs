/** Reads from a trace of Chromium how long a page's main thread worked, and at what. */

/**
 * One span of a thread's work in a trace. Times in microseconds: `dur` by the clock, `tdur` of the
 * processor, in this thread.
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur: number,
 *   tdur?: number, args: { data?: { type?: string } } }} Span
 */

/** The categories with the tasks of a thread, and what is done in them. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * What happens while `act` runs.
 * @param {import('@playwright/test').CDPSession} devtools of a page
 * @param {() => Promise<void>} act
 * @returns {Promise<Span[]>}
 */
export async function trace(devtools, act) {
  /** @type {Span[]} */
  const spans = [];
  /** @param {{ value: object[] }} data */
  const collect = ({ value }) => spans.push(.../** @type {Span[]} */ (value));
  devtools.on('Tracing.dataCollected', collect);
  const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  return spans;
}

/**
 * The main thread's tasks, update by update: an update begins with the task that brings the input,
 * and has all that the thread does until the next one.
 * @param {Span[]} spans
 * @param {string} input type of the events that begin an update
 * @returns {Span[][]}
 */
export function updatesIn(spans, input) {
  const inputs = spans.filter(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === input,
  );
  const [first] = inputs;
  if (!first) throw new Error(`the trace has no ${input}`);
  const tasks = spans
    .filter((span) => span.name === 'RunTask' && span.ph === 'X')
    .filter(({ pid, tid }) => pid === first.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts);
  const begins = inputs.map(({ ts }) => tasks.findLastIndex((task) => task.ts <= ts));
  const starts = [...new Set(begins)].sort((a, b) => a - b);
  return starts.map((start, index) => tasks.slice(start, starts[index + 1]));
}

/** Milliseconds of processor that tasks took. @param {Span[]} tasks */
export const processorTime = (tasks) =>
  tasks.reduce((sum, { tdur }) => sum + (tdur ?? 0), 0) / 1000;

/** Milliseconds that passed by the clock within tasks. @param {Span[]} tasks */
export const clockTime = (tasks) => tasks.reduce((sum, { dur }) => sum + dur, 0) / 1000;
