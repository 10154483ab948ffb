/** /review/: from a due question to its rating, by keyboard; what is taken along; what it costs. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { idsTwice, record, shifts, sideways } from '../in-page.ts';
import { answered, bringIn, choose, fileOf } from './journal.ts';

const WHICH = 'five-halvings';
const DUE = [answered(WHICH, 30), answered('wrong-codebook', 3, false)];

async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
}

test('a due question is answered, rated and taken back by keyboard alone', async ({ page }) => {
  await bringIn(page, DUE);
  const due = page.getByRole('banner').getByText('2 due');
  await expect(due).toBeVisible();
  const heading = page.getByRole('heading', { name: '2 questions are due' });
  await expect(heading).toBeVisible();
  await expect(
    page.getByText(/You met this once in its chapter 3 days ago, and it was not right at first/),
  ).toBeVisible();

  const first = page.locator('form#wrong-codebook');
  await expect(first).toHaveAttribute('data-variant', /[1-9]/);
  await first.getByRole('textbox').focus();
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  const ratings = page.getByRole('group', { name: /How well did you recall it/ });
  await expect(ratings.getByRole('button', { name: /suggested/ })).toHaveText(/Again/);
  await page.keyboard.press('3'); // goes into the field
  await expect(first.getByRole('textbox')).toHaveValue('773');
  await page.keyboard.press('Tab');
  await page.keyboard.press('2');
  await expect(page.getByText(/^Rated hard: it comes back in \d+ days?\.$/)).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 question is due' })).toBeFocused();
  await expect(page.getByRole('banner').getByText('1 due')).toBeVisible();

  await page.getByRole('button', { name: 'Take back the last rating' }).press('Enter');
  await expect(heading).toBeFocused();
  await expect(due).toBeVisible();
});

test('the last of the due questions leads to the end, and to when the next one comes', async ({
  page,
}) => {
  await bringIn(page, [answered('impossible-word', 30)]);
  const form = page.locator('form#impossible-word');
  await form.getByRole('radio', { name: 'Infinite' }).check();
  await form.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByRole('button', { name: /Good.*suggested/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'That is all for now' })).toBeFocused();
  await expect(page.getByText(/falls due in \d+ days, on \w+day/)).toBeVisible();
  await expect(page.getByRole('banner').getByText(/\d due/)).toBeHidden();
});

test('forecast and confidence stand in tables and sentences, at every width and in both themes', async ({
  page,
}) => {
  const spread = Array.from({ length: 12 }, (_none, index) =>
    answered('impossible-word', 20 - index, true, {
      odds: [0.1, 0.1, 0.7, 0.1],
      rightChoice: index % 4 === 0 ? 0 : 2,
    }),
  );
  await bringIn(page, [...DUE, ...spread]);
  await expect(page.getByText(/12 times you have spread 100 %/)).toBeVisible();
  await page.getByText('The numbers', { exact: true }).click();
  await page.getByText('How this is computed').click();
  await expect(page.getByRole('row', { name: /^today \d/ })).toBeVisible();
  const number = async (name: string) =>
    Number((await page.getByRole('row', { name }).locator('data').getAttribute('value')) ?? '');
  const sum =
    (await number('uncertainty')) -
    (await number('− resolution')) +
    (await number('+ reliability')) +
    (await number('+ spread'));
  expect(sum).toBeCloseTo(await number('= score'), 10);
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(sideways, true)).toEqual([]);
    expect(await page.evaluate(idsTwice)).toEqual([]);
  }
  await isAccessible(page);
  await page.getByRole('button', { name: 'nats' }).click();
  await expect(page.getByText(/surprised you by .* nats on average/)).toBeVisible();
});

test('a file is shown before it is added, adds nothing twice, and is refused with the place', async ({
  page,
}) => {
  await bringIn(page, DUE, { 'labs/a/python': { text: 'x = 1', at: 1 } });
  const text = fileOf(DUE);
  await choose(page, text);
  await expect(
    page.getByText('It adds nothing to what you did: all of it is here already.'),
  ).toBeVisible();
  await isAccessible(page);
  await page.getByRole('button', { name: 'Leave it', exact: true }).click();
  await choose(page, text.replace('"variant":0', '"variant":"none"'));
  await expect(page.getByRole('alert')).toContainText('in entries[0].variant');
  await choose(page, text.slice(0, 200));
  await expect(page.getByRole('alert')).toContainText(/stops being JSON at line 1, column \d+/);
  await expect(page.getByRole('heading', { name: '2 questions are due' })).toBeVisible();
});

test('everything is deleted in one step that is confirmed', async ({ page }) => {
  await bringIn(page, DUE);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('button', { name: 'Keep everything' })).toBeFocused();
  await expect(page.getByText(/all 2 entries of your journal/)).toBeVisible();
  await page.getByRole('button', { name: 'Keep everything' }).click();
  await expect(page.getByRole('heading', { name: '2 questions are due' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('button', { name: 'Delete it all' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
  const left = await page.evaluate(() => Object.keys(localStorage));
  expect(left.filter((key) => key.startsWith('surprisal.'))).toEqual([]);
});

test('a question that cannot be fetched can be tried again or left', async ({ page, context }) => {
  await bringIn(page, DUE);
  await expect(page.locator('form#wrong-codebook')).toBeVisible();
  await page.route('**/questions/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Leave it for later' }).click();
  await expect(page.getByText('This question could not be fetched.')).toBeVisible();
  await page.unroute('**/questions/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator(`form#${WHICH}`)).toBeVisible();
  expect(context.pages()).toHaveLength(1);
});

test('a page on which nothing was answered asks for no code of practice', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/journal|course|review|question|cards|due-times|reading/.test(request.url()))
      asked.push(request.url());
  });
  await page.goto('/lessons/20-information-theory/entropy/', { waitUntil: 'networkidle' });
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
});

test('a chapter is read once its end was on the screen, and home shows it without a shift', async ({
  page,
}) => {
  await page.addInitScript(record);
  await page.goto('/lessons/20-information-theory/cross-entropy/');
  await page.locator('.turner').scrollIntoViewIfNeeded();
  const used = () => page.evaluate(() => localStorage.getItem('surprisal.due'));
  await expect.poll(used).not.toBeNull();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/');
    const progress = page.getByRole('region', { name: 'Your progress' });
    await expect(progress.getByRole('definition').first()).toHaveText(/^\s*1 of \d+/);
    await expect(progress.getByText(/core: 1½ hours|core: \d+ minutes/)).toBeVisible();
    await expect(page.getByRole('link', { name: /Cross-entropy.*read/ })).toBeVisible();
    const moved = (await page.evaluate(shifts)).reduce((sum, { value }) => sum + value, 0);
    expect(moved).toBeLessThan(0.01);
    expect(await page.evaluate(sideways, true)).toEqual([]);
  }
  await isAccessible(page);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and where the questions are', async ({ page }) => {
    await page.goto('/review/');
    await expect(page.getByText('This page needs scripts, and they are off.')).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'KL divergence' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Delete everything' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'lesson-20.apkg' })).toBeVisible();
  });
});
