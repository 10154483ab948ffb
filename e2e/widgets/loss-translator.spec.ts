/** The loss translator in the hands of a reader: fields, comparison, card, links. */
import { expect, test, type Page } from '@playwright/test';

const PATH = '/embed/loss-translator/';

const value = async (page: Page, quantity: string, unit: string) =>
  Number(
    await page
      .locator(`.readouts data[data-quantity="${quantity}"][data-unit="${unit}"]`)
      .first()
      .getAttribute('value'),
  );

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'loss 3.34' })).toBeEnabled();
}

const said = (page: Page) => page.locator('.instrument-summary');

test('a loss is typed in one unit and read in all', async ({ page }) => {
  await open(page);
  await page.getByLabel('Loss', { exact: true }).fill('2');
  await page.getByLabel('is in').selectOption('bits');
  await expect.poll(() => value(page, 'cross-entropy', 'bit')).toBeCloseTo(2, 12);
  await expect.poll(() => value(page, 'cross-entropy', 'nat')).toBeCloseTo(2 * Math.LN2, 12);
  await expect(page).toHaveURL(/\?loss=2&from=bits$/);
  await page.getByLabel('per', { exact: true }).selectOption('byte');
  await expect(page.getByLabel('Different bytes to choose from')).toHaveValue('256');
  await expect(page).toHaveURL(/\?loss=2&from=bits&per=byte&vocab=256$/);
  await page.reload();
  await expect(said(page)).toContainText('2 bits per byte is as uncertain as');
});

test('the slider moves by keyboard', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Loss per token' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '0 nats per token');
  await expect(said(page)).toContainText('every token was certain');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/loss=0\.006931/);
});

test('unlike losses are not compared until the bridge between them is given', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'unlike' }).click();
  await expect(said(page)).toContainText('The two losses cannot be compared.');
  await page.getByLabel('Characters per token').first().fill('4');
  await expect(said(page)).toContainText('Per character the two losses are');
  await page.getByRole('group', { name: 'Its text' }).getByLabel('another').check();
  await expect(said(page)).toContainText('They were measured on different texts');
});

test('the card says what each library returns, and refuses what is no distribution', async ({
  page,
}) => {
  await open(page);
  await page.getByText('Which argument comes first?').click();
  const scipy = page.getByRole('listitem').filter({ hasText: 'scipy.stats.entropy(p, q, base=2)' });
  await expect(scipy.locator('data')).toHaveAttribute('value', '0.625');
  await expect(page).toHaveURL(/card=open/);
  await page.getByLabel('Q, the model').fill('1, 0, 0');
  await expect(page.getByText('Q has 3 outcomes and P has 4.')).toBeVisible();
  await page.getByLabel('Q, the model').fill('1, 0, 0, 0');
  await expect(scipy).toContainText('∞ bits');
});

test('my own P and Q come to the card, with their names, and can be shared', async ({ page }) => {
  await page.goto('/embed/kl-explorer/?p=1/2,1/2&q=9/10,1/10&labels=heads,tails');
  await page.getByRole('button', { name: 'Keep for other chapters' }).click();
  await expect(page.getByRole('button', { name: 'Kept for other chapters' })).toBeVisible();
  await open(page);
  await page.getByRole('button', { name: /^Use mine from/ }).click();
  await page.getByText('Which argument comes first?').click();
  const torch = page.getByRole('group', { name: 'PyTorch' });
  await expect(torch).toContainText('p = torch.tensor([1/2, 1/2], dtype=torch.float64)  # heads');
  const call = torch.getByRole('listitem').filter({ hasText: 'F.kl_div(q.log(), p, reduction' });
  await expect(call.locator('data')).toHaveAttribute('value', /^0\.5108256/);
  await expect(page).toHaveURL(/\?p=1\/2,1\/2&q=0\.9,0\.1&labels=heads,tails&card=open$/);
  await page.reload();
  await expect(page.locator('.instrument-summary')).toContainText('KL(P‖Q) is 0.737 bits');
  await page.getByRole('button', { name: 'Forget mine' }).click();
});

test('what a broken link says is reported, and what is left stands', async ({ page }) => {
  await open(page, '?loss=5000&from=furlongs&vocab=1');
  await expect(page.getByText('is no mean loss')).toBeVisible();
  await expect(page.getByText('from must be nats or bits or hartleys or perplexity')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('NaN');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    expect(await value(page, 'cross-entropy', 'nat')).toBeCloseTo(3.34, 12);
    expect(await value(page, 'max-entropy', 'bit')).toBeCloseTo(Math.log2(50_257), 12);
    await page.getByText('Which argument comes first?').click();
    await expect(page.getByText('F.kl_div(q.log(), p, reduction="sum")').first()).toBeVisible();
  });
});
