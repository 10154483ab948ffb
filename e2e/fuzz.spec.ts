/**
 * Every instrument of the registry under hands and addresses drawn from a seed.
 *
 * FUZZ_SEED chooses the seed and FUZZ_EVENTS how many inputs each instrument gets; FUZZ_SECONDS goes
 * on for that long instead. A failure prints the seed, what was done, and how to see it again.
 */
import { randomLcg } from 'd3-random';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { defaultState, formatQuery, queryText } from '~/lib/query-state';
import { models, type AnyWidget } from '~/widgets/models';
import { act, drawDeed, drawSearch } from './fuzz/hands.ts';
import { openLink, shown, stay, unsound, update } from './fuzz/in-page.ts';
import { differences, lines, said } from './fuzz/said.ts';
import { rememberBuilt } from './known.ts';

rememberBuilt();

const SEED = Number(process.env.FUZZ_SEED ?? 20);
const EVENTS = Number(process.env.FUZZ_EVENTS ?? 80);
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 0);
/** Inputs between two comparisons with the model, and between two openings of the link. */
const COMPARED_EVERY = 10;
const OPENED_EVERY = 40;

const WARM_UP = 1000;
const UPDATES = 1000;
/**
 * What an update may leave behind, in bytes. A state, its derived rows and the rendering of them take
 * some kilobytes: an update that kept any of these would show. What the browser keeps of its own
 * while it learns the code (compiled functions, shapes of objects) came to 40 to 190 bytes an update
 * in the second thousand, and to ever less in those after it.
 */
const BYTES_EACH = 500;

test.use({ hasTouch: true, viewport: { width: 900, height: 800 } });

/** A page with a finger, listening for what must not happen. */
async function open(page: Page, { id }: AnyWidget) {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`throws ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  // What the language models would answer is not known here: they stay on their way.
  await page.route('**/*.bin', () => undefined);
  await page.addInitScript(stay);
  await page.goto(`/embed/${id}/`);
  await alive(page);
  return { faults, devtools: await page.context().newCDPSession(page) };
}

const alive = (page: Page) =>
  expect(page.getByRole('button', { name: 'Share', exact: true })).toBeEnabled();

async function read(page: Page) {
  await page.evaluate(openLink);
  return page.evaluate(shown);
}

/** While a hand moves, the sentence waits; it must have come by then. */
const STILL_MS = 5000;

/** What a look still finds once all is still; a look that finds nothing is the last. */
async function foundStill(look: () => Promise<string[]>): Promise<string[]> {
  let found: string[] = [];
  const count = async () => {
    found = await look();
    return found.length;
  };
  try {
    await expect.poll(count, { timeout: STILL_MS }).toBe(0);
  } catch {
    // what was found last is told
  }
  return found;
}

/** What differs between an instrument and what its model says of the state in its link. */
function unlikeModel(page: Page, widget: AnyWidget): Promise<string[]> {
  return foundStill(async () => {
    const now = await read(page);
    const found = differences(now, said(widget, new URL(now.link).search));
    return found.map((difference) => `${now.link}: ${difference}`);
  });
}

/** Whether the link of a state that is still, opened anew, shows the very same numbers, sentence and table. */
async function unlikeItsLink(page: Page): Promise<string[]> {
  const before = await read(page);
  await page.goto(before.link);
  await alive(page);
  return foundStill(async () => {
    const after = await read(page);
    const [one, other] = [before, after].map((each) =>
      [...lines(each), ...each.numbers].join('\n'),
    );
    return one === other ? [] : [`${before.link} opens with\n${other}\nnot\n${one}`];
  });
}

/** Does what the seed says until something is wrong, or it is enough; says in words what it did. */
async function fuzz(page: Page, devtools: CDPSession, widget: AnyWidget, faults: string[]) {
  const chance = randomLcg(SEED / 2 ** 32);
  const keys = Object.values(widget.query).map(({ key }) => key);
  const examples = widget.presets.map(({ state }) =>
    queryText(formatQuery(widget.query, { ...defaultState(widget.query), ...state })),
  );
  const search = () => drawSearch(keys, examples, chance);
  const done: string[] = [];
  const end = Date.now() + 1000 * SECONDS;
  while (faults.length === 0 && (SECONDS > 0 ? Date.now() < end : done.length < EVENTS)) {
    done.push(await act(page, devtools, drawDeed(search, chance)));
    faults.push(...(await page.evaluate(unsound)));
    if (done.length % COMPARED_EVERY === 0) faults.push(...(await unlikeModel(page, widget)));
    if (done.length % OPENED_EVERY === 0) faults.push(...(await unlikeItsLink(page)));
  }
  return done;
}

/** What the page holds once everything that can be freed is freed. */
async function held(devtools: CDPSession) {
  await devtools.send('Performance.enable');
  for (let times = 0; times < 2; times += 1) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? 0;
  return { bytes: usedSize, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

for (const widget of models) {
  test.describe(widget.id, () => {
    test('holds under any hand and any address', async ({ page }) => {
      test.setTimeout(120_000 + 3000 * SECONDS);
      const { faults, devtools } = await open(page, widget);
      const done = await fuzz(page, devtools, widget, faults);
      const variables = `FUZZ_SEED=${String(SEED)} FUZZ_EVENTS=${String(done.length)}`;
      const again = `${variables} npm run test:e2e -- fuzz -g "${widget.id} .*any hand"`;
      expect(faults, `${done.join('\n')}\n\nTo see it again: ${again}\n`).toEqual([]);
    });

    test('does not grow over a thousand updates', async ({ page }) => {
      const { faults, devtools } = await open(page, widget);
      await page.evaluate(update, WARM_UP);
      const before = await held(devtools);
      await page.evaluate(update, UPDATES);
      const after = await held(devtools);
      expect(faults).toEqual([]);
      expect(after.bytes - before.bytes, 'bytes in the heap').toBeLessThan(UPDATES * BYTES_EACH);
      // What an update leaves behind comes a thousand times; some nodes come and go with the state.
      expect(after.nodes - before.nodes, 'nodes').toBeLessThan(UPDATES / 2);
      expect(after.listeners - before.listeners, 'listeners').toBeLessThan(UPDATES / 2);
    });
  });
}
