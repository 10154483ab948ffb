import { readModels } from '~/language-model/read-models';
import { Answerer, type Answering } from './answer';
import { DownloadError, downloadAll } from './download';
import type { FromWorker, Order, ToWorker } from './messages';
import { RequestError, type Request } from './requests';

/**
 * Holds the models, away from the page, so that typing never waits for them. Works in slices and
 * listens between them: a cancelled request stops at the next one.
 */
const SLICE_MS = 25;
const REPORT_MS = 100;

interface Job {
  readonly id: number;
  readonly answering: Answering<Request>;
  reported: number;
}

const jobs: Job[] = [];
let answerer: Answerer | undefined;
let isWorking = false;

function say(message: FromWorker): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.say === 'ping') say({ say: 'pong' });
  else if (data.say === 'begin') void begin(data.order);
  else if (data.say === 'cancel') remove(data.id);
  else if (answerer) {
    jobs.push({
      id: data.id,
      answering: answerer.answer(data.request),
      reported: performance.now(),
    });
    if (!isWorking) work();
  }
});

function remove(id: number): void {
  const place = jobs.findIndex((job) => job.id === id);
  if (place >= 0) jobs.splice(place, 1);
}

/** Works on the oldest job for one slice, then listens. */
function work(): void {
  const job = jobs[0];
  isWorking = job !== undefined;
  if (!job) return;
  try {
    goOn(job);
  } catch (error) {
    remove(job.id);
    say({ say: 'refused', id: job.id, message: wordsFor(error) });
  }
  setTimeout(work);
}

function goOn(job: Job): void {
  const { id, answering } = job;
  const until = performance.now() + SLICE_MS;
  for (;;) {
    const step = answering.next();
    if (step.done === true) {
      remove(id);
      say({ say: 'result', id, result: step.value });
      return;
    }
    const now = performance.now();
    if (now < until) continue;
    if (now - job.reported > REPORT_MS) {
      job.reported = now;
      say({ say: 'progress', id, progress: step.value });
    }
    return;
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof RequestError) return error.message;
  if (error instanceof RangeError) return `There is not enough memory for this (${error.message}).`;
  throw error;
}

async function begin(order: Order): Promise<void> {
  try {
    await load(order);
    say({ say: 'ready' });
  } catch (error) {
    if (error instanceof DownloadError) say({ say: 'failed', failure: error.failure });
    else if (error instanceof RangeError) {
      const message =
        'There is not enough memory for the models on this device. Close other tabs and try again.';
      say({ say: 'failed', failure: { kind: 'memory', message } });
    } else throw error;
  }
}

async function load({ downloads, mixture, fingerprint }: Order): Promise<void> {
  let reported = 0;
  const files = await downloadAll(downloads, fingerprint, (received) => {
    const now = performance.now();
    if (now - reported < REPORT_MS) return;
    reported = now;
    say({ say: 'loading', received });
  });
  say({ say: 'reading' });
  answerer = new Answerer({ models: readModels(files, mixture), fingerprint });
}
