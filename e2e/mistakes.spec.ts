/** The gallery of mistakes: a guess comes before the truth, and the instrument after it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { sideways } from './in-page.ts';
import { PAGES, parse } from './pages.ts';

const PATH = '/mistakes/';
const html = PAGES.find(({ path }) => path === PATH)?.html ?? '';
const IDS = [...parse(html).querySelectorAll('.mistake')].map(({ id }) => id);

const mistake = (page: Page, id: string) => page.locator(`section.mistake[id="${id}"]`);

/** Commits to the choice at `index` by keyboard alone. */
async function guess(page: Page, within: Locator, index: number) {
  await within.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < index; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('has all the mistakes of content/mistakes, each in the contents', () => {
  const document = parse(html);
  expect(IDS.length).toBeGreaterThanOrEqual(9);
  const links = [...document.querySelectorAll('nav[aria-label="Mistakes"] a')];
  expect(links.map((link) => link.getAttribute('href')?.slice(1))).toEqual(IDS);
});

for (const id of IDS) {
  test(`${id}: what is right waits for a guess, right or wrong`, async ({ page }) => {
    await page.goto(PATH);
    const one = mistake(page, id);
    const told = one.getByRole('heading', { name: 'What is right' });
    const instrument = one.locator(`[id="see-${id}"]`);
    await expect(told).toBeHidden();
    await expect(instrument).toBeHidden();
    await guess(page, one, 1);
    await expect(one.getByRole('status').first()).toContainText(/^You said: /);
    await expect(told).toBeVisible();
    await expect(instrument).toBeVisible();
  });

  test(`${id}: its instrument opens in the state that shows it`, async ({ page }) => {
    await page.goto(PATH);
    const one = mistake(page, id);
    await guess(page, one, 0);
    const entry = one.locator(`[id="see-${id}"]`);
    // The first of the page stands there from the beginning; the others are fetched.
    const isFetched = (await entry.getAttribute('data-instrument')) !== null;
    const sentence = isFetched ? await entry.locator('p').nth(-2).textContent() : '';
    if (isFetched) await entry.getByRole('button', { name: 'Open it here' }).click();
    const figure = one.locator('figure[data-widget]');
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('.instrument-body')).toHaveAttribute('data-hydrated', '');
    await expect(figure.locator('.instrument-caption')).not.toHaveText('');
    if (isFetched) {
      await expect(figure).toBeFocused();
      await expect(figure.locator('.instrument-summary')).toHaveText(sentence ?? '');
    }
    await expect(page.locator('body')).not.toContainText('NaN');
  });
}

test('the same instrument stands in two mistakes, each with a state and ids of its own', async ({
  page,
}) => {
  await page.goto(PATH);
  for (const id of ['perplexity-base', 'mean-of-perplexities']) {
    await guess(page, mistake(page, id), 0);
    await mistake(page, id).getByRole('button', { name: 'Open it here' }).click();
  }
  const loss = (id: string) => mistake(page, id).getByLabel('Loss', { exact: true });
  // One that came while the reader was elsewhere wakes when it is seen.
  await loss('perplexity-base').scrollIntoViewIfNeeded();
  await expect(loss('perplexity-base')).toHaveValue('70.6083');
  await loss('mean-of-perplexities').scrollIntoViewIfNeeded();
  await expect(loss('mean-of-perplexities')).toHaveValue('3');
  await loss('mean-of-perplexities').fill('5');
  await expect(page).toHaveURL(/see-mean-of-perplexities\.loss=5/);
  await expect(loss('perplexity-base')).toHaveValue('70.6083');
  const ids = await page.locator('[id]').evaluateAll((nodes) => nodes.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('is accessible once all is told, at 320 pixels and in the dark too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto(PATH);
  for (const id of IDS) await guess(page, mistake(page, id), 0);
  await mistake(page, 'kl-arguments').getByRole('button', { name: 'Open it here' }).click();
  await expect(mistake(page, 'kl-arguments').locator('.argument-card')).toHaveAttribute('open', '');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(await page.evaluate(sideways, true)).toEqual([]);
});

test('a link to a state opens that mistake, with its instrument', async ({ page }) => {
  await page.goto(`${PATH}?see-negative-kl.sigma=3,1#see-negative-kl`);
  const one = mistake(page, 'negative-kl');
  await expect(one.getByRole('heading', { name: 'What is right' })).toBeVisible();
  await expect(one.locator('.instrument-summary')).toContainText('P is N(0, 3²)');
  await expect(
    mistake(page, 'two-softmaxes').getByRole('heading', { name: 'What is right' }),
  ).toBeHidden();
});

test('its numbers are those of the reference values', () => {
  const document = parse(html);
  const numbers = (id: string) =>
    [...document.querySelectorAll(`[id="${id}"] data[value]`)].map((element) =>
      Number(element.getAttribute('value')),
    );
  const expected: readonly (readonly [id: string, value: number])[] = [
    ['two-softmaxes', 0.743668],
    ['kl-arguments', 0.510826],
    ['kl-arguments', 0.368064],
    ['negative-kl', -0.806853],
    ['negative-kl', 0.806853],
    ['unnormalised-target', -0.0648148],
    ['perplexity-base', 19.1218],
    ['perplexity-base', 70.6083],
    ['log-of-three', 1.58496],
    ['samples-for-probabilities', 0.721348],
    ['mean-of-perplexities', 75.5657],
    ['mean-of-perplexities', 20.0855],
    ['unlike-units', 1.15416],
  ];
  for (const [id, value] of expected) {
    const nearest = Math.min(...numbers(id).map((number) => Math.abs(number - value)));
    expect(nearest, `${id}: ${value}`).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)));
  }
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a fold holds the truth, and the way to the instrument stands below', async ({ page }) => {
    await page.goto(PATH);
    const one = mistake(page, 'two-softmaxes');
    await expect(one.getByRole('heading', { name: 'What is right' })).toBeHidden();
    await one.getByText('What is wrong, and what is right').click();
    await expect(one.getByRole('heading', { name: 'What is right' })).toBeVisible();
    await expect(one.getByRole('link', { name: 'Open it alone' })).toHaveAttribute(
      'href',
      /\/embed\/classifier-loss\/\?logits=10,0,0,0/,
    );
  });
});

test('on paper a guess not made leaves a worksheet, and a guess made its answer', async ({
  page,
}) => {
  await page.goto(PATH);
  await guess(page, mistake(page, 'log-of-three'), 2);
  await page.emulateMedia({ media: 'print' });
  await expect(
    mistake(page, 'log-of-three').getByRole('heading', { name: 'What is right' }),
  ).toBeVisible();
  const other = mistake(page, 'two-softmaxes');
  await expect(other.getByText('What holds the loss up?')).toBeVisible();
  await expect(other.getByRole('heading', { name: 'What is right' })).toBeHidden();
});
