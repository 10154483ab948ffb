import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tinyModels } from '~/language-model/tiny-models';
import { Answerer, answerNow } from './answer';
import { Jobs } from './jobs';
import type { FromWorker } from './messages';
import { RequestError, type Request } from './requests';

const answerer = new Answerer({ models: tinyModels, fingerprint: '0badc0de' });
const score = (text: string): Request => ({ task: 'score', text, kind: 'counts' });
const file = (bytes: number): Request => ({
  task: 'compress',
  bytes: new Uint8Array(bytes).fill(120),
  kind: 'counts',
});

let said: FromWorker[];
let jobs: Jobs;
/** Every look at the clock takes a millisecond. */
let clock = 0;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1));
  said = [];
  jobs = new Jobs(answerer, (message) => said.push(message));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const results = () => said.flatMap((message) => (message.say === 'result' ? [message.id] : []));

describe('the jobs of a worker', () => {
  it('are done in the order in which they came', () => {
    jobs.add(1, score('the abbot'));
    jobs.add(2, score('the cab'));
    vi.runAllTimers();
    expect(results()).toEqual([1, 2]);
    expect(said.at(-1)).toEqual({
      say: 'result',
      id: 2,
      result: answerNow(answerer, score('the cab')),
    });
  });

  it('make way for what is answered at once, and go on afterwards', () => {
    jobs.add(1, file(3000));
    jobs.add(2, {
      task: 'generate',
      prompt: '',
      kind: 'counts',
      temperature: 1,
      seed: 1,
      count: 200,
    });
    jobs.add(3, score('the abbot'));
    jobs.add(4, { task: 'why', text: 'ab', at: 1 });
    vi.runAllTimers();
    expect(results()).toEqual([4, 3, 2, 1]);
    expect(said.filter(({ say }) => say === 'refused')).toEqual([]);
  });

  it('tell how far they are, but not all the time', () => {
    jobs.add(1, file(3000));
    vi.runAllTimers();
    const progress = said.flatMap((message) =>
      message.say === 'progress' ? [message.progress.done] : [],
    );
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.length).toBeLessThan(40);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('are left alone once they are taken back', () => {
    jobs.add(1, file(3000));
    jobs.add(2, file(300));
    jobs.remove(1);
    jobs.remove(17);
    vi.runAllTimers();
    expect(results()).toEqual([2]);
  });

  it.each([
    ['words for the reader', new RequestError('No file.'), /^No file\.$/],
    ['want of memory', new RangeError('Array buffer allocation failed'), /not enough memory/],
    [
      'a mistake of the program',
      new TypeError('x is undefined'),
      /failed at this \(x is undefined\)/,
    ],
  ])('that fail are refused, and the next is done: %s', (_, error, words) => {
    vi.spyOn(answerer, 'answer').mockImplementationOnce(function* () {
      yield { done: 0, total: 1 };
      throw error;
    });
    jobs.add(1, score('a'));
    jobs.add(2, score('b'));
    vi.runAllTimers();
    expect(said[0]).toEqual({
      say: 'refused',
      id: 1,
      message: expect.stringMatching(words) as string,
    });
    expect(results()).toEqual([2]);
  });
});
