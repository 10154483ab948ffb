/** The classifier loss in the hands of a reader: logits, classes, two softmaxes, links. */
import { expect, test, type Page } from '@playwright/test';

const PATH = '/embed/classifier-loss/';

const value = async (page: Page, quantity: string) =>
  Number(
    await page.locator(`.readouts data[data-quantity="${quantity}"]`).first().getAttribute('value'),
  );

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'three classes' })).toBeEnabled();
}

test('a logit moves by keyboard, and the link follows', async ({ page }) => {
  await open(page, '?unit=nats');
  await expect.poll(() => value(page, 'cross-entropy')).toBeCloseTo(0.4076059644443803, 12);
  await page.getByRole('slider', { name: 'logit of cat' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/logits=2\.1,1,0/);
  const moved = await value(page, 'cross-entropy');
  expect(moved).toBeLessThan(0.4076);
  await page.getByRole('button', { name: 'bird is true' }).click();
  await expect(page).toHaveURL(/label=2/);
  await page.reload();
  await expect.poll(() => value(page, 'cross-entropy')).toBeCloseTo(moved + 2.1, 12);
});

test('huge logits keep their loss where the formula as written fails', async ({ page }) => {
  await open(page, '?unit=nats');
  await page.getByRole('button', { name: 'huge logits' }).click();
  await expect.poll(() => value(page, 'cross-entropy')).toBeCloseTo(2.40760596444438, 12);
  await expect(page.locator('.readouts')).toContainText('not a number');
  await page.getByRole('button', { name: 'a gap of 800' }).click();
  await expect.poll(() => value(page, 'cross-entropy')).toBeCloseTo(800, 9);
  await expect(page.locator('.readouts')).toContainText('−∞ nats');
});

test('a second softmax has a floor', async ({ page }) => {
  await open(page, '?unit=nats&logits=40,0,0,0&labels=');
  await page.getByRole('radio', { name: 'twice, by mistake' }).check();
  await expect.poll(() => value(page, 'cross-entropy')).toBeCloseTo(0.7436683806286791, 12);
  await expect.poll(() => value(page, 'entropy')).toBeCloseTo(0.7436683806286791, 12);
});

test('fields refuse what does not fit, and keep the last good state', async ({ page }) => {
  await open(page);
  const logits = page.getByLabel('Logits', { exact: true }).last();
  await logits.fill('1, x');
  await expect(page.getByText('“x” is not a number.')).toBeVisible();
  await logits.fill('1e9, 0');
  await expect(page.getByText('logits must lie between -10000 and 10000')).toBeVisible();
  await expect(page.locator('.instrument-summary')).toContainText('probability 0.6652');
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?label=7&smoothing=2&twice=maybe');
  await expect(page.getByText('The classes are numbered from 0 to 2')).toBeVisible();
  await expect(page.getByText('smoothing must lie between 0 and 1, not 2.')).toBeVisible();
  await expect(page.getByText('twice must be on or off')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('NaN');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    expect(await value(page, 'cross-entropy')).toBeCloseTo(0.5880511035406706, 12);
    expect(await value(page, 'max-entropy')).toBeCloseTo(Math.log2(3), 12);
  });
});
