import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Client } from './client';
import type { FromWorker, ToWorker } from './messages';
import { RequestError, type Score, type ScoreRequest } from './requests';

vi.mock('./card', () => ({ ORDER: { fingerprint: '0badc0de' } }));

/** A worker whose part the test plays. */
class FakeWorker {
  static readonly all: FakeWorker[] = [];
  static get last(): FakeWorker {
    const worker = FakeWorker.all.at(-1);
    if (!worker) throw new Error('no worker was started');
    return worker;
  }

  readonly heard: ToWorker[] = [];
  isDead = false;
  readonly #listeners = new Map<string, (event: { data?: FromWorker }) => void>();

  constructor() {
    FakeWorker.all.push(this);
  }
  addEventListener(type: string, listener: (event: { data?: FromWorker }) => void): void {
    this.#listeners.set(type, listener);
  }
  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.isDead = true;
  }
  say(...messages: FromWorker[]): void {
    for (const data of messages) this.#listeners.get('message')?.({ data });
  }
  fail(): void {
    this.#listeners.get('error')?.({});
  }
  get asked(): string[] {
    return this.heard.flatMap((message) =>
      message.say === 'ask' && message.request.task === 'score' ? [message.request.text] : [],
    );
  }
  /** Gets ready, as a worker does. */
  start(): void {
    this.say({ say: 'loading', received: 0 }, { say: 'reading' }, { say: 'ready' });
  }
}

const request = (text: string): ScoreRequest => ({ task: 'score', text, kind: 'counts' });
const result = (characters: number): Score => ({ pieces: [], characters, bytes: 0 });
const events = { onLoading: vi.fn(), onReading: vi.fn(), onReady: vi.fn(), onFailed: vi.fn() };
/** Longer than any silence that is borne, of a worker that is not unpacking. */
const LONG_MS = 11_000;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.all.length = 0;
  vi.clearAllMocks();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const client = () => new Client(events);

