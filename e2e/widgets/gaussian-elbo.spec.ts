/** The evidence lower bound in the hands of a reader: handles, sliders, dimensions, links. */
import { expect, test, type Page } from '@playwright/test';
import { keepsTheContract } from './instrument';

const PATH = '/embed/gaussian-elbo/';

const readout = async (page: Page, attributes: string) =>
  Number(await page.locator(`.readouts data${attributes}`).getAttribute('value'));
const kl = (page: Page) => readout(page, '[data-quantity="kl"]');
const gap = (page: Page) => readout(page, '[data-outcome="gap"]');

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'too eager' })).toBeEnabled();
}

keepsTheContract({
  id: 'gaussian-elbo',
  state: 'mu=1,-0.5,0&sigma=0.5,2,1&x=2,-1,1&w=1,1,1&beta=4&dim=2',
  quantity: 'kl',
  byDefault: 3.344379441444566,
  inState: 2.524716321555686,
  extremes: [
    'mu=0,0,0,0,0,0,0,0&sigma=1,1,1,1,1,1,1,1&x=6,-6,1,2,3,4,5,6&w=3,1,1,1,1,1,1,1&reduction=mean&fit=best',
    'mu=4&sigma=4&beta=50',
    'mu=-4&sigma=0.1&noise=0.4&x=6&w=3',
    'x=0&w=0&mu=0&sigma=1&noise=0.4',
    'beta=0.1&fit=best',
  ],
});

test('the handles move the code by keys, and the link follows', async ({ page }) => {
  await open(page, '?unit=nats');
  await expect.poll(() => kl(page)).toBeCloseTo(2.318147180559945, 12);
  const mean = page.getByRole('slider', { name: 'mean μ of q' });
  await mean.focus();
  await page.keyboard.press('PageDown');
  await expect(mean).toHaveAttribute('aria-valuetext', 'μ = 1.5');
  const deviation = page.getByRole('slider', { name: 'deviation σ of q' });
  await deviation.focus();
  await page.keyboard.press('End');
  await expect(deviation).toHaveAttribute('aria-valuetext', 'σ = 4');
  await expect(page).toHaveURL(/\?unit=nats&mu=1\.5&sigma=4$|\?mu=1\.5&sigma=4&unit=nats$/);
});

test('a hand drags the mean to the prior, and the divergence falls', async ({ page }) => {
  await open(page);
  const before = await kl(page);
  const box = await page.locator('svg.densities').boundingBox();
  const grip = await page.getByRole('slider', { name: 'mean μ of q' }).boundingBox();
  if (!box || !grip) throw new Error('there is no picture');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 80, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/\?mu=0$/);
  expect(await kl(page)).toBeLessThan(before);
});

test('training closes the gap at β = 1, and opens it again at another weight', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'by training' }).check();
  await expect.poll(() => gap(page)).toBeCloseTo(0, 12);
  await page.getByLabel('β, weight of the KL').focus();
  await page.keyboard.press('End');
  await expect.poll(() => gap(page)).toBeGreaterThan(1);
  await page.getByRole('radio', { name: 'by hand' }).check();
  await expect(page).toHaveURL(/mu=0\.039&sigma=0\.99&beta=50/);
});

test('dimensions come and go, and an average hides a weight', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'add a dimension' }).click();
  await expect(page.getByText('Dimension 2 has collapsed onto the prior').first()).toBeVisible();
  await page.getByRole('radio', { name: 'averaged' }).check();
  await expect(page.getByText('the KL has a hidden weight of 0.5').first()).toBeVisible();
  await page.getByRole('button', { name: 'remove one' }).click();
  await expect(page.getByRole('button', { name: 'remove one' })).toBeDisabled();
});

test('fields refuse what does not fit, and keep the last good state', async ({ page }) => {
  await open(page);
  await page.getByLabel('Deviations σ').fill('1, 1');
  await expect(page.getByText('2 numbers for 1 means μ.')).toBeVisible();
  await page.getByLabel('Means μ').fill('9');
  await expect(page.getByText('mu must lie between -4 and 4, not 9.')).toBeVisible();
  expect(await kl(page)).toBeCloseTo(3.344379441444566, 10);
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?mu=x&sigma=0&beta=-1&fit=worst');
  await expect(page.getByText('“x” is not a number.')).toBeVisible();
  await expect(page.getByText('sigma must lie between 0.1 and 4, not 0.')).toBeVisible();
  await expect(page.getByText('beta must lie between 0.1 and 50, not -1.')).toBeVisible();
  await expect(page.getByText('fit must be free or best, not “worst”.')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('NaN');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    expect(await kl(page)).toBeCloseTo(3.344379441444566, 10);
    expect(await gap(page)).toBeCloseTo(1.582, 3);
    await expect(page.locator('svg.densities polyline').first()).toBeVisible();
  });
});
