/** The language model in the hands of a reader: typing, choosing, drawing, links, and without a network. */
import { expect, test, type Page } from '@playwright/test';
import { number, open } from './instrument';

const ID = 'language-model';
const field = (page: Page) => page.getByRole('textbox', { name: 'Your text' });
const summary = (page: Page) => page.locator('.instrument-summary');
const look = (page: Page, name: string) => page.locator('.segments label', { hasText: name });
const pieces = (page: Page) => page.getByRole('option');

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Start the model/ }).click();
  await expect(page.getByText('The model runs in this page.')).toBeVisible({ timeout: 90_000 });
}

test('a piece is chosen by keys, from one end to the other', async ({ page }) => {
  await open(page, ID);
  const list = page.getByRole('listbox');
  await list.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await expect(summary(page)).toContainText('Piece 1 is “The” with');
  await expect(pieces(page).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?at=2$/);
  await expect(summary(page)).toContainText('Piece 2 is');
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/\?at=end$/);
  await expect(page.getByText('what comes next?', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'piece before' }).click();
  await expect(pieces(page).nth(-2)).toHaveAttribute('aria-selected', 'true');
});

test('examples and the other models need no download', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await open(page, ID);
  await page.getByRole('button', { name: 'German' }).click();
  await expect(summary(page)).toContainText('The mixture pays');
  const mixture = await number(page, 'information', '.look');
  await page.locator('.segments label', { hasText: 'counts' }).click();
  await expect(summary(page)).toContainText('The counts pay');
  expect(await number(page, 'information', '.look')).not.toBeCloseTo(mixture, 3);
  await page.getByRole('button', { name: 'the cat' }).click();
  await expect(summary(page)).toContainText('“The cat sat on the mat.”');
  expect(loaded.filter((url) => url.endsWith('.bin'))).toEqual([]);
});

test('a text of one’s own waits for the model, and keeps the last picture until then', async ({
  page,
}) => {
  await open(page, ID);
  const before = await pieces(page).allInnerTexts();
  await field(page).fill('Nobody has ever written this.');
  await expect(summary(page)).toContainText('has not been scored yet');
  await expect(page.getByText('These are the bars of the text before.')).toBeVisible();
  expect(await pieces(page).allInnerTexts()).toEqual(before);
  await start(page);
  await expect(summary(page)).toContainText('The mixture pays');
  await expect(page.getByRole('listbox')).toContainText('written');
  const cost = await number(page, 'information', '.look');

  // typing on keeps what was scored, and adds to it
  await field(page).press('End');
  await field(page).pressSequentially(' Nobody at all.');
  await expect(page.getByRole('listbox')).toContainText('all');
  await expect.poll(() => number(page, 'information', '.look')).toBeGreaterThan(cost);

  // the five that were expected instead stand ready
  await page.locator('.expected + .buttons button').first().click();
  await expect(page.locator('.expected + .buttons button[aria-pressed]')).toBeVisible();
});

test('why, what next and drawn texts, the same by the same seed, and without a network', async ({
  page,
  context,
}) => {
  await open(page, ID, 'text=The%20king%20of%20the&at=end&kind=network');
  await start(page);
  await context.setOffline(true);
  await look(page, 'why?').click();
  await expect(page.locator('.why')).toContainText('The network cannot say why');
  await look(page, 'next?').click();
  await expect(page.locator('.next-rows li')).toHaveCount(10);
  await page.getByRole('checkbox', { name: 'top-k' }).check();
  await expect(summary(page)).toContainText('The cuts leave 40 of 2,048 pieces');
  await page.getByRole('slider', { name: 'Temperature' }).press('Home');
  await expect(summary(page)).toContainText('At T → 0, greedy');

  await look(page, 'write').click();
  const texts = page.locator('.samples section p:first-of-type');
  const drawn = async () => {
    await expect(page.locator('.samples button:enabled')).toHaveCount(4);
    return texts.allInnerTexts();
  };
  const first = await drawn();
  await page.getByRole('button', { name: 'draw anew' }).click();
  await expect(page).toHaveURL(/seed=2/);
  await expect.poll(drawn).not.toEqual(first);
  await page.getByRole('textbox', { name: 'Seed' }).fill('1');
  await expect.poll(drawn).toEqual(first);
  await page.locator('.samples button').first().click();
  await expect(field(page)).toHaveValue(/^The king of the./);
  await expect(summary(page)).toContainText('The network pays');
});

test('a long text is cut where it is scored, and its link still works', async ({ page }) => {
  await open(page, ID);
  const long = 'Ein schöner Satz, und noch einer. '.repeat(40);
  await field(page).fill(long);
  await expect(
    page.getByText('Only the first 1,000 of 1,360 characters are scored.'),
  ).toBeVisible();
  await expect(field(page)).toHaveValue(long);
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByLabel('Link to this state').inputValue();
  await page.goto(link);
  await expect(field(page)).toHaveValue(long.slice(0, 1000));
});

test('the sum goes to the loss translator', async ({ page }) => {
  await open(page, ID);
  const bits = await number(page, 'cross-entropy', '.look');
  await page.getByRole('link', { name: /loss in the translator/ }).click();
  const translator = page.locator('#loss-translator');
  await expect(translator.locator('.readouts')).toContainText('per character');
  const perCharacter = translator.locator('.readout', { hasText: 'per character' }).locator('data');
  await expect
    .poll(async () => Number(await perCharacter.getAttribute('value')))
    .toBeCloseTo(bits, 3);
});

test('the picture is taken away as a drawing of its bars and words', async ({ page }) => {
  await open(page, ID);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'SVG', exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const drawn = await page.evaluate((markup) => {
    const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
    return {
      bars: [...parsed.querySelectorAll('rect')].filter(
        (rect) => Number(rect.getAttribute('height')) > 2,
      ).length,
      texts: [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent),
    };
  }, Buffer.concat(chunks).toString());
  expect(drawn.bars).toBeGreaterThan(5);
  expect(drawn.texts.join('')).toContain('mat.');
});

test('what a broken link says is reported, and the default stands', async ({ page }) => {
  await open(page, ID, 'kind=oracle&at=0&T=0&topk=1.5&seed=-1&look=away');
  for (const words of [
    'kind must be mixture or network or counts',
    'at must be the number of a piece, or end, not 0.',
    'T = 0 divides by zero.',
    'topk must be a whole number',
    'seed must lie between 0 and 999999',
    'look must be sum',
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  await expect(summary(page)).toContainText('“The cat sat on the mat.”');
});

test('hostile texts are taken as they are', async ({ page }) => {
  await open(page, ID);
  await start(page);
  for (const text of [
    '🐈',
    'שלום עולם',
    'a'.repeat(1000),
    '\u200d',
    'e\u0301',
    '<b>&amp;</b>',
    '\n\n',
  ]) {
    await field(page).fill(text);
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: 60_000 });
    await expect(summary(page)).toContainText('The mixture pays');
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond, text).toBeLessThanOrEqual(0);
  }
  await field(page).fill('');
  await expect(summary(page)).toContainText('There is no text yet.');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(`/embed/${ID}/`);
    const value = (quantity: string) =>
      page.locator(`.readouts data[data-quantity="${quantity}"]`).first().getAttribute('value');
    const probability = Number(await value('probability'));
    expect(Number(await value('surprisal'))).toBeCloseTo(-Math.log2(probability), 9);
    expect(Number(await value('information'))).toBeGreaterThan(0);
    await expect(page.getByRole('listbox')).toContainText('mat');
  });
});
