/** The language models in the page: without a network, with a slow one, damaged, killed, short of memory. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type CDPSession, type Locator, type Page } from '@playwright/test';
import { builtFolder, filesOf } from './pages.ts';

const PAGE = '/embed/language-model/';
const MODELS = /\/_astro\/(vocabulary|counts|network)[^/]*\.bin$/;
/** Reading the models takes its time where other tests run beside. */
const READ = { timeout: 60_000 };

const start = (page: Page) => page.getByRole('button', { name: /^(Start the model|Try again)/ });
const running = (page: Page) => page.getByText('The model runs in this page');
const field = (page: Page) => page.getByLabel('Your text');

async function open(page: Page): Promise<void> {
  await page.goto(PAGE);
  await expect(start(page)).toBeEnabled();
}

/** Types a text and waits until it is scored; spaces are shown by a sign. */
async function score(page: Page, text: string, options = {}): Promise<void> {
  await field(page).fill(text);
  const shown = new RegExp(text.replaceAll(/[^a-z,]/gi, '.'));
  await expect(page.locator('[data-strip]').first()).toContainText(shown, options);
  await expect(page.locator('.stale, .unscored')).toHaveCount(0, options);
}

/** Addresses of the models that the page asks for, from now on. */
function asked(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    if (MODELS.test(new URL(request.url()).pathname)) found.push(request.url());
  });
  return found;
}

async function slowdown(page: Page, bytesPerSecond: number): Promise<CDPSession> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  return devtools;
}

/** How far a bar of progress is, as often as it moves. */
function progress(bar: Locator): Promise<number> {
  return bar.evaluate((element) => (element as HTMLProgressElement).value);
}

test('nothing of the models is loaded before they are started, and everything stays here', async ({
  page,
  baseURL,
}) => {
  const requests: string[] = [];
  const sent = new Set<string>();
  page.context().on('request', (request) => {
    requests.push(decodeURIComponent(request.url()));
    sent.add(`${request.method()} ${new URL(request.url()).origin} ${request.postData() ?? ''}`);
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /\.bin|worker/.test(url))).toEqual([]);
  const before = requests.length;
  await start(page).click();
  await expect(running(page)).toBeVisible(READ);
  const names = requests.slice(before).map((url) => /([a-z]+)[^/]*$/.exec(url)?.[1] ?? '');
  const own = names.filter((name) => /client|worker|vocabulary|counts|network/.test(name)).sort();
  expect(own).toEqual(['client', 'counts', 'network', 'vocabulary', 'worker']);
  await score(page, 'zebra');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => MODELS.test(url)).length).toBe(3);
  expect([...sent]).toEqual([`GET ${baseURL ?? ''} `]);
  expect(requests.filter((url) => url.includes('zebra'))).toEqual([]);
});

test('without a network it says so, and goes on when there is one', async ({ page, context }) => {
  await open(page);
  await context.setOffline(true);
  await start(page).click();
  await expect(page.getByRole('alert')).toContainText('did not come through');
  await context.setOffline(false);
  await start(page).click();
  await expect(running(page)).toBeVisible(READ);
  await score(page, 'zebra');
});

test('on a slow network the bar moves, the page answers, and the download can be cancelled', async ({
  page,
}) => {
  await open(page);
  await slowdown(page, 60_000);
  await start(page).click();
  const bar = page.getByRole('progressbar', { name: 'Download of the model' });
  await expect.poll(() => progress(bar)).toBeGreaterThan(0);
  const before = await progress(bar);
  await expect.poll(() => progress(bar)).toBeGreaterThan(before);
  await field(page).fill('typing goes on');
  await expect(field(page)).toHaveValue('typing goes on');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(start(page)).toBeEnabled();
  await expect(bar).toHaveCount(0);
  expect(page.workers()).toEqual([]);
});

test.describe('a damaged download', () => {
  const damage = (page: Page, times: number) => {
    let left = times;
    const answered: string[] = [];
    const ready = page.context().route(MODELS, async (route) => {
      const isCounts = route.request().url().includes('counts');
      answered.push(route.request().url());
      if (!isCounts || left === 0) return route.continue();
      left -= 1;
      const response = await route.fetch();
      const body = await response.body();
      body[1000] = (body[1000] ?? 0) ^ 1;
      await route.fulfill({ response, body });
    });
    return { ready, answered };
  };

  test('is made once more', async ({ page }) => {
    const { ready, answered } = damage(page, 1);
    await ready;
    await open(page);
    await start(page).click();
    await expect(running(page)).toBeVisible(READ);
    expect(answered.filter((url) => url.includes('counts')).length).toBe(2);
    await score(page, 'zebra');
  });

  test('is told if it happens again, and can be tried again', async ({ page }) => {
    await damage(page, 2).ready;
    await open(page);
    await start(page).click();
    await expect(page.getByRole('alert')).toContainText('damaged, twice');
    await start(page).click();
    await expect(running(page)).toBeVisible(READ);
  });
});

