/** The bias of estimates in the hands of a reader: keys, mouse, sliders, links. */
import { expect, test, type Page } from '@playwright/test';

const PATH = '/embed/estimator-bias/';

const size = (page: Page) => page.getByRole('slider', { name: 'observations on the curve' });

/** The number that a machine reads, at full precision. */
async function number(page: Page, outcome: string) {
  const data = page.locator(`.readouts data[data-outcome="${outcome}"]`);
  return Number(await data.getAttribute('value'));
}

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'new samples' })).toBeEnabled();
}

test('the arrow keys add observations, and the link follows', async ({ page }) => {
  await open(page, '?unit=nats');
  await expect.poll(() => number(page, 'plug-in')).toBeCloseTo(1.8820272011478825, 11);
  await size(page).focus();
  await page.keyboard.press('PageDown');
  await expect(size(page)).toHaveAttribute('aria-valuenow', '10');
  await expect.poll(() => number(page, 'plug-in')).toBeCloseTo(1.660016156413614, 11);
  expect(await number(page, 'corrected')).toBeCloseTo(1.9047859259480826, 11);
  await expect(page).toHaveURL(/[?&]n=10\b/);
  await page.reload();
  await expect.poll(() => number(page, 'bias')).toBeCloseTo(-0.41942538526622203, 11);
  await size(page).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('what has been seen once looks certain').first()).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'one more observation' })).toBeDisabled();
});

test('the size is dragged along the curve', async ({ page }) => {
  await open(page);
  const plot = await page.locator('svg.bias-curve').boundingBox();
  if (!plot) throw new Error('there is no picture');
  await page.mouse.move(plot.x + plot.width / 2, plot.y + 60);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width + 40, plot.y + 60);
  await expect(size(page)).toHaveAttribute('aria-valuenow', '1000');
  await page.mouse.move(plot.x - 40, plot.y + 60);
  await expect(size(page)).toHaveAttribute('aria-valuenow', '1');
  await page.mouse.up();
});

test('independent pairs pretend to share, and shuffles see through it', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'phantom information' }).click();
  const truth = page.locator('.readouts data[data-quantity="mutual-information"]');
  await expect(truth).toHaveAttribute('value', '0');
  expect(await number(page, 'plug-in')).toBeCloseTo(0.6890770574355538, 11);
  await expect(page.getByText('chance alone does that easily').first()).toBeVisible();
  await page.getByLabel('Pairs in which Y copies X').fill('0.6');
  await expect(page.getByText('chance alone rarely does that').first()).toBeVisible();
  await expect(page).toHaveURL(/dependence=0\.6/);
});

test('other samples say something else, and the exact mean stays', async ({ page }) => {
  await open(page);
  const [before, exact] = [await number(page, 'average'), await number(page, 'plug-in')];
  await page.getByRole('button', { name: 'new samples' }).click();
  await expect.poll(() => number(page, 'average')).not.toBe(before);
  expect(await number(page, 'plug-in')).toBe(exact);
  await page.getByRole('button', { name: 'twice as many' }).click();
  await expect(size(page)).toHaveAttribute('aria-valuenow', '40');
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?k=1&n=2.5&seed=-1&mode=both&dependence=2');
  await expect(page.getByText('k must lie between 2 and 30, not 1.')).toBeVisible();
  await expect(page.getByText('n must be a whole number, not 2.5.')).toBeVisible();
  await expect(page.getByText('mode must be entropy or mi, not “both”.')).toBeVisible();
  await expect(size(page)).toHaveAttribute('aria-valuenow', '20');
  await expect(page.locator('body')).not.toContainText('NaN');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    const truth = page.locator('.readouts data[data-quantity="entropy"]');
    await expect(truth).toHaveAttribute('value', '3');
    expect(await number(page, 'plug-in')).toBeCloseTo(2.715191309914186, 11);
    expect(await number(page, 'bias')).toBeCloseTo(2.715191309914186 - 3, 11);
    await expect(page.locator('svg.spread-of-estimates')).toBeVisible();
  });
});
