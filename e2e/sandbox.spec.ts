/** The sandbox under attack: from a bare worker inside its frame, and from a learner's own code. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import type { Call, Language } from '../src/labs/check.ts';
import type { RunResult } from '../src/labs/sandbox/runner.ts';
import type * as runnerModule from '../src/labs/sandbox/runner.ts';
import { ESCAPES, FORGERIES } from './sandbox-attacks.ts';
import { builtFolder, filesOf } from './pages.ts';

type Runner = typeof runnerModule;

const runner =
  filesOf(builtFolder('dist')).find(({ path }) => path.startsWith('/_astro/runner.'))?.path ?? '';

let target: Server;
let hits: string[];

test.beforeAll(async () => {
  target = createServer((_request, response) =>
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('leaked'),
  );
  target.on('connection', () => hits.push('connection'));
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
});
test.afterAll(() => void target.close());
test.beforeEach(async ({ page, baseURL }) => {
  hits = [];
  // A request to the site itself would be as much of an escape.
  page.on('response', (response) => {
    if (response.url().includes('leak')) hits.push(response.url());
  });
  await page.goto(`${baseURL ?? ''}/about/`);
});

const address = () => `127.0.0.1:${String((target.address() as AddressInfo).port)}`;
const call = (name: string, ...args: readonly (number | readonly number[])[]): Call => ({
  function: name,
  args: args.map((value) => ({ value })),
});

type Order = readonly [address: string, language: Language, code: string, calls: string];

/** Runs code as the bench does; when each outcome came is left out. */
async function runInPage([address, language, code, calls]: Order): Promise<
  Omit<RunResult, 'times'>
> {
  const module = (await import(address)) as Runner;
  const list = JSON.parse(calls) as Call[];
  const { times, ...result } = await module.run(language, code, list);
  if (times.length !== result.outcomes.length) throw new Error('an outcome without its time');
  return result;
}

const run = (page: Page, language: Language, code: string, calls: readonly Call[] = []) =>
  page.evaluate(runInPage, [runner, language, code, JSON.stringify(calls)] as const);

/**
 * The same by the browser's own protocol. When the memory of the frame's process ends, it ends alone,
 * but Playwright takes it for the page's and speaks to the page no more.
 */
async function runBeside(
  session: CDPSession,
  language: Language,
  code: string,
  calls: readonly Call[],
): Promise<Omit<RunResult, 'times'>> {
  const order: Order = [runner, language, code, JSON.stringify(calls)];
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${runInPage.toString()})(${JSON.stringify(order)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value as Omit<RunResult, 'times'>;
}

/** Runs a bare worker, with nothing taken from it, in the sandbox's frame. */
const runBare = (page: Page, attack: string) =>
  page.evaluate(
    (worker) =>
      new Promise<string>((resolve) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.src = '/sandbox.html';
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }: MessageEvent<{ kind: string; text: string }>) => {
          frame.remove();
          resolve(data.text);
        };
        frame.onload = () => {
          frame.contentWindow?.postMessage('', '*', [port2]);
          port1.postMessage({ kind: 'run', id: 1, worker, python: false, start: {} });
        };
        document.body.append(frame);
      }),
    `const attack = async () => { ${attack} };
     const late = new Promise((resolve) => setTimeout(resolve, 1500, 'nothing came back'));
     Promise.race([attack(), late]).then(
       (got) => postMessage({ kind: 'output', text: 'gave ' + got }),
       (error) => postMessage({ kind: 'output', text: 'refused ' + error }))`,
  );

test.describe('the frame', () => {
  for (const { name, code, gives } of ESCAPES) {
    test(`lets a bare worker not use ${name}`, async ({ page }) => {
      const said = await runBare(page, code.replaceAll('TARGET', address()));
      expect(said).toMatch(gives);
      expect(hits).toEqual([]);
    });
  }

  test('gives a worker no origin, so no storage', async ({ page }) => {
    expect(await runBare(page, 'return self.origin')).toBe('gave null');
  });
});