describe('a client', () => {
  it('orders the models, and tells how far they are', () => {
    client();
    expect(FakeWorker.last.heard).toEqual([{ say: 'begin', order: { fingerprint: '0badc0de' } }]);
    FakeWorker.last.say({ say: 'loading', received: 5 });
    expect(events.onLoading).toHaveBeenCalledWith(5);
    expect(events.onReady).not.toHaveBeenCalled();
    FakeWorker.last.start();
    expect(events.onReading).toHaveBeenCalledOnce();
    expect(events.onReady).toHaveBeenCalledOnce();
  });

  it('keeps questions until the models are ready, in order', async () => {
    const asking = client();
    const answers = [asking.ask(request('a')), asking.ask(request('b'))];
    expect(FakeWorker.last.asked).toEqual([]);
    FakeWorker.last.start();
    expect(FakeWorker.last.asked).toEqual(['a', 'b']);
    FakeWorker.last.say(
      { say: 'result', id: 2, result: result(2) },
      { say: 'result', id: 1, result: result(1) },
    );
    expect(await Promise.all(answers)).toEqual([result(1), result(2)]);
  });

  it('gives what there is so far, and what was refused in words', async () => {
    const asking = client();
    FakeWorker.last.start();
    const onProgress = vi.fn();
    const answer = asking.ask(request('a'), { onProgress });
    FakeWorker.last.say(
      { say: 'progress', id: 1, progress: { done: 1, total: 2, partial: result(1) } },
      { say: 'refused', id: 1, message: 'no' },
    );
    await expect(answer).rejects.toThrow(new RequestError('no'));
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({ done: 1, total: 2, partial: result(1) });
  });

  it('lets a question be taken back, before and after it was asked', async () => {
    const asking = client();
    const [early, late] = [new AbortController(), new AbortController()];
    const unasked = asking.ask(request('early'), { signal: early.signal });
    early.abort();
    await expect(unasked).rejects.toThrow('taken back');
    FakeWorker.last.start();
    expect(FakeWorker.last.asked).toEqual([]);
    const asked = asking.ask(request('late'), { signal: late.signal });
    late.abort();
    await expect(asked).rejects.toThrow('taken back');
    expect(FakeWorker.last.heard.at(-1)).toEqual({ say: 'cancel', id: 2 });
    FakeWorker.last.say({ say: 'result', id: 2, result: result(2) }); // it was on its way
    await expect(asking.ask(request('never'), { signal: late.signal })).rejects.toThrow(
      'taken back',
    );
    expect(FakeWorker.last.asked).toEqual(['late']);
  });

  it('replaces a worker that fails, and asks again what was open', async () => {
    const asking = client();
    const first = FakeWorker.last;
    first.start();
    const answers = [asking.ask(request('a')), asking.ask(request('b'))];
    first.say({ say: 'result', id: 1, result: result(1) });
    first.fail();
    expect(first.isDead).toBe(true);
    expect(FakeWorker.all.length).toBe(2);
    first.say({ say: 'result', id: 2, result: result(99) }, { say: 'ready' }); // a late word
    expect(FakeWorker.last.asked).toEqual([]);
    FakeWorker.last.start();
    expect(FakeWorker.last.asked).toEqual(['b']);
    FakeWorker.last.say({ say: 'result', id: 2, result: result(2) });
    expect(await Promise.all(answers)).toEqual([result(1), result(2)]);
  });

  it('replaces a worker that has gone silent, at work or while it loads', async () => {
    const asking = client();
    void asking.ask(request('a')).catch(() => undefined);
    FakeWorker.last.say({ say: 'loading', received: 1 });
    await vi.advanceTimersByTimeAsync(2 * LONG_MS);
    expect(FakeWorker.all.length).toBe(2);
    FakeWorker.last.start();
    await vi.advanceTimersByTimeAsync(LONG_MS);
    expect(FakeWorker.all.length).toBe(3);
    expect(FakeWorker.all.map(({ isDead }) => isDead)).toEqual([true, true, false]);
  });

  it('lets a busy worker be that answers when it is called, one that unpacks, and an idle one', async () => {
    const asking = client();
    const worker = FakeWorker.last;
    worker.say({ say: 'loading', received: 1 }, { say: 'reading' });
    await vi.advanceTimersByTimeAsync(45_000);
    worker.say({ say: 'ready' });
    await vi.advanceTimersByTimeAsync(600_000); // nothing is asked
    void asking.ask(request('a')).catch(() => undefined);
    for (let second = 0; second < 60; second += 1) {
      await vi.advanceTimersByTimeAsync(1000);
      if (worker.heard.at(-1)?.say === 'ping') worker.say({ say: 'pong' });
    }
    expect(FakeWorker.all.length).toBe(1);
  });

  it('gives up after three deaths, in words, and lets go of what was asked', async () => {
    const asking = client();
    const answer = asking.ask(request('a'));
    answer.catch(() => undefined);
    for (let death = 0; death < 3; death += 1) {
      FakeWorker.last.start();
      FakeWorker.last.fail();
    }
    expect(FakeWorker.all.length).toBe(3);
    const words = /stopped the model three times/;
    await expect(answer).rejects.toThrow(words);
    expect(events.onFailed).toHaveBeenCalledExactlyOnceWith({
      kind: 'stopped',
      message: expect.stringMatching(words) as string,
    });
    await expect(asking.ask(request('b'))).rejects.toThrow(words);
  });

  it('counts deaths anew after an answer', async () => {
    const asking = client();
    for (let round = 0; round < 4; round += 1) {
      const answer = asking.ask(request('a'));
      FakeWorker.last.start();
      FakeWorker.last.fail();
      FakeWorker.last.start();
      FakeWorker.last.fail();
      FakeWorker.last.start();
      FakeWorker.last.say({ say: 'result', id: round + 1, result: result(round) });
      await answer;
    }
    expect(events.onFailed).not.toHaveBeenCalled();
  });

  it('says that the program did not come if a worker fails before its first word', async () => {
    const asking = client();
    const answer = asking.ask(request('a'));
    FakeWorker.last.fail();
    await expect(answer).rejects.toThrow(/did not come through/);
    expect(FakeWorker.all.length).toBe(1);
    expect(events.onFailed).toHaveBeenCalledOnce();
  });

  it('ends when a download has failed', async () => {
    const asking = client();
    const answer = asking.ask(request('a'));
    const failure = { kind: 'damaged', message: 'damaged, twice' } as const;
    FakeWorker.last.say({ say: 'failed', failure });
    await expect(answer).rejects.toThrow('damaged, twice');
    expect(events.onFailed).toHaveBeenCalledExactlyOnceWith(failure);
    expect(FakeWorker.last.isDead).toBe(true);
  });

  it('is silent once it is closed, and tells whoever waits or asks', async () => {
    const asking = client();
    FakeWorker.last.start();
    const answer = asking.ask(request('a'));
    asking.close();
    await expect(answer).rejects.toThrow(new RequestError('The model was stopped.'));
    await expect(asking.ask(request('b'))).rejects.toThrow('The model was stopped.');
    FakeWorker.last.fail();
    FakeWorker.last.start();
    await vi.advanceTimersByTimeAsync(10 * LONG_MS);
    expect(FakeWorker.all.length).toBe(1);
    expect(FakeWorker.last.isDead).toBe(true);
    expect(events.onReady).toHaveBeenCalledOnce();
    expect(events.onFailed).not.toHaveBeenCalled();
  });
});
