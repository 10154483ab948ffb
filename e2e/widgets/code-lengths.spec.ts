/** Code lengths in the hands of a reader: choices, keys, fields, links. */
import { expect, test, type Page } from '@playwright/test';

const PATH = '/embed/code-lengths/';

/** The number that a machine reads, at full precision. */
const number = async (page: Page, quantity: string) =>
  Number(await page.locator(`.readouts data[data-quantity="${quantity}"]`).getAttribute('value'));
const length = (page: Page) => number(page, 'expected-length');

const choose = (page: Page, label: string) => page.getByRole('radio', { name: label }).check();

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'the cat' })).toBeEnabled();
}

test('each way of giving lengths costs what it should', async ({ page }) => {
  await open(page, '?p=0.7,0.2,0.1');
  await expect.poll(() => length(page)).toBeCloseTo(1.3, 12);
  await choose(page, 'Shannon');
  await expect.poll(() => length(page)).toBeCloseTo(1.7, 12);
  expect(await number(page, 'number')).toBe(0.5 + 0.125 + 0.0625);
  await choose(page, 'equal');
  await expect.poll(() => length(page)).toBe(2);
  await expect(page).toHaveURL(/code=fixed/);
});

test('a code made for Q costs KL(P‖Q) more, and the link says so', async ({ page }) => {
  await open(page);
  await choose(page, 'Q, the model');
  await expect.poll(() => length(page)).toBeCloseTo(2.375, 12);
  expect(await number(page, 'kl')).toBeCloseTo(0.625, 12);
  await expect(page).toHaveURL(/\?for=q$/);
  await page.reload();
  await expect(page.getByText('All of the excess is the price of believing Q.')).toBeVisible();
  await page.getByText('Table', { exact: true }).click();
  await expect(page.getByRole('row', { name: /^mat / })).toContainText('110');
});

test('the keys move a probability, and the code follows', async ({ page }) => {
  await open(page);
  await page.getByRole('slider', { name: 'P of mat' }).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => length(page)).toBeCloseTo(1.5, 12);
  await page.keyboard.press('End');
  await expect(page.getByText('P is certain of “mat”, so nothing need be sent')).toBeVisible();
  expect(await length(page)).toBe(0);
});

test('an outcome without a codeword makes the length infinite, with the reason', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'no word for the moon' }).click();
  await expect(page.getByText('has no codeword for “moon”, which P lets happen')).toBeVisible();
  expect(await length(page)).toBe(Infinity);
});

test('counts are offered normalised, and a Q of another length is refused', async ({ page }) => {
  await open(page);
  const field = page.getByRole('textbox', { name: 'P, the truth' });
  await field.fill('7, 2, 1');
  await expect(page.getByText('Sums to 10, not to 1.')).toBeVisible();
  expect(await length(page)).toBe(1.75);
  await page.getByRole('button', { name: 'normalise' }).click();
  await expect.poll(() => length(page)).toBeCloseTo(1.3, 12);
  await page.getByRole('textbox', { name: 'Q, the model' }).fill('1/2, 1/2');
  await expect(page.getByText('Q has 2 outcomes and P has 3.')).toBeVisible();
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?p=1/2,1/3&code=morse&for=everyone');
  await expect(page.getByText('not to 1.')).toBeVisible();
  await expect(page.getByText('code must be huffman or shannon or fixed')).toBeVisible();
  expect(await length(page)).toBe(1.75);
  await expect(page.locator('body')).not.toContainText('NaN');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    expect(await length(page)).toBe(1.75);
    expect(await number(page, 'entropy')).toBeCloseTo(1.75, 12);
    expect(await number(page, 'number')).toBe(1);
    await expect(page.locator('svg.codewords')).toBeVisible();
  });
});
