/** The temperature demo in the hands of a reader: keys, cuts, samples, fields, links. */
import { expect, test, type Page } from '@playwright/test';
import { keepsTheContract, number, open } from './instrument';

const ID = 'temperature-softmax';

const slider = (page: Page) => page.getByRole('slider', { name: 'Temperature', exact: true });
const summary = (page: Page, words: string) =>
  expect(page.locator('.instrument-summary', { hasText: words })).toBeVisible();

keepsTheContract({
  id: ID,
  state: 'logits=3,2,1&labels=a,b,c&T=0.5&topp=0.8&order=truncation-first&draws=100&seed=7',
  quantity: 'entropy',
  byDefault: 1.75,
  inState: 0.5270653410031618,
  extremes: [
    'T=greedy',
    'T=uniform&unit=hartleys',
    'preset=long-tail&T=1.3&topp=0.9&draws=1000',
    'logits=1e308,-1e308&T=0.05',
    'logits=0,0.1,0.2,0.3,0.4,0.5,0.6,0.7&topk=3&draws=10000',
    'logits=1,2,3,4&labels=international,extraordinary,unquestionable,longwinded&minp=0.5',
  ],
});

test('the temperature goes by keys from one limit to the other', async ({ page }) => {
  await open(page, ID);
  await slider(page).focus();
  await page.keyboard.press('Home');
  await summary(page, 'At T → 0, greedy, “sofa” is certain');
  await expect.poll(() => number(page, 'entropy')).toBe(0);
  await page.keyboard.press('ArrowRight');
  await summary(page, 'At T = 0.05,');
  await page.keyboard.press('End');
  await summary(page, 'all 4 tokens are equally likely, with 25 % each');
  await expect.poll(() => number(page, 'entropy')).toBe(2);
  await page.getByRole('button', { name: 'T = 1', exact: true }).click();
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(1.75, 12);
});

test('logits are moved, and typed with all their digits', async ({ page }) => {
  await open(page, ID);
  const field = page.getByRole('textbox', { name: 'Logits' });
  await field.fill('1.23456789, 2');
  await page.getByRole('textbox', { name: 'Tokens' }).fill('yes, no');
  await expect(page).toHaveURL(/logits=1\.23456789,2&labels=yes,no/);
  await field.press('End');
  await field.pressSequentially('.5');
  await expect(page).toHaveURL(/logits=1\.23456789,2\.5/);
  await page.getByRole('slider', { name: 'logit of yes' }).press('End');
  await expect(page).toHaveURL(/logits=10,2\.5/);
  await field.fill('1, two');
  await expect(page.getByText('“two” is not a number.')).toBeVisible();
  await expect(field).toHaveValue('1, two');
});

test('the order of temperature and cut decides what is left', async ({ page }) => {
  await open(page, ID);
  await page.getByRole('button', { name: 'order matters' }).click();
  await expect(page.getByText('1 of 3')).toBeVisible();
  await page.locator('.segments label', { hasText: 'cut, then T' }).click();
  await expect(page.getByText('2 of 3')).toBeVisible();
  await expect(page).toHaveURL(/order=truncation-first/);
  await page.getByRole('checkbox', { name: 'top-p (nucleus)' }).uncheck();
  await expect(page.getByText('2 of 3')).toHaveCount(0);
});

test('samples are drawn by the seed, and drawn anew', async ({ page }) => {
  await open(page, ID);
  const counts = () => page.locator('.instrument-table td:last-child').allInnerTexts();
  await page.locator('.instrument-table summary').click();
  await page.getByRole('button', { name: 'draw 100', exact: true }).click();
  await expect(page).toHaveURL(/draws=100/);
  const first = await counts();
  await page.reload();
  await page.locator('.instrument-table summary').click();
  await expect.poll(counts).toEqual(first);
  await page.getByRole('button', { name: 'draw anew' }).click();
  await expect.poll(counts).not.toEqual(first);
  await page.getByRole('button', { name: 'clear', exact: true }).click();
  await expect(page.locator('.token-bars .drawn')).toHaveCount(0);
});

test('five thousand tokens tell the truth of their tail', async ({ page }) => {
  await open(page, ID);
  await page.getByRole('button', { name: '5,000 words', exact: true }).click();
  await summary(page, 'The 4,993 others share');
  await page.getByRole('checkbox', { name: 'top-k' }).check();
  await expect(page.getByText('3 of 5')).toBeVisible();
  await summary(page, 'The cuts remove');
});

test('the field of T takes numbers and limits, and refuses zero in words', async ({ page }) => {
  await open(page, ID);
  const field = page.getByRole('textbox', { name: 'T', exact: true });
  await field.fill('0');
  await expect(
    page.getByText('T = 0 divides by zero. The limit is called T=greedy.'),
  ).toBeVisible();
  expect(await number(page, 'entropy')).toBeCloseTo(1.75, 12);
  await field.fill('1/2');
  await summary(page, 'At T = 0.5,');
  await field.fill('uniform');
  await summary(page, 'At T → ∞, uniform');
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, ID, 'T=hot&topk=1.5&topp=0&minp=-1&order=never&logits=1&draws=1e9');
  for (const words of [
    '“hot” is not a number.',
    'topk must be a whole number, not 1.5.',
    'topp must lie between 0.01 and 1, not 0.',
    'minp must lie between 0 and 1, not -1.',
    'logits needs 2 to 16 numbers, not 1.',
    'draws must lie between 0 and 10000',
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  expect(await number(page, 'entropy')).toBeCloseTo(1.75, 12);
});

test('a link in the chapter sets the instrument', async ({ page }) => {
  await page.goto('/lessons/20-information-theory/temperature/');
  await page.getByRole('link', { name: 'truncation first' }).click();
  await expect(page.locator('#sampler')).toContainText('2 of 3');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(`/embed/${ID}/`);
    const value = (quantity: string) =>
      page.locator(`.readouts data[data-quantity="${quantity}"]`).first().getAttribute('value');
    expect(Number(await value('entropy'))).toBeCloseTo(1.75, 12);
    expect(Number(await value('probability'))).toBeCloseTo(0.5, 12);
    await expect(page.locator('svg.entropy-curve polyline')).toBeVisible();
  });
});
