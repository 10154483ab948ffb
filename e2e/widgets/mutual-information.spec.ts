/** Mutual information in the hands of a reader: keys, mouse, fields, links. */
import { expect, test, type Page } from '@playwright/test';

const PATH = '/embed/mutual-information/';

const bar = (page: Page, pair: string) =>
  page.getByRole('slider', { name: `probability of ${pair}`, exact: true });

/** The number that a machine reads, at full precision. */
async function number(page: Page, quantity: string, outcome = '') {
  const who = outcome ? `[data-outcome="${outcome}"]` : ':not([data-outcome])';
  const data = page.locator(`.readouts data[data-quantity="${quantity}"]${who}`);
  return Number(await data.getAttribute('value'));
}

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'exclusive or' })).toBeEnabled();
}

test('the arrow keys move a pair, and the link follows', async ({ page }) => {
  await open(page, '?joint=0.4,0.1|0.1,0.4&rows=a,b&columns=c,d');
  await expect.poll(() => number(page, 'mutual-information')).toBeCloseTo(0.2780719, 6);
  await bar(page, 'a, c').focus();
  await page.keyboard.press('End');
  await expect(bar(page, 'a, c')).toHaveAttribute('aria-valuenow', '1');
  await expect.poll(() => number(page, 'joint-entropy')).toBe(0);
  await expect(page).toHaveURL(/\?joint=1,0\|0,0&rows=a,b&columns=c,d$/);
  await page.reload();
  await expect.poll(() => number(page, 'joint-entropy')).toBe(0);
});

test('a pair is dragged, and its scale holds still under the hand', async ({ page }) => {
  await open(page);
  const cell = await bar(page, 'day, sofa').boundingBox();
  const row = await page.locator('svg.joint-row').first().boundingBox();
  if (!cell || !row) throw new Error('there is no picture');
  await page.mouse.move(cell.x + cell.width / 2, row.y + 100);
  await page.mouse.down();
  for (let move = 0; move < 4; move += 1) {
    await page.mouse.move(cell.x + cell.width / 2 + move, row.y + 44);
  }
  await expect(bar(page, 'day, sofa')).toHaveAttribute('aria-valuenow', '0.375');
  await page.mouse.up();
  await expect(bar(page, 'day, sofa')).toHaveAttribute('aria-valuenow', '0.375');
});

test('swapping, separating and merging show three laws', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'swap X and Y' }).click();
  await expect(page.getByText('I is still 0.5 bits: it is symmetric.')).toBeVisible();
  expect(await number(page, 'entropy-x')).toBeCloseTo(1.75, 12);
  await page.getByRole('button', { name: 'swap X and Y' }).click();
  await page.getByRole('button', { name: 'merge floor and moon' }).click();
  await expect(page.getByText('I is still 0.5 bits: which of them it was')).toBeVisible();
  await page.getByRole('button', { name: 'merge sofa and floor or moon' }).click();
  await expect(page.getByText('processing Y can lose information')).toBeVisible();
  expect(await number(page, 'mutual-information')).toBeCloseTo(0, 12);
  await page.getByRole('button', { name: 'the cat' }).click();
  await page.getByRole('button', { name: 'make independent' }).click();
  await expect.poll(() => number(page, 'mutual-information')).toBe(0);
  expect(await number(page, 'entropy-y')).toBeCloseTo(1.75, 12);
});

test('a third variable creates a dependence', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'X, Y, Z' }).check({ force: true });
  await expect.poll(() => number(page, 'mutual-information')).toBe(0);
  expect(await number(page, 'mutual-information', 'given Z')).toBe(1);
  await expect(page.getByText('Knowing Z creates a dependence').first()).toBeVisible();
  await expect(page).toHaveURL(/mode=three&joint=1\/4,0\|0,1\/4\|\|0,1\/4\|1\/4,0/);
  await bar(page, '0, 0, Z = 1').focus();
  await page.keyboard.press('PageUp');
  expect(await number(page, 'mutual-information', 'given Z')).toBeLessThan(1);
});

test('the correlation is moved along its curve, to infinity and no further', async ({ page }) => {
  await open(page, '?mode=gaussian&rho=1/2');
  await expect.poll(() => number(page, 'mutual-information')).toBeCloseTo(0.2075187496, 9);
  const point = page.getByRole('slider', { name: 'correlation on the curve' });
  await point.focus();
  await page.keyboard.press('ArrowRight');
  await expect(point).toHaveAttribute('aria-valuenow', '0.51');
  await page.keyboard.press('End');
  await expect(page.locator('.readouts')).toContainText('∞ bits');
  await expect(page.getByText('a real number has no last digit').first()).toBeVisible();
  await page.getByLabel('Correlation ρ').fill('2');
  await expect(page.getByText('rho must lie between -1 and 1, not 2.')).toBeVisible();
});

test('counts are offered normalised, and nothing typed is lost', async ({ page }) => {
  await open(page);
  const field = page.getByLabel('Probabilities of the pairs');
  await field.fill('4, 1\n1, 4');
  await expect(page.getByText('Sums to 10, not to 1.')).toBeVisible();
  expect(await number(page, 'mutual-information')).toBeCloseTo(0.5, 12);
  await page.getByRole('button', { name: 'normalise' }).click();
  await expect.poll(() => number(page, 'mutual-information')).toBeCloseTo(0.2780719, 6);
  await field.fill('1, 2\n3');
  await expect(page.getByText('Row 2 has 1 numbers and row 1 has 2.')).toBeVisible();
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?joint=1/2,x|0,1/2&mode=four&rho=7');
  await expect(page.getByText('“x” is not a number.')).toBeVisible();
  await expect(page.getByText('mode must be table or three or gaussian')).toBeVisible();
  await expect.poll(() => number(page, 'mutual-information')).toBeCloseTo(0.5, 12);
  await expect(page.locator('body')).not.toContainText('NaN');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    const numbers = {
      'mutual-information': 0.5,
      'entropy-x': 1,
      'entropy-y': 1.75,
      'joint-entropy': 2.25,
      'conditional-entropy-xy': 0.5,
      'conditional-entropy-yx': 1.25,
    };
    for (const [quantity, value] of Object.entries(numbers)) {
      expect(await number(page, quantity)).toBeCloseTo(value, 12);
    }
    await expect(page.locator('svg.areas')).toBeVisible();
  });
});
