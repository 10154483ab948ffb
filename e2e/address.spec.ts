/** The address of a page on which several instruments stand. */
import { expect, test } from '@playwright/test';

const CHAPTER = '/lessons/20-information-theory/information-content/';

test('a key without a prefix speaks to the first instrument that has it', async ({ page }) => {
  await page.goto(`${CHAPTER}?p=1/3&set=0`);
  const figures = page.locator('figure.instrument');
  await figures.nth(0).scrollIntoViewIfNeeded();
  await expect(figures.nth(0).locator('.instrument-summary')).toContainText('probability 1/3');
  const before = await figures.nth(1).locator('.instrument-summary').innerText();
  await figures.nth(1).scrollIntoViewIfNeeded();
  await expect(figures.nth(1).getByRole('button', { name: 'Share', exact: true })).toBeEnabled();
  // P of the second instrument is a list; a key that only it has reaches it.
  await expect(figures.nth(1).locator('.instrument-summary')).not.toHaveText(before);
  await expect(figures.nth(1).getByText('p=1/3')).toHaveCount(0);
});

test('a key with a prefix goes before one without', async ({ page }) => {
  await page.goto(`${CHAPTER}?p=1/3&surprise.p=1/4`);
  const figure = page.locator('figure.instrument').first();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.instrument-summary')).toContainText('probability 1/4');
});
