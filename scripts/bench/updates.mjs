/**
 * Time per update of each instrument at 4× CPU slowdown: processor time of all work of the page's
 * main thread, which other programs on the machine stretch less than they stretch the clock.
 */
import { chromium } from '@playwright/test';
import { PAGES } from '../../e2e/pages.ts';
import { requireBrowser } from '../browser.mjs';
import { withServer } from './process.mjs';
import { printTable, quantile } from './table.mjs';

const SLOWDOWN = 4;
const STEPS = 60;
/** States in which an update costs more than in the default, by instrument. */
/** @type {Record<string, string[]>} */
const HEAVY = {
  'temperature-softmax': ['preset=long-tail&topk=200&topp=0.95&minp=0.001&draws=10000'],
  'estimator-bias': ['k=30&n=1000&repeats=400', 'mode=mi&k=30&n=1000&repeats=400&dependence=0.3'],
  'rlhf-penalty': ['draws=10000&gold=1,-1,0,0.5'],
};
const SLIDER = 'input[type=range]:enabled, [role=slider]:not([aria-disabled=true])';

/**
 * Milliseconds the main thread works for each step: script, style, layout and paint, less what the
 * measuring itself costs.
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} devtools
 * @param {(step: number) => Promise<void>} act
 */
async function timePerStep(page, devtools, act) {
  const work = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const twoFrames = () =>
    page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  /** @param {(step: number) => Promise<void>} action */
  const measure = async (action) => {
    const times = [];
    for (let step = 0; step < STEPS; step += 1) {
      const before = await work();
      await action(step);
      await twoFrames();
      times.push((await work()) - before);
    }
    return times;
  };
  await measure(act); // lets the browser compile what it runs often
  const idle = quantile(await measure(() => Promise.resolve()), 0.5);
  return (await measure(act)).map((time) => Math.max(0, time - idle));
}

/** @param {import('@playwright/test').Browser} browser @param {string} url */
async function measureWidget(browser, url) {
  const page = await browser.newPage({ viewport: { width: 412, height: 900 } });
  await page.goto(url);
  const slider = page.locator(SLIDER).first();
  await slider.waitFor();
  await slider.scrollIntoViewIfNeeded();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });

  await slider.focus();
  const keys = await timePerStep(page, devtools, (step) =>
    page.keyboard.press(Math.floor(step / 20) % 2 === 0 ? 'ArrowUp' : 'ArrowDown'),
  );

  const box = await slider.boundingBox();
  if (!box) throw new Error(`the slider of ${url} cannot be seen`);
  const wide = box.width > box.height;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const drag = await timePerStep(page, devtools, (step) => {
    const part = 0.3 + 0.4 * Math.abs(((step / 20) % 2) - 1);
    return page.mouse.move(
      box.x + box.width * (wide ? part : 0.5),
      box.y + box.height * (wide ? 0.5 : part),
    );
  });
  await page.mouse.up();
  await page.close();
  return { keys, drag };
}

export async function report() {
  const { path } = requireBrowser();
  const browser = await chromium.launch({ executablePath: path });
  await withServer(async (site) => {
    const rows = [];
    for (const page of PAGES.filter(({ path }) => path.startsWith('/embed/'))) {
      const id = page.path.split('/')[2] ?? '';
      for (const query of ['', ...(HEAVY[id] ?? []).map((state) => `?${state}`)]) {
        const { keys, drag } = await measureWidget(browser, site + page.path + query);
        const figures = [keys, drag].flatMap((times) => [
          quantile(times, 0.5),
          quantile(times, 0.95),
        ]);
        rows.push([id + query, ...figures.map((time) => `${time.toFixed(1)} ms`)]);
      }
    }
    console.log(`${SLOWDOWN}× slowdown; each update counts script, style, layout and paint`);
    printTable(['instrument', 'keys, median', 'keys, 95 %', 'drag, median', 'drag, 95 %'], rows);
  });
  await browser.close();
}
