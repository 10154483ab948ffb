/** The KL penalty in the hands of a reader: slider, bars, fields, samples, links. */
import { expect, test, type Page } from '@playwright/test';
import { keepsTheContract } from './instrument';

const PATH = '/embed/rlhf-penalty/';

const price = (page: Page) => page.getByLabel('β, the price of one nat');

/** KL(π‖π₀) in the page's unit, as a machine reads it. */
const kl = async (page: Page) =>
  Number(await page.locator('.readouts data[data-quantity="kl"]').getAttribute('value'));

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'a fair price' })).toBeEnabled();
}

keepsTheContract({
  id: 'rlhf-penalty',
  state: 'beta=1/4&gold=0,1,2,-1&draws=100',
  quantity: 'kl',
  byDefault: 0.7727693595702997,
  inState: 3.0532688700838646,
  extremes: [
    'p=1/8,1/8,1/8,1/8,1/8,1/8,1/8,1/8&rewards=1,2,3,4,5,6,7,8&labels=&gold=8,7,6,5,4,3,2,1',
    'beta=0.05&gold=-10,10,0,9&draws=10000',
    'beta=50&draws=1',
    'rewards=2,2,2,2',
    'rewards=-10,-10,-10,10&beta=4&gold=10,-10,10,-10',
  ],
});

test('a lower price lets the policy go further, and the link follows', async ({ page }) => {
  await open(page, '?unit=nats');
  await expect.poll(() => kl(page)).toBeCloseTo(0.5356429028092679, 12);
  await price(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => kl(page)).toBeGreaterThan(0.6);
  await expect(page).toHaveURL(/beta=0\.89/);
  await page.keyboard.press('Home');
  await expect.poll(() => kl(page)).toBeCloseTo(Math.log(10), 2);
  await expect(page).toHaveURL(/beta=0\.05/);
  await page.reload();
  await expect.poll(() => kl(page)).toBeCloseTo(Math.log(10), 2);
});

test('a reply that the reference never gives stays out of reach', async ({ page }) => {
  await open(page);
  await page.getByRole('slider', { name: 'π₀ of flattering' }).focus();
  await page.keyboard.press('Home');
  await expect(
    page.getByText('“flattering” would earn 3, but the reference').first(),
  ).toBeVisible();
  const policy = page.getByRole('img', { name: 'π of flattering: 0' });
  await expect(policy).toBeAttached();
});

test('a reward taken for a proxy turns bad', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'the reward is a proxy' }).click();
  await expect(page.getByText('By the true reward it earns 0.375').first()).toBeVisible();
  await page.getByLabel('true reward of flattering').fill('4');
  await expect(page.getByText('By the true reward it earns 2.511').first()).toBeVisible();
  await expect(page).toHaveURL(/\?gold=0,1,2,4$/);
});

test('samples are drawn, drawn anew and cleared', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'draw 100' }).click();
  const said = page.locator('.instrument-summary');
  await expect(said).toContainText('From 100 samples of the policy');
  const first = await said.textContent();
  await page.getByRole('button', { name: 'draw anew' }).click();
  await expect(said).not.toHaveText(first ?? '');
  await expect(page).toHaveURL(/\?draws=100&seed=2$/);
  await page.getByRole('button', { name: 'clear' }).click();
  await expect(page.locator('svg.estimates')).toHaveCount(0);
});

test('fields refuse what does not fit, and keep the last good state', async ({ page }) => {
  await open(page);
  await page.getByLabel('Rewards', { exact: true }).last().fill('1, 2');
  await expect(page.getByText('Rewards: 2 for 4 replies.')).toBeVisible();
  await page.getByLabel('π₀, the reference').fill('1, 1');
  await page.getByRole('button', { name: 'normalise' }).click();
  await expect(page.getByRole('slider', { name: /^π₀ of / })).toHaveCount(2);
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?beta=0&rewards=1,2,99,4&p=1/2,1/2,1/2');
  await expect(page.getByText('beta must lie between 0.05 and 50, not 0.')).toBeVisible();
  await expect(page.getByText('rewards must lie between -10 and 10, not 99.')).toBeVisible();
  await expect(page.getByText('p sums to 1.5, not to 1.')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('NaN');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    expect(await kl(page)).toBeCloseTo(0.7727693595702997, 12);
    const best = page.locator('data[data-quantity="probability"][data-outcome="flattering"]');
    expect(Number(await best.getAttribute('value'))).toBeCloseTo(0.4271837516559397, 12);
    await expect(page.locator('svg.frontier polyline')).toBeVisible();
  });
});
