/**
 * Time from pressing Run in a lab to the first output, at 4× CPU slowdown: with nothing in the
 * browser's cache, and with the files in it.
 */
import { chromium } from '@playwright/test';
import { requireBrowser } from '../browser.mjs';
import { withServer } from './process.mjs';
import { printTable, quantile } from './table.mjs';

const SLOWDOWN = 4;
const TIMES = 5;
const LAB = '/lessons/20-information-theory/labs/entropy-of-shapes/';

/** Presses Run and waits for what the code prints, in the page's own time.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>} ms */
const timeRun = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const begin = performance.now();
        new MutationObserver(() => {
          if (document.querySelector('.bench-output')) resolve(performance.now() - begin);
        }).observe(document.body, { childList: true, subtree: true });
        const buttons = [...document.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent === 'Run')?.click();
      }),
  );

/** @param {import('@playwright/test').Page} page @param {string} language */
async function ready(page, language) {
  await page.locator('#bench').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Run', exact: true }).click({ trial: true }); // it is live
  await page.getByRole('radio', { name: language }).check();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

export async function report() {
  const browser = await chromium.launch({ executablePath: requireBrowser().path });
  try {
    await withServer(async (origin) => {
      const rows = [];
      for (const language of ['Python', 'JavaScript']) {
        /** @type {Record<'cold' | 'warm', number[]>} */
        const ms = { cold: [], warm: [] };
        for (let time = 0; time < TIMES; time += 1) {
          const page = await browser.newPage();
          await page.goto(origin + LAB);
          await ready(page, language);
          ms.cold.push(await timeRun(page));
          await page.reload();
          await ready(page, language);
          ms.warm.push(await timeRun(page));
          await page.close();
        }
        const middle = Object.values(ms).map((list) => quantile(list, 0.5).toFixed(0));
        rows.push([language, ...middle]);
      }
      printTable(['from Run to output, ms', 'nothing cached', 'cached'], rows);
    });
  } finally {
    await browser.close();
  }
}
