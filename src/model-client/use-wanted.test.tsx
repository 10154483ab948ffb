// @vitest-environment happy-dom
import { signal, type ReadonlySignal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AskOptions } from './client';
import { recall, recallPart } from './memory';
import { RequestError, type Request, type Score, type ScoreRequest } from './requests';
import type * as Status from './status';
import { useWanted } from './use-wanted';

interface Question {
  readonly text: string;
  readonly options: AskOptions<ScoreRequest>;
  readonly resolve: (result: Score) => void;
  readonly reject: (error: Error) => void;
}
const questions: Question[] = [];
const client = {
  ask: (request: ScoreRequest, options: AskOptions<ScoreRequest>) =>
    new Promise<Score>((resolve, reject) => {
      questions.push({ text: request.text, options, resolve, reject });
    }),
};
vi.mock('./status', async () => {
  const { signal: signalOf } = await import('@preact/signals');
  const modelStatus = signalOf({ phase: 'off' });
  return {
    modelStatus,
    runningClient: () => (modelStatus.value.phase === 'ready' ? client : undefined),
    startKeptModels: () => Promise.resolve(),
  };
});
const { modelStatus }: typeof Status = await import('./status');

let next = 0;
/** A request that no other test has made: the memory is the page's. */
const request = (): ScoreRequest => {
  next += 1;
  return { task: 'score', text: `text ${next}`, kind: 'counts' };
};
const result = (characters: number): Score => ({ pieces: [], characters, bytes: 0 });
const wanted = signal<readonly Request[]>([]);
let problem: ReadonlySignal<string | undefined>;

function Wanting() {
  problem = useWanted(wanted);
  return null;
}

/** Makes a change and lets all that follows from it happen. */
const settle = async (change: () => void) => {
  await act(change);
  await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
};
const want = (...requests: Request[]) => settle(() => (wanted.value = requests));
const turn = (phase: 'off' | 'ready') => settle(() => (modelStatus.value = { phase }));
const last = () => {
  const question = questions.at(-1);
  if (!question) throw new Error('nothing was asked');
  return question;
};

beforeEach(async () => {
  questions.length = 0;
  wanted.value = [];
  modelStatus.value = { phase: 'ready' };
  await settle(() => {
    render(<Wanting />, document.body);
  });
});
afterEach(() => {
  render(null, document.body);
});

test('what is wanted is asked once, and its answer remembered', async () => {
  const one = request();
  await want(one);
  await want({ ...one });
  expect(questions.map(({ text }) => text)).toEqual([one.text]);
  await settle(() => {
    last().options.onProgress?.({ done: 1, total: 2, partial: result(1) });
  });
  expect(recallPart(one)).toEqual(result(1));
  await settle(() => {
    last().resolve(result(2));
  });
  expect(recall(one)).toEqual(result(2));
  await want();
  await want(one);
  expect(questions.length).toBe(1);
});

test('what is no longer wanted is taken back; the rest goes on', async () => {
  const [one, other] = [request(), request()];
  await want(one, other);
  await want(other);
  expect(questions.map(({ options }) => options.signal?.aborted)).toEqual([true, false]);
});

test('nothing is asked before the models run, and all of it as soon as they do', async () => {
  await turn('off');
  const one = request();
  await want(one);
  expect(questions).toEqual([]);
  await turn('ready');
  expect(questions.map(({ text }) => text)).toEqual([one.text]);
});

test('what was refused is told, and not asked again', async () => {
  const [one, other] = [request(), request()];
  await want(one);
  await settle(() => {
    last().reject(new RequestError('There is not enough memory.'));
  });
  expect(problem.value).toBe('There is not enough memory.');
  await want(other);
  expect(problem.value).toBeUndefined();
  await want(one);
  expect(problem.value).toBe('There is not enough memory.');
  expect(questions.length).toBe(2);
});

test('what was stopped with the models is asked again when they run again', async () => {
  const one = request();
  await want(one);
  await settle(() => {
    last().reject(new RequestError('The model was stopped.')); // as a client does that is closed
    modelStatus.value = { phase: 'off' };
  });
  expect(problem.value).toBeUndefined();
  await turn('ready');
  expect(questions.map(({ text }) => text)).toEqual([one.text, one.text]);
});

test('a widget that goes takes its questions back', async () => {
  await want(request());
  await settle(() => {
    render(null, document.body);
  });
  expect(last().options.signal?.aborted).toBe(true);
});
