/** Two normal distributions in the hands of a reader: handles, keys, fields, links. */
import { expect, test, type Page } from '@playwright/test';
import { keepsTheContract, number, open } from './instrument';

const ID = 'gaussian-kl';

const handle = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

keepsTheContract({
  id: ID,
  state: 'mu=1,-1&sigma=0.5,2',
  quantity: 'kl',
  byDefault: 0.6393262397777592,
  inState: 2.04508422002778,
  extremes: [
    'mu=0,0&sigma=0.1,0.2',
    'mu=-5,5&sigma=0.1,3&direction=reverse&unit=nats',
    'mu=5,5&sigma=3,3',
    'mu=0,0&sigma=1,1',
  ],
});

test('the keys move means and spreads, and the link follows', async ({ page }) => {
  await open(page, ID);
  const mean = handle(page, 'mean μ of P');
  await mean.focus();
  await page.keyboard.press('ArrowRight');
  await expect(mean).toHaveAttribute('aria-valuetext', 'μ = 0.1');
  const spread = handle(page, 'spread σ of Q');
  await spread.focus();
  await page.keyboard.press('PageDown');
  await expect(spread).toHaveAttribute('aria-valuetext', 'σ = 1.5');
  await page.keyboard.press('Home');
  await expect(spread).toHaveAttribute('aria-valuenow', '0.1');
  await expect(page).toHaveURL(/\?mu=0\.1,1&sigma=1,0\.1$/);
  await expect(page.getByText('The differential entropy of Q').first()).toBeVisible();
});

test('a mean is dragged by the mouse', async ({ page }) => {
  await open(page, ID);
  const box = await page.locator('svg.gaussians').boundingBox();
  const from = await handle(page, 'mean μ of P').locator('circle').last().boundingBox();
  if (!box || !from) throw new Error('the picture cannot be seen');
  await page.mouse.move(from.x + from.width / 2 - 4, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.35, from.y + from.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect(handle(page, 'mean μ of P')).toHaveAttribute('aria-valuenow', '-3');
});

test('the direction changes what is taken apart', async ({ page }) => {
  await open(page, ID);
  await page.locator('.segments label', { hasText: 'KL(Q‖P)' }).click();
  await expect(page.locator('svg.integrand')).toContainText('adds up to KL(Q‖P)');
  await expect(page).toHaveURL(/\?direction=reverse$/);
});

test('bad input is named and leaves the last good state', async ({ page }) => {
  await open(page, ID, 'mu=7,0&sigma=1&direction=up');
  for (const words of [
    'mu must lie between -5 and 5, not 7.',
    'sigma needs 2 numbers, not 1.',
    'direction must be forward or reverse, not “up”.',
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  const field = page.getByRole('textbox', { name: 'Spreads σ of P and Q' });
  await field.fill('1, 0');
  await expect(page.getByText('sigma must lie between 0.1 and 3, not 0.')).toBeVisible();
  expect(await number(page, 'kl')).toBeCloseTo(0.6393262397777592, 9);
  await field.fill('1, 1');
  await expect.poll(() => number(page, 'kl')).toBeCloseTo(0.5 / Math.LN2, 12);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the default stands there with its numbers', async ({ page }) => {
    await page.goto(`/embed/${ID}/`);
    const value = (quantity: string) =>
      page.locator(`.readouts data[data-quantity="${quantity}"]`).getAttribute('value');
    expect(Number(await value('kl'))).toBeCloseTo(0.6393262397777592, 9);
    expect(Number(await value('entropy'))).toBeCloseTo(2.047095585180641, 12);
  });
});
