/** The entropy of a coin in the hands of a reader: mouse, keys, fields, links. */
import { expect, test, type Page } from '@playwright/test';

const PATH = '/embed/binary-entropy/';

const point = (page: Page) => page.getByRole('slider', { name: 'probability of heads' });

/** The number that a machine reads, at full precision. */
const number = async (page: Page, name: string) =>
  Number(await page.locator(`.readouts data${name}`).first().getAttribute('value'));
const entropy = (page: Page) => number(page, '[data-quantity="entropy"]');

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'fair' })).toBeEnabled();
}

test('the keys move the point along the arch, and the link follows', async ({ page }) => {
  await open(page);
  await point(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(point(page)).toHaveAttribute('aria-valuenow', '0.26');
  await page.keyboard.press('PageDown');
  await expect(point(page)).toHaveAttribute('aria-valuenow', '0.16');
  await page.keyboard.press('End');
  await expect(page.getByText('A coin that always shows heads has an entropy of 0')).toBeVisible();
  await expect(page).toHaveURL(/\?p=1$/);
  await page.reload();
  await expect.poll(() => entropy(page)).toBe(0);
});

test('the point is dragged anywhere above the axis', async ({ page }) => {
  await open(page);
  const box = await page.locator('svg.binary-entropy').boundingBox();
  if (!box) throw new Error('there is no picture');
  await page.mouse.move(box.x + 0.3 * box.width, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.54 * box.width, box.y + 120); // the middle of 13 % and 95 %
  await page.mouse.up();
  await expect(page.getByText('A fair coin has the largest entropy, 1 bit.')).toBeVisible();
  expect(await entropy(page)).toBe(1);
  expect(await number(page, '[data-outcome="slope"]')).toBe(0);
});

test('a coin with half a bit is found, and its link keeps every digit', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'half a bit' }).click();
  await expect.poll(() => entropy(page)).toBeCloseTo(0.5, 14);
  await expect(page).toHaveURL(/p=0\.11002786443/);
  await page.reload();
  await expect.poll(() => entropy(page)).toBeCloseTo(0.5, 14);
});

test('what cannot be used is said beside the field, and the last state stays', async ({ page }) => {
  await open(page);
  const field = page.getByLabel('type p');
  await field.fill('1.5');
  await expect(page.getByText('p must lie between 0 and 1, not 1.5.')).toBeVisible();
  expect(await entropy(page)).toBeCloseTo(0.8112781244591328, 12);
  await field.fill('9/10');
  await expect.poll(() => entropy(page)).toBeCloseTo(0.4689955935892812, 12);
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?p=two');
  await expect(page.getByText('“two” is not a number.')).toBeVisible();
  expect(await entropy(page)).toBeCloseTo(0.8112781244591328, 12);
  await expect(page.locator('body')).not.toContainText('NaN');
});

test('a certain coin has an infinite surprise on its other side, shown as ∞', async ({ page }) => {
  await open(page, '?p=0');
  await expect.poll(() => number(page, '[data-outcome="heads"]')).toBe(Infinity);
  await expect(page.locator('.readouts')).toContainText('∞ bits');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    expect(await entropy(page)).toBeCloseTo(0.8112781244591328, 12);
    expect(await number(page, '[data-outcome="heads"]')).toBe(2);
    await expect(page.locator('svg.binary-entropy')).toBeVisible();
  });
});
