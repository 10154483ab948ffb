/** The calibration instrument in the hands of a reader: temperature, best fit, links. */
import { expect, test, type Page } from '@playwright/test';

const PATH = '/embed/calibration/';

const loss = async (page: Page) =>
  Number(await page.locator('.readouts data[data-quantity="cross-entropy"]').getAttribute('value'));

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'find the best T' })).toBeEnabled();
}

const said = (page: Page) => page.locator('.instrument-summary');

test('the best T is found, and the link keeps it', async ({ page }) => {
  await open(page, '?unit=nats');
  await expect.poll(() => loss(page)).toBeCloseTo(0.685854795860361, 12);
  await page.getByRole('button', { name: 'find the best T' }).click();
  await expect.poll(() => loss(page)).toBeCloseTo(0.5262749606800622, 12);
  await expect(page).toHaveURL(/T=2\.49615/);
  await page.reload();
  await expect.poll(() => loss(page)).toBeCloseTo(0.5262749606800622, 12);
});

test('the temperature moves by keyboard, and the accuracy does not', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Temperature' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'T = 20');
  await expect(said(page)).toContainText('less sure than it could be');
  await expect(said(page)).toContainText('right in 74.97\u202f% of cases at every T');
  await page.keyboard.press('Home');
  await expect(said(page)).toContainText('surer than it is right');
  await expect(said(page)).toContainText('right in 74.97\u202f% of cases at every T');
});

test('a temperature that is none is refused, and the last good one stays', async ({ page }) => {
  await open(page);
  await page.getByLabel('T', { exact: true }).fill('0');
  await expect(page.getByText('T must lie between 0.05 and 20, not 0.')).toBeVisible();
  await expect(said(page)).toContainText('At T = 1 ');
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?T=-1');
  await expect(page.getByText('T must lie between 0.05 and 20, not -1.')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('NaN');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    expect(await loss(page)).toBeCloseTo(0.9894793127576551, 12);
    await expect(page.locator('svg.reliability')).toBeVisible();
  });
});
