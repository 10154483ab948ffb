/**
 * Time per update of each instrument at 4× CPU slowdown: all work of the page's main thread for one
 * key or one move of the mouse.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { PAGES } from '../../e2e/pages.ts';
import { requireBrowser } from '../browser.mjs';
import { HEAVY } from './heavy.mjs';
import { withServer } from './process.mjs';
import { printTable, quantile } from './table.mjs';
import { clockTime, processorTime, trace, updatesIn } from './trace.mjs';

const SLOWDOWN = 4;
const STEPS = 60;
/** Rest between two steps: with the time that sending one takes, that of a key that is held. */
const STEP_MS = { 1: 25, [SLOWDOWN]: 60 };
/** What waits for the hand to rest has been done after this long: the sentence for the ears is last. */
const REST_MS = 1200;
const SLIDER = 'input[type=range]:enabled, [role=slider]:not([aria-disabled=true])';
/** What is pressed where nothing slides. */
const BUTTON = '.instrument-panel button:enabled';

export const METHOD = `\
Each instrument is opened as an embed at the width of a phone, in its default and in states in which
an update costs more. Its first slider is moved by ${STEPS} presses of an arrow key, then by ${STEPS} moves of the
mouse; where nothing slides, its first button is pressed. An update is one of these, with all that
the main thread does until the next: script, style, layout, paint, and what timers and observers add.
The mouse is moved by the browser's own protocol (Input.dispatchMouseEvent): Playwright's mouse also
looks, within the page, for what it would hit, which no reader's browser does.

processor  From a trace of Chromium (Tracing.start, devtools.timeline): the processor time (tdur) of
           the main thread's top-level tasks, at full speed, times ${SLOWDOWN}. Programs that run beside it
           disturb it less than a clock, but share caches and clock rate: compare on a quiet machine. The browser's own throttle (Emulation.setCPUThrottlingRate) spins in the main
           thread, so tdur would include it; but it spins by the clock, and on a machine that is not
           idle it makes 5× or 6× of ${SLOWDOWN}×. Hence the multiplication.
clock      The same tasks by the clock (dur), with the browser's throttle at ${SLOWDOWN}×. Only true on a
           machine that does nothing else.
at rest    What is left until the hand has rested for ${REST_MS} ms (address, table, spoken sentence):
           processor time as above, all of it together.

The aim is a 95th percentile of at most 16 ms of processor time, one frame of a screen.`;

/**
 * Does something STEPS times, warm, and says what each took.
 * @param {import('@playwright/test').CDPSession} devtools
 * @param {{ input: string, slowdown: 1 | 4 }} how
 * @param {(step: number) => Promise<unknown>} act
 */
async function updates(devtools, { input, slowdown }, act) {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const move = async () => {
    for (let step = 0; step < STEPS; step += 1) {
      await act(step);
      await sleep(STEP_MS[slowdown]);
    }
  };
  if (slowdown === 1) await move(); // lets the browser compile what it runs often
  const moved = updatesIn(await trace(devtools, move), input).slice(0, -1);
  const rested = updatesIn(
    await trace(devtools, async () => {
      await act(0);
      await sleep(REST_MS);
    }),
    input,
  );
  return { moved, rest: rested.at(-1) ?? [] };
}

/**
 * @param {import('@playwright/test').CDPSession} devtools
 * @param {string} input
 * @param {(step: number) => Promise<unknown>} act
 */
async function measure(devtools, input, act) {
  const free = await updates(devtools, { input, slowdown: 1 }, act);
  const slowed = await updates(devtools, { input, slowdown: SLOWDOWN }, act);
  const processor = free.moved.map((tasks) => SLOWDOWN * processorTime(tasks));
  const rest = Math.max(0, SLOWDOWN * processorTime(free.rest) - quantile(processor, 0.5));
  return { processor, rest, clock: slowed.moved.map(clockTime) };
}

/** @param {import('@playwright/test').Browser} browser @param {string} url */
async function measureWidget(browser, url) {
  const page = await browser.newPage({ viewport: { width: 412, height: 900 } });
  await page.goto(url);
  await page.locator('[data-hydrated]').waitFor();
  const notice = page.locator('.instrument-notice');
  if ((await notice.count()) > 0) throw new Error(`${url}: ${await notice.innerText()}`);
  const slides = (await page.locator(SLIDER).count()) > 0;
  const slider = page.locator(slides ? SLIDER : BUTTON).first();
  await slider.scrollIntoViewIfNeeded();
  const devtools = await page.context().newCDPSession(page);

  await slider.focus();
  const keys = await measure(devtools, 'keydown', (step) =>
    page.keyboard.press(
      slides ? (Math.floor(step / 20) % 2 === 0 ? 'ArrowUp' : 'ArrowDown') : 'Enter',
    ),
  );
  if (!slides) return { keys, drag: undefined };

  const box = await slider.boundingBox();
  if (!box) throw new Error(`the slider of ${url} cannot be seen`);
  const wide = box.width > box.height;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const drag = await measure(devtools, 'pointermove', (step) => {
    const part = 0.3 + 0.4 * Math.abs(((step / 20) % 2) - 1);
    return devtools.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      x: box.x + box.width * (wide ? part : 0.5),
      y: box.y + box.height * (wide ? 0.5 : part),
      button: 'left',
      buttons: 1,
    });
  });
  await page.mouse.up();
  await page.close();
  return { keys, drag };
}

/** @param {{ only?: string | undefined }} options `only`: instruments whose name has this in it */
export async function report({ only = '' } = {}) {
  const { path } = requireBrowser();
  const browser = await chromium.launch({ executablePath: path });
  const embeds = PAGES.filter((page) => page.path.startsWith('/embed/')).map((page) => page.path);
  await withServer(async (site) => {
    const rows = [];
    for (const embed of embeds.filter((each) => each.includes(only))) {
      const id = embed.split('/')[2] ?? '';
      for (const [index, query] of ['', ...(HEAVY[id] ?? [])].entries()) {
        const { keys, drag } = await measureWidget(browser, `${site}${embed}?${query}`);
        const figures = [keys, ...(drag ? [drag] : [])].flatMap(({ processor, clock, rest }) => [
          quantile(processor, 0.5),
          quantile(processor, 0.95),
          quantile(clock, 0.95),
          rest,
        ]);
        rows.push([
          index === 0 ? id : `${id} (${index})`,
          ...figures.map((time) => time.toFixed(1)),
        ]);
      }
    }
    console.log(
      `${METHOD}\n\nMilliseconds at ${SLOWDOWN}× slowdown; (1), (2) … are the states of heavy.mjs.\n`,
    );
    const columns = ['median', '95 %', 'clock 95 %', 'at rest'];
    const heading = ['keys', 'drag'].flatMap((hand) =>
      columns.map((column) => `${hand} ${column}`),
    );
    printTable(['instrument', ...heading], rows);
  });
  await browser.close();
}
