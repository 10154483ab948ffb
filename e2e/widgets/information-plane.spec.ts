/** The information plane in the hands of a reader: weight, bins, noise, views, links. */
import { expect, test, type Page } from '@playwright/test';
import { keepsTheContract } from './instrument';

const PATH = '/embed/information-plane/';

/** I(X;T) or I(T;Y) as measured, in the page's unit, as a machine reads it. */
const measured = async (page: Page, pair = 'X;T') =>
  Number(
    await page
      .locator(`.readouts data[data-quantity="mutual-information"][data-outcome="${pair}"]`)
      .getAttribute('value'),
  );

const weight = (page: Page) => page.getByLabel('weight w', { exact: true });

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'let w grow' })).toBeEnabled();
}

keepsTheContract({
  id: 'information-plane',
  state: 'edges=count&bins=16&w=10',
  quantity: 'mutual-information',
  byDefault: 3.1163906867538844,
  inState: 4,
  extremes: [
    'view=plane',
    'view=plane&noise=0.05',
    'view=plane&bins=5&w=50',
    'view=plane&activation=relu&noise=0.5&w=0.1',
    'activation=relu&bins=64',
    'bins=10000&w=0.1',
    'inputs=2&bins=2&view=plane',
  ],
});

test('the binned information rises and falls as the weight grows', async ({ page }) => {
  await open(page);
  await weight(page).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => measured(page)).toBeCloseTo(1.9208780154383214, 12);
  await page.keyboard.press('End');
  await expect.poll(() => measured(page)).toBeCloseTo(1.2631223243127145, 12);
  await expect(page).toHaveURL(/\?w=50$/);
  await page.getByLabel('w', { exact: true }).fill('2');
  await expect.poll(() => measured(page)).toBeCloseTo(4.621421690006748, 12);
});

test('the fall goes with bins of equal count, and with ReLU', async ({ page }) => {
  await open(page);
  await expect(page.getByText('as if the unit forgot').first()).toBeVisible();
  await page.getByRole('radio', { name: 'count' }).check();
  await expect(page.getByText('It is the same at every w').first()).toBeVisible();
  await page.getByRole('radio', { name: 'width' }).check();
  await page.getByRole('radio', { name: 'ReLU' }).check();
  await expect.poll(() => measured(page)).toBeCloseTo(3.348683017379647, 12);
  await expect(page).toHaveURL(/\?activation=relu$/);
});

test('noise takes the place of bins', async ({ page }) => {
  await open(page);
  await page.getByLabel('add noise, instead of bins').check();
  await expect(page.getByText('this loss is real').first()).toBeVisible();
  await expect(page.getByLabel('bins', { exact: true })).toHaveCount(0);
  await expect(page).toHaveURL(/\?noise=0\.05$/);
  await page.reload();
  await expect.poll(() => measured(page)).toBeCloseTo(2.427, 3);
});

test('the plane shows the same path', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'the plane' }).click();
  await expect(page.locator('svg.information-plane polyline')).toBeVisible();
  expect(await measured(page, 'T;Y')).toBeLessThan(1);
  await page.getByRole('radio', { name: 'over the weight' }).check();
  await expect(page.locator('svg.weight-curve')).toBeVisible();
});

test('a reader who asked for less motion sees the end at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.getByRole('button', { name: 'let w grow' }).click();
  await expect(page).toHaveURL(/\?w=50$/);
  await page.getByRole('button', { name: 'to the start' }).click();
  await expect(page).toHaveURL(/\?w=0\.1$/);
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?w=0&bins=1.5&noise=x&activation=sigmoid');
  await expect(page.getByText('w must lie between 0.1 and 50, not 0.')).toBeVisible();
  await expect(page.getByText('bins must lie between 2 and 10000, not 1.5.')).toBeVisible();
  await expect(page.getByText('“x” is not a number.')).toBeVisible();
  await expect(page.getByText('activation must be tanh or relu, not “sigmoid”.')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('NaN');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    expect(await measured(page)).toBeCloseTo(3.1163906867538844, 12);
    await expect(page.locator('svg.weight-curve polyline')).toBeVisible();
  });
});
