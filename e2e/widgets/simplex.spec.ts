/** The triangle of three outcomes in the hands of a reader: mouse, keys, fields, links. */
import { expect, test, type Page } from '@playwright/test';

const PATH = '/embed/simplex/';

const point = (page: Page, letter: 'P' | 'Q') =>
  page.getByRole('slider', { name: `the point ${letter}` });

/** The number that a machine reads, at full precision. */
const number = async (page: Page, quantity: string) =>
  Number(await page.locator(`.readouts data[data-quantity="${quantity}"]`).getAttribute('value'));

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'centre' })).toBeEnabled();
}

/** A place of the picture, in pixels of the page. */
async function placeOf(page: Page, x: number, y: number): Promise<[number, number]> {
  const box = await page.locator('svg.simplex').boundingBox();
  if (!box) throw new Error('there is no picture');
  return [box.x + x * box.width, box.y + y * box.height];
}

test('the keys move the point up, down and sideways, and the link follows', async ({ page }) => {
  await open(page);
  await point(page, 'P').focus();
  await page.keyboard.press('ArrowRight');
  await expect(point(page, 'P')).toHaveAttribute(
    'aria-valuetext',
    'mat 1/2, sofa 0.24, floor 0.26',
  );
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await expect(page.getByText('P stands on the edge that rules out “mat”')).toBeVisible();
  expect(await number(page, 'entropy')).toBe(1);
  await expect(page).toHaveURL(/\?p=0,1\/2,1\/2$/);
  await page.keyboard.press('End');
  await expect(page.getByText('P stands in a corner: it is certain of “mat”')).toBeVisible();
  await page.reload();
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(1, 12);
});

test('the point is dragged, and stops at the edges of the triangle', async ({ page }) => {
  await open(page);
  const from = await placeOf(page, 0.5, 0.495);
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...(await placeOf(page, 0.5, 0.63)));
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(Math.log2(3), 3);
  await page.mouse.move(...(await placeOf(page, -0.05, 0.99)));
  await page.mouse.up();
  await expect(page.getByText('it is certain of “sofa”')).toBeVisible();
});

test('a click in the triangle brings the point there', async ({ page }) => {
  await open(page);
  await page.mouse.click(...(await placeOf(page, 0.5, 0.75)));
  const p = () => page.getByRole('slider', { name: 'P of mat' }).getAttribute('aria-valuenow');
  await expect.poll(p).toBe('0.19');
});

test('a second point has divergences both ways, infinite from the edge', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'add a second point, Q' }).click();
  await expect(point(page, 'Q')).toHaveAttribute('aria-valuetext', 'mat 1/4, sofa 1/4, floor 1/2');
  await page.getByRole('button', { name: 'infinite one way' }).click();
  await expect.poll(() => number(page, 'kl')).toBe(1);
  expect(await number(page, 'kl-reverse')).toBe(Infinity);
  await expect(page.getByText('because Q lets “floor” happen and P rules it out')).toBeVisible();
  await page.getByRole('button', { name: 'swap P and Q' }).click();
  await expect.poll(() => number(page, 'kl')).toBe(Infinity);
  await page.getByRole('button', { name: 'take Q away' }).click();
  await expect(point(page, 'Q')).toHaveCount(0);
});

test('what cannot be used is said beside the field, and the last state stays', async ({ page }) => {
  await open(page);
  const field = page.getByRole('textbox', { name: 'P, the truth' });
  await field.fill('1/2, 1/2');
  await expect(page.getByText('Give 3 outcomes, not 2.')).toBeVisible();
  expect(await number(page, 'entropy')).toBeCloseTo(1.5, 12);
  await field.fill('7, 2, 1');
  await page.getByRole('button', { name: 'normalise' }).click();
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(1.1567796494470395, 12);
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?p=1/2,1/2&q=a,b,c');
  await expect(page.getByText('p needs 3 outcomes, not 2.')).toBeVisible();
  await expect(page.getByText('“a” is not a number.')).toBeVisible();
  expect(await number(page, 'entropy')).toBeCloseTo(1.5, 12);
  await expect(page.locator('body')).not.toContainText('NaN');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    expect(await number(page, 'entropy')).toBeCloseTo(1.5, 12);
    expect(await number(page, 'max-entropy')).toBeCloseTo(Math.log2(3), 12);
    await expect(page.locator('svg.simplex .contour')).toHaveCount(7);
  });
});
