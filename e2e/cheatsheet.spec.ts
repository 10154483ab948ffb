/** The cheat sheet: every chapter's formulas, conditions and pitfalls, on two printed pages. */
import { expect, test } from '@playwright/test';
import { PAGES } from './pages.ts';

const CHAPTER = /^\/lessons\/20-information-theory\/(?!labs|questions)[^/]+\/$/;

test('has for each chapter formulas, conditions and pitfalls', async ({ page }) => {
  await page.goto('/cheatsheet/');
  const chapters = PAGES.filter(({ path }) => CHAPTER.test(path));
  const blocks = page.locator('.sheet section');
  await expect(blocks).toHaveCount(chapters.length);
  for (const block of await blocks.all()) {
    expect(await block.locator('.entry .katex').count()).toBeGreaterThan(2);
    expect(await block.locator('.entry-text').count()).toBeGreaterThan(2);
    expect(await block.locator('.pitfalls li').count()).toBeGreaterThan(0);
  }
});

test('is printed on two pages of A4, with no formula cut', async ({ page }) => {
  await page.goto('/cheatsheet/');
  await page.evaluate(() => document.fonts.ready);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);

  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1055 }); // what the margins leave of A4, at 96 px an inch
  const cut = await page
    .locator('.sheet .formula')
    .evaluateAll((boxes) =>
      boxes
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
});
