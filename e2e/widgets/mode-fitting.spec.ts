/** One bump for two peaks in the hands of a reader: handles, descent, fields, links. */
import { expect, test, type Page } from '@playwright/test';
import { keepsTheContract, number, open } from './instrument';

const ID = 'mode-fitting';

const handle = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });
const says = (page: Page, words: string) =>
  expect(page.locator('.instrument-summary', { hasText: words })).toBeVisible();

keepsTheContract({
  id: ID,
  state: 'direction=forward&weight=0.7&step=60',
  quantity: 'kl',
  byDefault: 6.672464568,
  inState: 1.6013703789,
  extremes: [
    'mu=-6&sigma=0.1&unit=nats',
    'separation=0&step=60',
    'separation=8&weight=0.95&mu=6&step=60',
    'sigma=4&start=-6,6',
  ],
});

test('each example shows what its name says', async ({ page }) => {
  await open(page, ID);
  await page.getByRole('button', { name: 'P first: cover both' }).click();
  await says(page, 'Q takes the mean and the spread of all of P.');
  await page.getByRole('button', { name: 'stuck on the small peak' }).click();
  await says(page, 'Your Q ends in a worse place than others');
  await page.getByRole('button', { name: 'across the gap' }).click();
  await says(page, 'Your Q ends across both peaks and the gap between them');
  await page.getByRole('button', { name: 'peaks close together' }).click();
  await says(page, 'so close that Q covers both');
  await page.getByRole('button', { name: 'Q first: one peak' }).click();
  await expect.poll(() => number(page, 'kl-reverse')).toBeCloseTo(1, 6);
});

test('the keys move Q, which then starts anew, and the link follows', async ({ page }) => {
  await open(page, ID, 'step=60');
  await handle(page, 'mean μ of Q').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(handle(page, 'mean μ of Q')).toHaveAttribute('aria-valuenow', '2.9');
  await says(page, 'After 0 of 60 steps');
  await expect(page).toHaveURL(/\?mu=2\.9&sigma=1\/2$/);
  await page.getByRole('button', { name: 'one step' }).click();
  await says(page, 'After 1 of 60 steps');
  await expect(page).toHaveURL(/step=1$/);
});

test('the descent goes to its end at once where motion is unwelcome', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, ID);
  await page.getByRole('button', { name: 'descend', exact: true }).click();
  await says(page, 'After 60 of 60 steps');
  await expect(page.getByRole('button', { name: 'descend again' })).toBeVisible();
});

test('bad input is named and leaves the last good state', async ({ page }) => {
  await open(page, ID, 'weight=2&start=1,2,3,4,5,6&step=1.5&sigma=0');
  for (const words of [
    'weight must lie between 0.05 and 0.95, not 2.',
    'start needs 1 to 5 numbers, not 6.',
    'step must be a whole number, not 1.5.',
    'sigma must lie between 0.1 and 4, not 0.',
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  const field = page.getByRole('textbox', { name: 'Further starts, μ' });
  await field.fill('-4, here');
  await expect(page.getByText('“here” is not a number.')).toBeVisible();
  await field.fill('-4');
  await says(page, 'Of 2 starts, 1 ends at N(−3, 0.5²)');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the default stands there with its numbers', async ({ page }) => {
    await page.goto(`/embed/${ID}/`);
    const value = await page
      .locator('.readouts data[data-quantity="kl-reverse"]')
      .getAttribute('value');
    expect(Number(value)).toBeCloseTo(10.7969, 4);
  });
});
