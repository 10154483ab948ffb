import { readModels } from '~/language-model/read-models';
import { Answerer } from './answer';
import { DownloadError, downloadAll } from './download';
import { Jobs } from './jobs';
import type { Failure, FromWorker, Order, ToWorker } from './messages';

/** Holds the models, away from the page, so that typing never waits for them. */
const REPORT_MS = 100;
let jobs: Jobs | undefined;

function say(message: FromWorker): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.say === 'ping') say({ say: 'pong' });
  else if (data.say === 'begin') void begin(data.order);
  else if (data.say === 'cancel') jobs?.remove(data.id);
  else jobs?.add(data.id, data.request);
});

async function begin(order: Order): Promise<void> {
  say({ say: 'loading', received: 0 });
  try {
    jobs = new Jobs(await load(order), say);
    say({ say: 'ready' });
  } catch (error) {
    say({ say: 'failed', failure: failureOf(error) });
  }
}

async function load({ downloads, fingerprint, ...weights }: Order): Promise<Answerer> {
  let reported = 0;
  const files = await downloadAll(downloads, fingerprint, (received) => {
    const now = performance.now();
    if (now - reported < REPORT_MS) return;
    reported = now;
    say({ say: 'loading', received });
  });
  say({ say: 'reading' });
  return new Answerer({ models: readModels(files, weights), fingerprint });
}

function failureOf(error: unknown): Failure {
  if (error instanceof DownloadError) return error.failure;
  if (error instanceof RangeError) {
    const message =
      'There is not enough memory for the models on this device. Close other tabs and try again.';
    return { kind: 'memory', message };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'stopped', message: `The models could not be started (${reason}).` };
}
