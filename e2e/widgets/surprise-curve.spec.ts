/** The surprise curve in the hands of a reader: mouse, keys, fields, links. */
import { expect, test, type Page } from '@playwright/test';

const PATH = '/embed/surprise-curve/';

const point = (page: Page) => page.getByRole('slider', { name: 'probability p', exact: true });

/** The surprise of p, of q or of both, as a machine reads it. */
async function surprise(page: Page, { unit = 'bit', outcome = '' } = {}) {
  const who = outcome ? `[data-outcome="${outcome}"]` : ':not([data-outcome])';
  const number = page.locator(
    `.readouts data[data-quantity="surprisal"][data-unit="${unit}"]${who}`,
  );
  return Number(await number.first().getAttribute('value'));
}

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'heads', exact: true })).toBeEnabled();
}

test('shows all three units at once', async ({ page }) => {
  await open(page);
  expect(await surprise(page)).toBeCloseTo(3, 12);
  expect(await surprise(page, { unit: 'nat' })).toBeCloseTo(Math.log(8), 12);
  expect(await surprise(page, { unit: 'hartley' })).toBeCloseTo(Math.log10(8), 12);
});

test('the keys move p along the axis, and the link follows', async ({ page }) => {
  await open(page);
  await point(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(point(page)).toHaveAttribute('aria-valuenow', '0.14');
  await page.keyboard.press('End');
  await expect(page.getByText('What is certain brings 0 bits of surprise').first()).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByText('Probability 0 says that it cannot happen.').first()).toBeVisible();
  await expect(page.locator('.readouts')).toContainText('∞ bits');
  await expect(page).toHaveURL(/\?p=0$/);
});

test('one in a billion is reached by keys, slider, hand and typing', async ({ page }) => {
  await open(page, '?axis=log');
  const least = () => expect.poll(() => surprise(page)).toBeCloseTo(9 * Math.log2(10), 9);
  const back = async () => {
    await page.getByRole('button', { name: 'heads', exact: true }).click();
    await expect.poll(() => surprise(page)).toBe(1);
  };
  await point(page).focus();
  await page.keyboard.press('Home');
  await least();
  await back();
  await page.getByLabel('slide p').fill('-9');
  await least();
  await back();
  const plot = await page.locator('svg.surprise-curve').boundingBox();
  const grip = await point(page).boundingBox();
  if (!plot || !grip) throw new Error('there is no picture');
  await page.mouse.move(grip.x + 20, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(plot.x + 2, plot.y + 80, { steps: 4 });
  await page.mouse.up();
  await least();
  await back();
  await page.getByLabel('type p').fill('1e-9');
  await least();
  await expect(page).toHaveURL(/\?p=1e-9&axis=log$/);
});

test('two independent events stack up to the surprise of both', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'add a second, independent event' }).click();
  await expect.poll(() => surprise(page, { outcome: 'p·q' })).toBeCloseTo(4, 12);
  await expect(page.locator('svg.surprise-sum')).toContainText('3 + 1 = 4 bits');
  const second = page.getByRole('slider', { name: 'probability q of the second event' });
  await second.focus();
  await page.keyboard.press('Home');
  await expect(page.locator('svg.surprise-sum')).toContainText('3 + ∞ = ∞ bits');
  await page.getByLabel('type q').fill('1/4');
  await expect.poll(() => surprise(page, { outcome: 'p·q' })).toBeCloseTo(5, 12);
  await expect(page).toHaveURL(/\?q=1\/4$/);
  await page.getByRole('button', { name: 'take the second event away' }).click();
  await expect(page.locator('svg.surprise-sum')).toHaveCount(0);
});

test('everyday events are chosen by their buttons and by their marks', async ({ page }) => {
  await open(page);
  const card = page.getByRole('button', { name: 'one card' });
  await card.click();
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('One named card out of 52: probability 1/52').first()).toBeVisible();
  const mark = page.locator('svg.surprise-curve .mark', { hasText: 'heads' }).last();
  await mark.locator('.dot').click();
  await expect.poll(() => surprise(page)).toBe(1);
});

test('a link opens its state', async ({ page }) => {
  await open(page, '?p=1/52&q=1/2&axis=log&unit=hartleys');
  await expect
    .poll(() => surprise(page, { unit: 'hartley', outcome: 'p·q' }))
    .toBeCloseTo(Math.log10(104), 12);
  await expect(page.getByRole('radio', { name: 'logarithmic' })).toBeChecked();
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?p=2&q=x&axis=round');
  await expect(page.getByText('p must lie between 0 and 1, not 2.')).toBeVisible();
  await expect(page.getByText('“x” is not a number.')).toBeVisible();
  await expect(page.getByText('axis must be linear or log, not “round”.')).toBeVisible();
  expect(await surprise(page)).toBeCloseTo(3, 12);
  await expect(page.locator('body')).not.toContainText('NaN');
});

test('a field keeps what cannot be used and says what is wrong', async ({ page }) => {
  await open(page);
  const field = page.getByLabel('type p');
  await field.fill('1.5');
  await expect(page.getByText('p must lie between 0 and 1, not 1.5.')).toBeVisible();
  expect(await surprise(page)).toBeCloseTo(3, 12);
  await page.getByRole('button', { name: 'put back' }).click();
  await expect(field).toHaveValue('1/8');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its curve and its numbers', async ({ page }) => {
    await page.goto(PATH);
    expect(await surprise(page)).toBeCloseTo(3, 12);
    await expect(page.locator('svg.surprise-curve polyline')).toBeVisible();
    await expect(page.getByText('as much as 3 heads in a row').first()).toBeVisible();
  });
});
