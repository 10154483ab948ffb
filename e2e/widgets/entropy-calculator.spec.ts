/** The entropy calculator in the hands of a reader: mouse, keys, fields, links. */
import { expect, test, type Page } from '@playwright/test';

const PATH = '/embed/entropy-calculator/';
const WORD = ['mat', 'sofa', 'floor', 'moon'] as const;

const bar = (page: Page, outcome: string) =>
  page.getByRole('slider', { name: `probability of ${outcome}`, exact: true });

/** The number that a machine reads, at full precision. */
const number = async (page: Page, quantity: string) =>
  Number(await page.locator(`.readouts data[data-quantity="${quantity}"]`).getAttribute('value'));

async function open(page: Page, query = '') {
  await page.goto(PATH + query);
  await expect(page.getByRole('button', { name: 'shuffle' })).toBeEnabled();
}

test('the arrow keys move a bar, and the link follows', async ({ page }) => {
  await open(page);
  await bar(page, 'mat').focus();
  await page.keyboard.press('ArrowUp');
  await expect(bar(page, 'mat')).toHaveAttribute('aria-valuenow', '0.51');
  await page.keyboard.press('Home');
  await expect(page.getByText('1 outcome has probability 0, and so nothing to add.')).toBeVisible();
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(1.5, 12);
  await expect(page).toHaveURL(/\?p=0,1\/2,1\/4,1\/4$/);
  await page.reload();
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(1.5, 12);
});

test('a bar is dragged, and its contribution rises and falls again', async ({ page }) => {
  await open(page);
  await page.getByText('Table', { exact: true }).click(); // an open table follows at once
  await page.locator('svg.bars').scrollIntoViewIfNeeded();
  const box = await page.locator('svg.bars').boundingBox();
  const column = await bar(page, 'moon').boundingBox();
  if (!box || !column) throw new Error('there is no picture');
  const x = column.x + column.width / 2;
  await page.mouse.move(x, box.y + box.height - 60);
  await page.mouse.down();
  const shares: number[] = [];
  const share = page.locator('.instrument-table tbody tr:nth-child(4) td:nth-child(4) data');
  for (const y of [190, 150, 110, 70, 30, 0]) {
    await page.mouse.move(x, box.y + y);
    shares.push(Number(await share.getAttribute('value')));
  }
  await page.mouse.up();
  const most = shares.indexOf(Math.max(...shares));
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(shares.length - 1);
  expect(await number(page, 'entropy')).toBe(0);
  await expect(page.getByText('“moon” is certain, so nothing can surprise')).toBeVisible();
});

test('a scale made for many outcomes holds still under the hand', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'English letters' }).click();
  const box = await page.locator('svg.bars').boundingBox();
  const column = await bar(page, 'z').boundingBox();
  if (!box || !column) throw new Error('there is no picture');
  const x = column.x + column.width / 2;
  await page.mouse.move(x, box.y + box.height - 40);
  await page.mouse.down();
  for (let move = 0; move < 5; move += 1) await page.mouse.move(x + move, box.y + 26);
  await expect(bar(page, 'z')).toHaveAttribute('aria-valuenow', '0.25');
  await page.mouse.up();
  await expect(bar(page, 'z')).toHaveAttribute('aria-valuenow', '0.25');
});

test('counts are offered normalised, and nothing typed is lost', async ({ page }) => {
  await open(page);
  const field = page.getByLabel('Probabilities or counts');
  await field.fill('2, 1, 1');
  await expect(page.getByText('Sums to 4, not to 1.')).toBeVisible();
  await expect(field).toHaveValue('2, 1, 1');
  expect(await number(page, 'entropy')).toBeCloseTo(1.75, 12);
  await page.getByRole('button', { name: 'normalise' }).click();
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(1.5, 12);
  await field.fill('1/2, nonsense');
  await expect(page.getByText('“nonsense” is not a number.')).toBeVisible();
  expect(await number(page, 'entropy')).toBeCloseTo(1.5, 12);
});

test('shuffling changes the bars and not the entropy, and says so', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'bimodal' }).click();
  const before = await number(page, 'entropy');
  const heights = () =>
    page.getByRole('slider').evaluateAll((bars) => bars.map((one) => one.ariaValueNow));
  const old = await heights();
  await page.getByRole('button', { name: 'shuffle' }).click();
  await expect(page.getByText('The bars changed places, and H is still 1.5222 bits')).toBeVisible();
  expect(await heights()).not.toEqual(old);
  expect(await number(page, 'entropy')).toBeCloseTo(before, 12);
});

test('outcomes come and go between 2 and 64', async ({ page }) => {
  await open(page);
  const add = page.getByRole('button', { name: 'add an outcome' });
  await add.click();
  await expect(bar(page, 'outcome 5')).toHaveAttribute('aria-valuenow', '0.2');
  for (const name of ['outcome 5', 'moon', 'floor']) {
    await page.getByRole('button', { name: `remove ${name}` }).click();
  }
  await expect(page.getByRole('button', { name: 'remove sofa' })).toBeDisabled();
  await page.getByLabel('Probabilities or counts').fill(Array(64).fill('1/64').join(','));
  await expect(add).toBeDisabled();
  expect(await number(page, 'max-entropy')).toBeCloseTo(6, 12);
});

test('a text becomes its letters; the link carries them and not the text', async ({ page }) => {
  await open(page);
  const field = page.getByLabel('Letters of a text');
  await field.fill('hello world');
  await page.getByLabel('count the spaces').check();
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(2.84535, 5);
  await expect(page).toHaveURL(/p=1\/11,.*&labels=d,e,h,l,o,r,w,space$/);
  expect(page.url()).not.toContain('hello');
  await expect(field).toHaveValue('hello world');
  await page.reload();
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(2.84535, 5);
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, '?p=1/2,x&labels=a,b&unit=ells');
  await expect(page.getByText('“x” is not a number.')).toBeVisible();
  await expect(page.getByText('unit must be bits, nats or hartleys.')).toBeVisible();
  expect(await number(page, 'entropy')).toBeCloseTo(1.75, 12);
  await expect(page.locator('body')).not.toContainText('NaN');
});

test('the unit of the link is the unit of every number', async ({ page }) => {
  await open(page, '?unit=nats');
  await expect.poll(() => number(page, 'entropy')).toBeCloseTo(1.75 * Math.LN2, 12);
  await expect(page.getByText('in nats').first()).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(PATH);
    expect(await number(page, 'entropy')).toBeCloseTo(1.75, 12);
    expect(await number(page, 'max-entropy')).toBeCloseTo(2, 12);
    for (const [index, word] of WORD.entries()) {
      const value = page.locator(`data[data-quantity="probability"][data-outcome="${word}"]`);
      await expect(value).toHaveAttribute('value', String([0.5, 0.25, 0.125, 0.125][index]));
    }
    await expect(page.locator('svg.contribution-sum')).toBeVisible();
  });
});
