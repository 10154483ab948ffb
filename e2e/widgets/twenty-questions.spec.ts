/** Twenty questions in the hands of a reader: choosing, asking, the end of a game, links. */
import { expect, test } from '@playwright/test';
import { number, open } from './instrument';
import { textsInPlace } from './texts';

const ID = 'twenty-questions';

test('a game is played by the keys to its end, and the link carries it', async ({ page }) => {
  await open(page, ID, 'seed=5');
  const said = page.locator('.instrument-summary');
  const ask = page.getByRole('button', { name: 'ask', exact: true });
  const sofa = page.getByRole('button', { name: 'sofa', exact: true });
  await sofa.focus();
  await page.keyboard.press('Enter');
  await expect(sofa).toHaveAttribute('aria-pressed', 'true');
  await expect(said).toContainText('Is it “mat” or “sofa”?');
  await page.getByRole('button', { name: 'as the best plan' }).click();
  await expect(said).toContainText('Is it “mat”?');
  await ask.click();
  await expect(said).toContainText('It is “mat”, found after 1 question.');
  await expect(page.locator('ol.answers li')).toHaveText(['Is it “mat”? Yes: 1 bit.']);
  await expect(ask).toBeDisabled();
  await expect(page).toHaveURL(/\?seed=5&asked=1&set=0$/);
  await page.reload();
  await expect(said).toContainText('It is “mat”, found after 1 question.');
  await page.getByRole('button', { name: 'new thing' }).click();
  await expect(said).toContainText('4 things are left');
});

test('a tap on a thing takes it into the question', async ({ page }) => {
  await open(page, ID, 'n=8&set=0');
  await expect(page.getByRole('button', { name: 'ask', exact: true })).toBeDisabled();
  await page.locator('svg.things .thing').nth(2).click();
  await expect(page.locator('.instrument-summary')).toContainText('Is it “C”?');
  await page.getByRole('button', { name: 'most even' }).click();
  await expect(page.locator('.instrument-summary')).toContainText('no question brings more');
});

test('bad input is named and leaves the last good state', async ({ page }) => {
  await open(page, ID, 'n=1&asked=1.5&p=1,2');
  for (const words of [
    'n must lie between 2 and 16, not 1.',
    'asked needs whole numbers from 0 to 65535, not 1.5.',
    'p sums to 3, not to 1.',
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  const field = page.getByRole('textbox', { name: 'Probabilities of the things' });
  await field.fill('1, 1, 1, 1');
  await expect(page.getByText('Sums to 4, not to 1.')).toBeVisible();
  expect(await number(page, 'entropy')).toBe(1.75);
  await page.getByRole('button', { name: 'normalise' }).click();
  await expect.poll(() => number(page, 'entropy')).toBe(2);
});

test('texts of the pictures stand apart on a phone and on a desk', async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const state of ['', 'n=16&seed=3&asked=255&set=0', 'seed=5&asked=2,1&set=0&unit=nats']) {
      await open(page, ID, state);
      expect(await page.evaluate(textsInPlace), `${width} px, ${state}`).toEqual([]);
    }
  }
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the default stands there with its numbers', async ({ page }) => {
    await page.goto(`/embed/${ID}/`);
    const value = await page
      .locator('.readouts data[data-quantity="entropy"]')
      .getAttribute('value');
    expect(value).toBe('1.75');
    await expect(page.locator('svg.lengths')).toContainText('best plan');
  });
});
