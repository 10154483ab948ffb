/** The cross-entropy calculator in the hands of a reader: mouse, keys, fields, links. */
import { expect, test, type Page } from '@playwright/test';
import { dragBar, keepsTheContract, number, open } from './instrument';

const ID = 'cross-entropy-calculator';

const bar = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

keepsTheContract({
  id: ID,
  state: 'p=1/2,1/2&q=1/4,3/4&labels=heads,tails',
  quantity: 'cross-entropy',
  byDefault: 2.375,
  inState: 1.2075187496,
  extremes: [
    'p=1,0,0,0&q=1,0,0,0',
    'p=1,0&q=0,1',
    'p=1,0,0,0&q=0.7,0.1,0.1,0.1',
    'p=0.999999999,1e-9&q=0.999999998,2e-9&unit=hartleys',
    'p=1/2,1/2&q=1e-300,1',
    'p=1/2,1/2&q=0.500000001,0.499999999',
    'p=0.97,0.01,0.01,0.01&q=0.01,0.97,0.01,0.01',
    'p=0.3,0.3,0.2,0.2&q=0.31,0.29,0.21,0.19&labels=international,extraordinary,unquestionable,longwinded',
    'p=1/6,1/6,1/6,1/6,1/6,1/6&q=0.167,0.166,0.167,0.166,0.167,0.167',
  ],
});

test('the keys move P and Q, and the sum stays a sum', async ({ page }) => {
  await open(page, ID);
  await bar(page, 'Q of mat').focus();
  await page.keyboard.press('PageUp');
  await expect(bar(page, 'Q of mat')).toHaveAttribute('aria-valuenow', '0.23');
  await bar(page, 'P of mat').focus();
  await page.keyboard.press('ArrowDown');
  await expect(bar(page, 'P of mat')).toHaveAttribute('aria-valuenow', '0.49');
  const [h, kl, sum] = await Promise.all(
    ['entropy', 'kl', 'cross-entropy'].map((name) => number(page, name)),
  );
  expect((h ?? 0) + (kl ?? 0)).toBeCloseTo(sum ?? 0, 12);
  await page.keyboard.press('End');
  await expect.poll(() => number(page, 'entropy')).toBe(0);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(bar(page, 'P of mat')).toHaveAttribute('aria-valuenow', '1');
});

test('a bar is dragged by the mouse', async ({ page }) => {
  await open(page, ID);
  await dragBar(page, bar(page, 'Q of moon'), 0.6);
  await expect
    .poll(async () => Number(await bar(page, 'Q of moon').getAttribute('aria-valuenow')))
    .toBeCloseTo(0.6, 1);
  await expect(page).toHaveURL(/\?q=/);
});

test('zero under Q is infinite, and the reason is given', async ({ page }) => {
  await open(page, ID);
  await page.getByRole('button', { name: 'forget mat' }).click();
  await expect.poll(() => number(page, 'kl')).toBe(Infinity);
  await expect(page.locator('.readouts')).toContainText('∞ bits');
  await expect(
    page.locator('.instrument-summary', { hasText: 'Q gives “mat” probability 0' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'make Q perfect' }).click();
  await expect.poll(() => number(page, 'kl')).toBe(0);
  await page.getByRole('button', { name: 'the cat', exact: true }).click();
  await page.getByRole('button', { name: 'swap P and Q' }).click();
  await expect.poll(() => number(page, 'cross-entropy')).toBe(2.25);
});

test('fractions and counts are typed, and what is wrong stays until it is mended', async ({
  page,
}) => {
  await open(page, ID);
  const field = page.getByRole('textbox', { name: 'P, the truth' });
  await field.fill('1/4, 1/4, 1/4, 1/4');
  await expect.poll(() => number(page, 'entropy')).toBe(2);
  await field.fill('3, 1, 0, 0');
  await expect(page.getByText('Sums to 4, not to 1.')).toBeVisible();
  expect(await number(page, 'entropy')).toBe(2);
  await page.getByRole('button', { name: 'normalise' }).click();
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(0.8112781245, 9);
  await field.fill('-1, 2, 0, 0');
  await expect(page.getByText('Item 1 is -1: a probability cannot be negative.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Outcomes' }).focus();
  await expect(field).toHaveValue('-1, 2, 0, 0');
  await page.getByRole('button', { name: 'put back' }).click();
  await expect(field).toHaveValue('3/4, 1/4, 0, 0');
  await page.getByRole('textbox', { name: 'Q, the model' }).fill('1/2, 1/2');
  await expect(page.getByText('Q has 2 outcomes and P has 4.')).toBeVisible();
});

test('half of a typed list does not spoil Q', async ({ page }) => {
  await open(page, ID);
  const field = page.getByRole('textbox', { name: 'P, the truth' });
  await field.fill('');
  await field.pressSequentially('1/2, 1/4, 1/4, 0'); // a list of three on the way
  await expect(page.getByRole('textbox', { name: 'Q, the model' })).toHaveValue(
    '1/8, 1/2, 1/4, 1/8',
  );
  await expect.poll(() => number(page, 'entropy')).toBe(1.5);
});

test('what a broken link says is reported, and the last good state stands', async ({ page }) => {
  await open(page, ID, 'p=1/2,NaN&q=1/0,2&labels=%00,b&unit=toString');
  await expect(page.getByText('“NaN” is not a number.')).toBeVisible();
  await expect(page.getByText('“1/0” is not a finite number.')).toBeVisible();
  await expect(page.getByText('unit must be bits, nats or hartleys.')).toBeVisible();
  expect(await number(page, 'cross-entropy')).toBe(2.375);
  await expect(page.locator('.instrument-body .instrument-grid')).not.toContainText('NaN');
  await open(page, ID, 'p=1/2,1/2');
  await expect(page.getByText('Q has 4 outcomes and P has 2. Q was made to fit.')).toBeVisible();
});

test('a link in the chapter sets the instrument', async ({ page }) => {
  await page.goto('/lessons/20-information-theory/cross-entropy/');
  await page.getByRole('link', { name: 'Forget the mat' }).click();
  const figure = page.locator('#wrong-guess');
  await expect(figure.locator('.readouts data[data-quantity="kl"]')).toHaveText('∞ bits');
  await expect(page).toHaveURL(/wrong-guess\.q=0,1\/2,3\/8,1\/8|\?q=0,1\/2,3\/8,1\/8/);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(`/embed/${ID}/`);
    const value = (quantity: string) =>
      page.locator(`.readouts data[data-quantity="${quantity}"]`).getAttribute('value');
    expect(await value('entropy')).toBe('1.75');
    expect(await value('kl')).toBe('0.625');
    expect(await value('cross-entropy')).toBe('2.375');
    await expect(page.locator('svg.stack')).toContainText('H(P,Q) 2.375 bits');
  });
});
