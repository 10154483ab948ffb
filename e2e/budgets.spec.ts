/** The budgets of bytes, over the built site; 1 kB is 1,000 bytes, compressed with brotli. */
import { readFileSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { measurer } from './bytes.ts';
import { builtFolder, filesOf, PAGES } from './pages.ts';

const KB = 1000;
const DIST = builtFolder('dist');
const measure = measurer(DIST);
const pages = PAGES.map(({ path, html }) => ({ path, ...measure(html) }));

/** Notes the heaviest page in the report and on the screen, whether or not it is within budget. */
function expectWithin(
  budget: number,
  what: string,
  sizeOf: (page: (typeof pages)[number]) => number,
) {
  const sized = pages.map((page) => ({ path: page.path, bytes: sizeOf(page) }));
  const heaviest = sized.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const description = `${what}: at most ${String(Math.round(heaviest.bytes))} bytes (${heaviest.path})`;
  test.info().annotations.push({ type: 'measured', description });
  console.log(description); // eslint-disable-line no-console -- the measured figures are the point
  expect(sized.filter(({ bytes }) => bytes > budget)).toEqual([]);
}

test('HTML and CSS of any page stay within 40 kB', () => {
  expectWithin(40 * KB, 'HTML and CSS', ({ html, css }) => html + css);
});

test('scripts before a widget is near stay within 5 kB', () => {
  expectWithin(5 * KB, 'scripts at once', ({ eager }) => eager);
});

test('all scripts of a page with one live widget stay within 35 kB', () => {
  const one = ({ eager, widgets }: (typeof pages)[number]) => eager + (widgets[0] ?? 0);
  expectWithin(35 * KB, 'scripts with one widget', one);
});

test('each further distinct widget adds at most 8 kB on average', () => {
  expectWithin(8 * KB, 'each further widget', ({ widgets }) => {
    const further = widgets.slice(1);
    return further.reduce((sum, bytes) => sum + bytes, 0) / Math.max(1, further.length);
  });
});

test('the code of each instrument alone stays within 15 kB', () => {
  const embeds = pages.filter(({ path }) => path.startsWith('/embed/'));
  const uses = (script: string) => embeds.filter(({ parts }) => parts.has(script)).length;
  const own = new Map(
    embeds.map(({ path, parts }) => {
      const alone = [...parts].filter(([script]) => uses(script) === 1);
      return [path, alone.reduce((sum, [, bytes]) => sum + bytes, 0)];
    }),
  );
  expect([...own].filter(([, bytes]) => bytes === 0)).toEqual([]);
  expectWithin(15 * KB, 'code of one instrument', ({ path }) => own.get(path) ?? 0);
});

test('no image exceeds 60 kB', () => {
  const images = filesOf(DIST).filter(({ path }) =>
    /\.(png|jpe?g|webp|avif|gif|svg|ico)$/.test(path),
  );
  const heavy = images.filter(({ file }) => statSync(file).size > 60 * KB);
  expect(heavy.map(({ path }) => path)).toEqual([]);
});

test('Observable Plot sends no script', () => {
  const isPlot = (text: string) =>
    /missing channel value|duplicate mark|non-periodic interval/.test(text);
  const scripts = filesOf(DIST).filter(({ path }) => path.endsWith('.js'));
  const sent = scripts.filter(({ file }) => isPlot(readFileSync(file, 'utf8')));
  expect(sent.map(({ path }) => path)).toEqual([]);
  // The words looked for are Plot's own still: otherwise this test would hold for nothing.
  const plot = new URL('../node_modules/@observablehq/plot/dist/plot.umd.min.js', import.meta.url);
  expect(isPlot(readFileSync(plot, 'utf8'))).toBe(true);
});

for (const { path } of PAGES) {
  test(`fonts of the first view of ${path} stay within 130 kB`, async ({ page }) => {
    const fonts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font') fonts.push(response.body());
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    const bytes = (await Promise.all(fonts)).reduce((sum, { length }) => sum + length, 0);
    expect(bytes).toBeLessThanOrEqual(130 * KB);
  });
}