test('a second visit asks for nothing, and works without a network', async ({ page, context }) => {
  await open(page);
  await start(page).click();
  await expect(running(page)).toBeVisible(READ);
  const again = asked(page);
  await page.reload();
  await expect(running(page)).toBeVisible(READ);
  await context.setOffline(true);
  await score(page, 'zebra');
  expect(again).toEqual([]);
});

test('they are deleted when the reader asks, and not started again', async ({ page }) => {
  const kept = () =>
    page.evaluate(async () => [await caches.keys(), localStorage.getItem('surprisal.models')]);
  await open(page);
  await start(page).click();
  await expect(running(page)).toBeVisible(READ);
  expect(await kept()).toEqual([[expect.stringMatching(/^surprisal-models-/)], 'yes']);
  await page.getByRole('button', { name: /delete it/ }).click();
  await expect(start(page)).toBeEnabled();
  await expect.poll(kept).toEqual([[], null]);
  expect(page.workers()).toEqual([]);
  await page.reload();
  await expect(start(page)).toBeEnabled();
});

test('a killed worker is replaced, and what was asked is answered', async ({ page }) => {
  await open(page);
  await start(page).click();
  await expect(running(page)).toBeVisible(READ);
  await page.workers()[0]?.evaluate(() => {
    self.close();
  });
  await score(page, 'zebra', READ);
  expect(page.workers().length).toBe(1);
});

test('where memory is short it says so, and the page goes on', async ({ page }) => {
  await page.context().route(/\/_astro\/worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const poor = `globalThis.Float32Array = class extends Float32Array {
      constructor(...of) {
        if (of[0] > 100_000) throw new RangeError('Array buffer allocation failed');
        super(...of);
      }
    };`;
    await route.fulfill({ response, body: poor + (await response.text()) });
  });
  await open(page);
  await start(page).click();
  await expect(page.getByRole('alert')).toContainText('not enough memory', READ);
  await field(page).fill('typing goes on');
  await expect(field(page)).toHaveValue('typing goes on');
  await expect(start(page)).toBeEnabled();
});

test.describe('the budget', () => {
  const MB = 1e6;
  const files = filesOf(builtFolder('dist'));
  const sizeOf = (name: string) =>
    files
      .filter(({ path }) => new RegExp(`^/_astro/${name}[.-][^/]*$`).test(path))
      .map(({ path, file }) => {
        const bytes = readFileSync(file);
        return path.endsWith('.bin') ? bytes.length : brotliCompressSync(bytes).length;
      });

  test('of a download is 1.0 MB for the counts, 1.2 MB for the network, 20 kB for the program', () => {
    const [counts, network, worker] = [sizeOf('counts'), sizeOf('network'), sizeOf('worker')];
    expect([counts.length, network.length, worker.length]).toEqual([1, 1, 1]);
    expect(counts[0]).toBeLessThanOrEqual(1.0 * MB);
    expect(network[0]).toBeLessThanOrEqual(1.2 * MB);
    expect(worker[0]).toBeLessThanOrEqual(20_000);
  });

  test('of memory is 60 MB for the worker, at work', async ({ page }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
    const attached = new Promise<string>((resolve) => {
      devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
        if (targetInfo.type === 'worker') resolve(sessionId);
      });
    });
    await open(page);
    await start(page).click();
    const sessionId = await attached;
    await expect(running(page)).toBeVisible(READ);
    await score(page, 'It was a bright cold day in April, and the clocks were striking thirteen.');
    const megabytes = await workerMemory(devtools, sessionId);
    const description = `memory of the worker: ${megabytes.toFixed(1)} MB`;
    test.info().annotations.push({ type: 'measured', description });
    expect(megabytes).toBeGreaterThan(5);
    expect(megabytes).toBeLessThanOrEqual(60);
  });
});

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** What the worker's objects and arrays take up after a sweep, in MB. */
async function workerMemory(devtools: CDPSession, sessionId: string): Promise<number> {
  let next = 0;
  const send = (method: string): Promise<unknown> => {
    next += 1;
    const id = next;
    return new Promise((resolve, reject) => {
      devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result?: unknown; error?: unknown };
        if (answer.id !== id) return;
        if (answer.error === undefined) resolve(answer.result);
        else reject(new Error(JSON.stringify(answer.error)));
      });
      devtools
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
        .catch(reject);
    });
  };
  await send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await send('Runtime.getHeapUsage')) as HeapUsage;
  return (usedSize + backingStorageSize) / 1e6;
}