test.describe('the runner', () => {
  for (const { name, language, code, gives, stopped } of FORGERIES) {
    test(`stands against ${name} in ${language}`, async ({ page }) => {
      const began = Date.now();
      const session = await page.context().newCDPSession(page);
      const attempt = (language: Language, code: string) =>
        stopped?.includes('memory')
          ? runBeside(session, language, code, [call('f', 2)])
          : run(page, language, code, [call('f', 2)]);
      const result = await attempt(language, code.replaceAll('TARGET', address()));
      if (stopped) expect(stopped).toContain(result.stopped);
      else expect(result.stopped).toBeUndefined();
      if (gives !== undefined) expect(result).toEqual(gives);
      expect(Date.now() - began).toBeLessThan(15_000);
      const after = await attempt('javascript', 'function f(x) { return x + 1; }');
      expect(after.outcomes).toEqual([{ ok: true, value: 3 }]);
      expect(hits).toEqual([]);
    });
  }

  test('leaves the page at work while code runs away', async ({ page }) => {
    const running = run(page, 'javascript', 'for (;;);');
    const longest = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let last = performance.now();
          const begin = last;
          let gap = 0;
          const tick = () => {
            const now = performance.now();
            gap = Math.max(gap, now - last);
            last = now;
            if (now - begin > 2000) resolve(gap);
            else setTimeout(tick, 0);
          };
          tick();
        }),
    );
    expect(longest).toBeLessThan(500);
    expect((await running).stopped).toBe('time');
  });

  for (const language of ['javascript', 'python'] as const) {
    test(`carries numbers to ${language} and back unharmed`, async ({ page }) => {
      const code =
        language === 'python' ? 'def f(x): return x' : 'const f = (x) => x; // as it came';
      const value = [0.1, 1 / 3, 5e-324, 1.7976931348623157e308, 2 ** 53, -7];
      const { outcomes } = await run(page, language, code, [call('f', value)]);
      expect(outcomes).toEqual([{ ok: true, value }]);
      const special = [NaN, Infinity, -Infinity, -0];
      const kept = await page.evaluate(
        async ([address, ...rest]) => {
          const module = (await import(address)) as Runner;
          const special = [NaN, Infinity, -Infinity, -0];
          const calls = [{ function: 'f', args: [{ value: special }] }];
          const [outcome] = (await module.run(...rest, calls)).outcomes;
          const back = outcome?.ok ? (outcome.value as number[]) : [];
          return back.map((number) => (Object.is(number, -0) ? '-0' : String(number)));
        },
        [runner, language, code] as const,
      );
      expect(kept).toEqual(special.map((x) => (Object.is(x, -0) ? '-0' : String(x))));
    });

    test(`names the line of a mistake in ${language}`, async ({ page }) => {
      const texts =
        language === 'python'
          ? {
              typing: 'a = 1\nb = = 2',
              running: 'a = 1\n\nb.c = 2',
              calling: '\ndef f(x):\n  return x.y',
            }
          : {
              typing: 'const a = 1;\nconst = 2;',
              running: 'let a;\n\na.b = 2;',
              calling: '\nconst f = (x) =>\n  x.y.z;',
            };
      expect((await run(page, language, texts.typing)).error?.line).toBe(2);
      expect((await run(page, language, texts.running)).error?.line).toBe(3);
      const { outcomes } = await run(page, language, texts.calling, [call('f', 2)]);
      expect(outcomes).toMatchObject([{ ok: false, line: 3 }]);
    });
  }

  test('ends at once when the reader stops it', async ({ page }) => {
    const result = await page.evaluate(async (address) => {
      const module = (await import(address)) as Runner;
      const stop = new AbortController();
      return module.run('javascript', 'for (;;);', [], {
        signal: stop.signal,
        onStarted: () => stop.abort(),
      });
    }, runner);
    expect(result.stopped).toBe('reader');
  });
});
