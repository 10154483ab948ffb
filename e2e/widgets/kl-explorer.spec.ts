/** The KL explorer in the hands of a reader: mouse, keys, fields, links. */
import { expect, test, type Page } from '@playwright/test';
import { dragBar, keepsTheContract, number, open } from './instrument';

const ID = 'kl-explorer';

const bar = (page: Page, name: string) => page.getByRole('slider', { name, exact: true });

keepsTheContract({
  id: ID,
  state: 'p=1/2,1/2&q=1/4,3/4&r=0.1,0.9&labels=heads,tails',
  quantity: 'kl',
  byDefault: 0.625,
  inState: 0.2075187496,
  extremes: [
    'p=1/2,1/2&q=1,0&r=0,1&unit=nats',
    'p=1/2,1/2&q=1/2,1/2',
    'p=1/2,1/2&q=0.500000001,0.499999999',
    'p=1/2,1/2&q=1e-300,1',
    'p=1/2,1/4,1/8,1/8&q=1/4,1/4,1/4,1/4&unit=nats',
    'p=1/8,1/8,1/8,1/8,1/8,1/8,1/8,1/8&q=0.2,0.05,0.2,0.05,0.2,0.05,0.2,0.05&unit=nats',
    'p=1/12,1/12,1/12,1/12,1/12,1/12,1/12,1/12,1/12,1/12,1/12,1/12&q=1,0,0,0,0,0,0,0,0,0,0,0',
    'p=0.3,0.3,0.2,0.2&q=0.31,0.29,0.21,0.19&labels=international,extraordinary,unquestionable,longwinded',
  ],
});

test('the keys move bars of all three distributions', async ({ page }) => {
  await open(page, ID, 'p=1/2,1/2&q=1/4,3/4&r=0.1,0.9&labels=heads,tails');
  for (const [name, after] of [
    ['P of heads', '0.51'],
    ['Q of heads', '0.26'],
    ['R of heads', '0.11'],
  ] as const) {
    await bar(page, name).focus();
    await page.keyboard.press('ArrowRight');
    await expect(bar(page, name)).toHaveAttribute('aria-valuenow', after);
  }
  await page.keyboard.press('Home');
  await expect(
    page.locator('.instrument-summary', { hasText: 'R rules out what P lets happen' }),
  ).toBeVisible();
});

test('a bar is dragged by the mouse', async ({ page }) => {
  await open(page, ID);
  await dragBar(page, bar(page, 'P of mat'), 0.9);
  await expect
    .poll(async () => Number(await bar(page, 'P of mat').getAttribute('aria-valuenow')))
    .toBeCloseTo(0.9, 1);
});

test('each example shows what its name says', async ({ page }) => {
  await open(page, ID);
  const says = (words: string) =>
    expect(page.locator('.instrument-summary', { hasText: words })).toBeVisible();
  await page.getByRole('button', { name: 'not symmetric' }).click();
  await says('the order of the arguments matters');
  await page.getByRole('button', { name: 'symmetric by accident' }).click();
  await says('equal for this pair, which is an accident');
  await page.getByRole('button', { name: 'infinite one way' }).click();
  await says('KL(Q‖P) is infinite, because Q lets “moon” happen and P rules it out.');
  await expect(page.locator('.readouts')).toContainText('∞ bits');
  await page.getByRole('button', { name: 'detour shorter' }).click();
  await says('the detour is shorter, which no distance allows');
  await expect(page.getByRole('textbox', { name: 'R, a third' })).toBeVisible();
});

test('the direction changes the contributions, and the link', async ({ page }) => {
  await open(page, ID);
  const first = page.locator('svg.contributions text:visible').first();
  await expect(first).toHaveText('+1');
  await page.locator('.segments label', { hasText: 'KL(Q‖P)' }).click();
  await expect(page.getByRole('radio', { name: 'KL(Q‖P)' })).toBeChecked();
  await expect(page.locator('svg.contributions')).toContainText('−0.25');
  await expect(page).toHaveURL(/\?direction=reverse$/);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'KL(Q‖P)' })).toBeChecked();
});

test('counts are offered normalised, and nothing typed is lost', async ({ page }) => {
  await open(page, ID);
  const field = page.getByRole('textbox', { name: 'Q, the model' });
  await field.fill('1, 1, 1, 1');
  await expect(page.getByText('Sums to 4, not to 1.')).toBeVisible();
  expect(await number(page, 'kl')).toBe(0.625);
  await page.getByRole('button', { name: 'normalise' }).click();
  await expect.poll(() => number(page, 'kl')).toBe(0.25);
  await field.fill('1/2, 1/2, moon, 0');
  await expect(page.getByText('“moon” is not a number.')).toBeVisible();
  await expect(field).toHaveValue('1/2, 1/2, moon, 0');
  expect(await number(page, 'kl')).toBe(0.25);
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, ID, 'p=,,,&q=1,2&r=x&direction=sideways');
  for (const words of [
    'A number is missing.',
    'q sums to 3, not to 1.',
    '“x” is not a number.',
    'direction must be forward or reverse, not “sideways”.',
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  expect(await number(page, 'kl')).toBe(0.625);
});

test('a link in the chapter sets the instrument', async ({ page }) => {
  await page.goto('/lessons/20-information-theory/kl-divergence/');
  await page.getByRole('link', { name: 'The detour is shorter' }).click();
  await expect(page.locator('#gap .instrument-summary')).toContainText('the detour is shorter');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(`/embed/${ID}/`);
    const value = (quantity: string) =>
      page.locator(`.readouts data[data-quantity="${quantity}"]`).getAttribute('value');
    expect(await value('kl')).toBe('0.625');
    expect(await value('kl-reverse')).toBe('0.5');
    await expect(page.locator('svg.contributions')).toContainText('+1');
  });
});

test('the same numbers are read under five names, by keyboard', async ({ page }) => {
  await open(page, ID, 'p=1/2,1/2&q=1/4,3/4&labels=heads,tails');
  const readings = page.locator('.readings');
  const select = page.getByLabel('Read the numbers as');
  await select.focus();
  await page.keyboard.press('ArrowDown');
  const numbers = () =>
    readings.locator('td data').evaluateAll((cells) => cells.map((cell) => cell.textContent));
  const headings = () => readings.locator('th[scope="col"]').allTextContents();
  await expect(readings.getByRole('table')).toBeVisible();
  const before = await numbers();
  const named = new Set([(await headings()).join()]);
  for (const [key, words] of [
    ['code', 'a code made for Q'],
    ['loss', 'above the least that any model can reach'],
    ['bet', 'by a factor of'],
    ['evidence', 'speaks for P and against Q'],
  ] as const) {
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.instrument-summary')).toContainText(words);
    await expect(page).toHaveURL(new RegExp(`read=${key}$`));
    named.add((await headings()).join());
    expect(await numbers()).toEqual(before);
  }
  expect(named.size).toBe(5);
  await page.reload();
  await expect(readings.getByRole('table')).toBeVisible();
  await expect(select).toHaveValue('evidence');
});
