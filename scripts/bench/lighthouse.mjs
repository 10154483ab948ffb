/** Lighthouse as a phone sees the home page, the lesson's front page and the heaviest chapter. */
import { mkdirSync, readFileSync } from 'node:fs';
import { PAGES } from '../../e2e/pages.ts';
import { requireBrowser } from '../browser.mjs';
import { run, withServer } from './process.mjs';
import { printTable } from './table.mjs';

const LESSON = '/lessons/20-information-theory/';
const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'];

/** @param {string} url @param {string} file */
async function audit(url, file) {
  const flags = process.getuid?.() === 0 ? '--headless=new --no-sandbox' : '--headless=new';
  await run(
    `lighthouse ${url} --quiet --output=json --output-path=${file} --chrome-flags="${flags}"`,
    { env: { ...process.env, CHROME_PATH: requireBrowser().path } },
  );
  return JSON.parse(readFileSync(file, 'utf8'));
}

export async function report() {
  mkdirSync('reports', { recursive: true });
  const chapters = PAGES.filter(({ path }) => path.startsWith(LESSON) && path !== LESSON);
  const heaviest = chapters.sort((a, b) => b.html.length - a.html.length)[0];
  const paths = ['/', LESSON, ...(heaviest ? [heaviest.path] : [])];
  await withServer(async (site) => {
    const rows = [];
    const missed = [];
    /** @type {string[]} */
    let names = [];
    for (const [index, path] of paths.entries()) {
      const { categories, audits } = await audit(site + path, `reports/lighthouse-${index}.json`);
      names = Object.keys(categories);
      const scores = Object.values(categories).map(({ score }) => Math.round(score * 100));
      const shift = audits['cumulative-layout-shift'].numericValue.toFixed(3);
      rows.push([path, ...scores, ...METRICS.map((id) => audits[id].displayValue), shift]);
      for (const { id, auditRefs } of Object.values(categories)) {
        for (const { id: ref, weight } of auditRefs) {
          if (weight > 0 && audits[ref].score !== null && audits[ref].score < 1) {
            missed.push([path, id, ref, audits[ref].displayValue ?? audits[ref].score]);
          }
        }
      }
    }
    printTable(['page', ...names, 'FCP', 'LCP', 'TBT', 'CLS'], rows);
    if (missed.length > 0) {
      console.log('\nwhere points are lost:');
      printTable(['page', 'category', 'audit', 'value'], missed);
    }
  });
}
