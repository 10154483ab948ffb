import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientEvents } from './client';

const clients: { events: ClientEvents; close: ReturnType<typeof vi.fn<() => void>> }[] = [];
const isKept = { value: false };
const deleteKept = vi.fn(() => Promise.resolve());
vi.mock('./card', () => ({ ORDER: { downloads: {}, fingerprint: '0badc0de' } }));
vi.mock('./download', () => ({ areKept: () => Promise.resolve(isKept.value), deleteKept }));
vi.mock('./client', () => ({
  Client: class {
    close = vi.fn<() => void>();
    constructor(events: ClientEvents) {
      clients.push({ events, close: this.close });
    }
  },
}));

/** The page's own storage. */
function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const load = () => import('./status');
let models: Awaited<ReturnType<typeof load>>;
beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('localStorage', storage());
  vi.clearAllMocks();
  clients.length = 0;
  isKept.value = false;
  models = await load();
});
afterEach(() => vi.unstubAllGlobals());

const phase = () => models.modelStatus.value.phase;
const events = () => {
  const last = clients.at(-1);
  if (!last) throw new Error('no client was made');
  return last.events;
};

describe('the models of a page', () => {
  it('go from off by loading and reading to ready', async () => {
    expect(phase()).toBe('off');
    const starting = models.startModels();
    expect(models.modelStatus.value).toEqual({ phase: 'loading', received: 0 });
    await starting;
    events().onLoading(7);
    expect(models.modelStatus.value).toEqual({ phase: 'loading', received: 7 });
    events().onReading();
    expect(phase()).toBe('reading');
    expect(models.runningClient()).toBeUndefined();
    events().onReady();
    expect(phase()).toBe('ready');
    expect(models.runningClient()).toBeDefined();
  });

  it('are started once, however often the button is pressed', async () => {
    await Promise.all([models.startModels(), models.startModels()]);
    await models.startModels();
    events().onReady();
    await models.startModels();
    expect(clients.length).toBe(1);
  });

  it('can be cancelled before their program has come, and started again', async () => {
    const starting = models.startModels();
    models.stopModels();
    await starting;
    expect(phase()).toBe('off');
    expect(clients.length).toBe(0);
    await models.startModels();
    expect(clients.length).toBe(1);
  });

  it('can be cancelled while they are downloaded; what comes later is not heard', async () => {
    await models.startModels();
    const first = events();
    first.onLoading(3);
    models.stopModels();
    expect(clients[0]?.close).toHaveBeenCalledOnce();
    first.onLoading(4);
    first.onReady();
    expect(phase()).toBe('off');
    await models.startModels();
    first.onFailed({ kind: 'network', message: 'late' });
    expect(models.modelStatus.value).toEqual({ phase: 'loading', received: 0 });
  });

  it('say why they failed, and can be tried again', async () => {
    await models.startModels();
    const failure = { kind: 'damaged', message: 'damaged' } as const;
    events().onFailed(failure);
    expect(models.modelStatus.value).toEqual({ phase: 'failed', failure });
    expect(models.runningClient()).toBeUndefined();
    await models.startModels();
    events().onReady();
    expect(phase()).toBe('ready');
    expect(clients.length).toBe(2);
  });

  it('start by themselves where the reader has started them before and they are kept', async () => {
    await models.startModels();
    events().onReady();
    isKept.value = true;
    vi.resetModules();
    models = await load();
    await models.startKeptModels();
    expect(phase()).toBe('loading');
  });

  it.each([
    ['never started', false, true],
    ['started, but deleted by the browser', true, false],
  ])('do not start by themselves where they were %s', async (_, wasStarted, kept) => {
    if (wasStarted) localStorage.setItem('surprisal.models', 'yes');
    isKept.value = kept;
    await models.startKeptModels();
    expect(phase()).toBe('off');
  });

  it('are forgotten when asked: stopped, deleted, and not started again', async () => {
    await models.startModels();
    events().onReady();
    isKept.value = true;
    await models.forgetModels();
    expect(phase()).toBe('off');
    expect(clients[0]?.close).toHaveBeenCalledOnce();
    expect(deleteKept).toHaveBeenCalledOnce();
    await models.startKeptModels();
    expect(phase()).toBe('off');
  });

  it('need no storage', async () => {
    const closed = () => {
      throw new DOMException('', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: closed, setItem: closed, removeItem: closed });
    await models.startKeptModels();
    await models.startModels();
    events().onReady();
    await models.forgetModels();
    expect(phase()).toBe('off');
  });
});
