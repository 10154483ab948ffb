/** The loss decomposition in the hands of a reader: keys, play, fields, links. */
import { expect, test, type Page } from '@playwright/test';
import { keepsTheContract, number, open } from './instrument';

const ID = 'loss-decomposition';

const step = (page: Page) => page.getByRole('slider', { name: 'Step', exact: true });

keepsTheContract({
  id: ID,
  state: 'seed=0&step=0&p=1,0,0,0',
  quantity: 'entropy',
  byDefault: 1.75,
  inState: 0,
  extremes: [
    'step=60',
    'p=1,0,0,0&step=60&noise=0.2&unit=nats',
    'rate=20&seed=5&step=3&p=1,0',
    'noise=0.5&smoothing=0.5&step=60',
    'p=0.999999,0.000001&rate=0.05&seed=9&unit=hartleys',
    'p=0.97,0.01,0.01,0.01&step=30&unit=nats',
    'p=0.3,0.3,0.2,0.2&step=11&labels=international,extraordinary,unquestionable,longwinded',
  ],
});

test('plays to the end, pauses, and stops where the reader goes elsewhere', async ({ page }) => {
  await open(page, ID);
  await page.getByRole('button', { name: 'play', exact: true }).click();
  const pause = page.getByRole('button', { name: 'pause' });
  await expect(pause).toBeVisible();
  await expect.poll(async () => Number(await step(page).inputValue())).toBeGreaterThan(2);
  await pause.click();
  const stopped = await step(page).inputValue();
  await page.getByRole('button', { name: 'one step' }).click();
  await expect(step(page)).toHaveValue(String(Number(stopped) + 1));
  await page.getByRole('button', { name: 'play', exact: true }).click();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('button', { name: 'play', exact: true })).toBeVisible();
  await expect(step(page)).toHaveValue('0');
  await step(page).fill('57');
  await page.getByRole('button', { name: 'play', exact: true }).click();
  await expect(page.getByRole('button', { name: 'play again' })).toBeVisible();
  await expect(step(page)).toHaveValue('60');
});

test('jumps to the end where less motion is wanted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, ID);
  await page.getByRole('button', { name: 'play', exact: true }).click();
  await expect(step(page)).toHaveValue('60');
  await expect(page.getByRole('button', { name: 'pause' })).toHaveCount(0);
});

test('the loss falls to the floor and not below it', async ({ page }) => {
  await open(page, ID, 'rate=5');
  await step(page).focus();
  await page.keyboard.press('End');
  await expect.poll(() => number(page, 'kl')).toBeLessThan(0.001);
  expect(await number(page, 'entropy')).toBe(1.75);
  expect(await number(page, 'cross-entropy')).toBeGreaterThanOrEqual(1.75);
  await expect(page).toHaveURL(/step=60/);
});

test('noise and smoothing move the floor', async ({ page }) => {
  await open(page, ID);
  await page.getByRole('button', { name: 'one true label' }).click();
  await expect.poll(() => number(page, 'entropy')).toBe(0);
  await page.getByRole('slider', { name: 'Label noise' }).fill('0.2');
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(0.8476, 4);
  await page.getByRole('slider', { name: 'Label smoothing' }).fill('0.1');
  await expect(page.locator('.instrument-summary')).toContainText(
    'The label noise and smoothing move the floor',
  );
  await page.getByRole('slider', { name: 'Learning rate' }).press('End');
  await expect(page).toHaveURL(/rate=20/);
});

test('another start is another, also after the last seed of a link', async ({ page }) => {
  await open(page, ID, 'seed=999999');
  const before = await number(page, 'cross-entropy');
  await page.getByRole('button', { name: 'another start' }).click();
  await expect.poll(() => number(page, 'cross-entropy')).not.toBe(before);
  await expect(page).toHaveURL(/\?seed=1$/);
});

test('a bar of the truth is moved by keys; wrong input is said and kept', async ({ page }) => {
  await open(page, ID);
  const bar = page.getByRole('slider', { name: 'P of mat', exact: true });
  await bar.focus();
  await page.keyboard.press('End');
  await expect.poll(() => number(page, 'entropy')).toBe(0);
  const field = page.getByRole('textbox', { name: 'P, the truth' });
  await field.fill('5, 3');
  await page.getByRole('button', { name: 'normalise' }).click();
  await expect(page.getByRole('slider', { name: /^P of/ })).toHaveCount(2);
  const seed = page.getByRole('textbox', { name: 'Seed of the first logits' });
  await seed.fill('1.5');
  await expect(page.getByText('seed must be a whole number, not 1.5.')).toBeVisible();
  await expect(seed).toHaveValue('1.5');
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, ID, 'rate=1e99&step=-1&noise=2&seed=pi');
  for (const words of [
    'rate must lie between 0.05 and 20',
    'step must lie between 0 and 60',
    'noise must lie between 0 and 0.5',
    '“pi” is not a number.',
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  expect(await number(page, 'entropy')).toBe(1.75);
});

test('a link in the chapter sets the instrument', async ({ page }) => {
  await page.goto('/lessons/20-information-theory/loss/');
  await page.getByRole('link', { name: 'Smooth the targets of the cat' }).click();
  await expect(page.locator('#training .instrument-summary')).toContainText(
    'The smoothing moves the floor',
  );
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the run stands there with its numbers', async ({ page }) => {
    await page.goto(`/embed/${ID}/`);
    const entropy = page.locator('.readouts data[data-quantity="entropy"]');
    await expect(entropy).toHaveAttribute('value', '1.75');
    await expect(page.locator('svg.loss-curve rect.gap')).toHaveCount(61);
  });
});
