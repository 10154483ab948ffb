/** A term where it first occurs in a chapter, and its definition beside the text. */
import { expect, test, type Page } from '@playwright/test';

const CHAPTER = '/lessons/20-information-theory/entropy/';
const WIDE = { width: 1440, height: 900 };

function parts(page: Page) {
  const term = page.getByRole('link', { name: 'binary entropy', exact: true });
  return { term, gloss: page.locator('.gloss') };
}

for (const [name, viewport] of Object.entries({
  wide: WIDE,
  narrow: { width: 320, height: 640 },
})) {
  test.describe(name, () => {
    test.use({ viewport });

    test('Enter toggles the definition, Escape closes it, and Tab goes into it', async ({
      page,
    }) => {
      await page.goto(CHAPTER);
      const { term, gloss } = parts(page);
      await expect(term).toHaveAttribute('aria-expanded', 'false');
      await term.focus();
      await page.keyboard.press('Enter');
      await expect(gloss).toContainText('The entropy of a coin');
      await expect(gloss).toContainText('Unit: bits or nats.');
      await expect(gloss.locator('.katex')).not.toHaveCount(0);
      await expect(term).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('Tab');
      await expect(gloss.getByRole('link', { name: 'chapter 2, Entropy' })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(gloss).toHaveCount(0);
      await expect(term).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(gloss).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(gloss).toHaveCount(0);
      await expect(term).toHaveAttribute('aria-expanded', 'false');
    });

    test('a click keeps the definition, moves no text and lies within the page', async ({
      page,
    }) => {
      await page.goto(CHAPTER);
      const { term, gloss } = parts(page);
      await term.scrollIntoViewIfNeeded();
      const before = await term.boundingBox();
      await term.click();
      await expect(gloss).toBeVisible();
      expect(await term.boundingBox()).toEqual(before);
      const box = await gloss.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
      const isBeside = (box?.x ?? 0) > (before?.x ?? 0) + (before?.width ?? 0);
      expect(isBeside).toBe(viewport === WIDE);
      await page.locator('h1').click();
      await expect(gloss).toHaveCount(0);
    });
  });
}

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('a tap opens the definition and a second tap closes it', async ({ page }) => {
    await page.goto(CHAPTER);
    const { term, gloss } = parts(page);
    await term.tap();
    await expect(gloss).toContainText('The entropy of a coin');
    await term.tap();
    await expect(gloss).toHaveCount(0);
  });
});

test('hover shows the definition, which lasts while the pointer is on it', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await page.goto(CHAPTER);
  const { term, gloss } = parts(page);
  await term.hover();
  await expect(gloss).toBeVisible();
  await gloss.hover();
  await expect(gloss).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(gloss).toHaveCount(0);
});

test('focus shows the definition, and Tab passes on as if it were not there', async ({ page }) => {
  await page.goto(CHAPTER);
  const { term, gloss } = parts(page);
  await term.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(gloss).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(gloss).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement?.matches('.gloss *'))).toBe(false);
});

test('only the first occurrence of a term on a page opens, and none is missing its file', async ({
  page,
  request,
}) => {
  await page.goto(CHAPTER);
  const hrefs = await page
    .locator('a[data-gloss]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(new Set(hrefs).size).toBe(hrefs.length);
  for (const href of hrefs) {
    const { hash } = new URL(href);
    const answer = await request.get(new URL(`${hash.slice(1)}.json`, href).href);
    expect(answer.ok(), href).toBe(true);
  }
});

test('where nothing can be fetched, the term leads to the glossary', async ({ page }) => {
  await page.route('**/glossary/*.json', (route) => route.abort());
  await page.goto(CHAPTER);
  await parts(page).term.click();
  await expect(page).toHaveURL(/\/glossary\/#binary-entropy$/);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a term leads to the glossary, where it has a unit and a place', async ({ page }) => {
    await page.goto(CHAPTER);
    await parts(page).term.click();
    await expect(page).toHaveURL(/\/glossary\/#binary-entropy$/);
    const entry = page.locator('.glossary > div').filter({ has: page.locator('#binary-entropy') });
    await expect(entry).toContainText('Unit: bits or nats.');
    await expect(entry.getByRole('link', { name: 'chapter 2, Entropy' })).toBeVisible();
  });
});
