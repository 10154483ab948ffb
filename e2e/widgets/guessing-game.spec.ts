/** The guessing game in the hands of a reader: typing, tapping, giving up, coming back, links. */
import { expect, test, type Page } from '@playwright/test';
import { PASSAGES } from '~/widgets/guessing-game/passages';
import { toSymbols } from '~/widgets/guessing-game/symbols';
import { number, open } from './instrument';
import { textsInPlace } from './texts';

const ID = 'guessing-game';
const GAME = 'passage=2&known=30&by=you';
const TEXT = toSymbols(PASSAGES[1]?.text ?? '');

const said = (page: Page) => page.locator('.instrument-summary');
const field = (page: Page) => page.getByRole('textbox', { name: 'Type your guess' });
const key = (page: Page, name: string) =>
  page
    .getByRole('group', { name: 'Letters', exact: true })
    .getByRole('button', { name, exact: true });

test('a letter is guessed by typing and by tapping, and the link carries the game', async ({
  page,
}) => {
  await open(page, ID, GAME);
  await expect(said(page)).toContainText('72 letters are to be guessed');
  await field(page).focus();
  await page.keyboard.type('e');
  await expect(said(page)).toContainText('Tried in vain: “e”.');
  await expect(key(page, 'e, tried')).toHaveAttribute('aria-disabled', 'true');
  await key(page, 'space').click();
  await expect(said(page)).toContainText('Tried in vain: “e” and space.');
  await page.keyboard.type('s'); // on the key that was tapped
  await expect(said(page)).toContainText('“s” is right, at guess 3.');
  await key(page, 'i').click();
  await expect(said(page)).toContainText('“i” is right, at guess 1.');
  await expect(page.locator('.guess-text i')).toHaveText(['3', '1']);
  await expect(page).toHaveURL(/\?passage=2&known=30&by=you&ranks=3\.1$/);
  await page.reload();
  await expect(said(page)).toContainText('70 letters to go');
});

test('what is no letter, and what was tried, costs nothing and says why', async ({ page }) => {
  await open(page, ID, GAME);
  const word = page.locator('.guess-pad [role=status]');
  for (const [typed, answer] of [
    ['7', '“7” is none of the 27 letters'],
    ['ü', 'the text writes u for it'],
    ['hello', 'One letter at a time'],
  ] as const) {
    await field(page).focus();
    await page.keyboard.insertText(typed);
    await expect(word).toContainText(answer);
    await expect(field(page)).toHaveValue('');
  }
  await expect(said(page)).not.toContainText('Tried');
  await key(page, 'q').click();
  await field(page).focus();
  await page.keyboard.type('Q');
  await expect(word).toContainText('“q” was tried already');
  await expect(said(page)).toContainText('Tried in vain: “q”. So far');
});

test('a whole game ends in bounds, counts once, and is forgotten in one click', async ({
  page,
}) => {
  await open(page, ID, GAME);
  await field(page).focus();
  await page.keyboard.type('z');
  await page.getByRole('button', { name: 'Give up on this letter' }).click();
  await expect(page.locator('.guess-pad [role=status]')).toContainText('that makes');
  await field(page).focus();
  for (const letter of TEXT.slice(31)) await page.keyboard.type(letter);
  await expect(said(page)).toContainText('You guessed 72 letters, 99 % of them at once.');
  await expect(page.locator('.guess-source')).toContainText(PASSAGES[1]?.text ?? '');
  expect(await number(page, 'entropy')).toBeGreaterThan(0);
  expect(await number(page, 'cross-entropy')).toBeGreaterThan(1);
  await expect(field(page)).toHaveCount(0);

  const kept = page.locator('.guess-kept');
  await expect(kept).toContainText('On this device you have guessed 72 letters of 1 text.');
  await page.getByRole('button', { name: 'Next text' }).click();
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('q');
  await page.goto(`/embed/${ID}/?${GAME}`);
  await page.getByRole('button', { name: 'Go on where you were' }).click();
  await expect(said(page)).toContainText('You guessed 72 letters');
  await page.getByRole('button', { name: 'Delete my games' }).click();
  await expect(kept).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('surprisal.guesses'))).toBeNull();
});

test('an unfinished game waits, and a second playing of a text does not count', async ({
  page,
}) => {
  await open(page, ID, GAME);
  await field(page).focus();
  await page.keyboard.type('side');
  await page.getByRole('button', { name: 'Start over' }).click();
  await key(page, 's').click();
  await expect(page.locator('.guess-kept')).toContainText('you have guessed 4 letters of 1 text');
  await page.getByRole('button', { name: 'Go on where you were' }).click();
  await expect(said(page)).toContainText('68 letters to go');
});

test('a text of one’s own is hidden in the link and sent nowhere', async ({ page }) => {
  await open(page, ID);
  await page.getByText('A text of your own, or a friend’s').click();
  const box = page.getByRole('textbox', { name: 'Text to guess' });
  await box.fill('Too short.');
  await expect(page.getByText('It needs 60 to 400 letters and has 9.')).toBeVisible();
  await box.fill('It was the best of times, it was the worst of times, it was the age of wisdom.');
  await expect(said(page)).toContainText('“… the best of times it wa”');
  await expect(page).toHaveURL(/text=vg\.jnf\.gur\.orfg/);
  await expect(page.getByRole('link', { name: 'the language model' })).toHaveAttribute(
    'href',
    '/widgets/#language-model',
  );
  await expect(page.getByRole('combobox', { name: 'Text' })).toHaveValue('own');
});

test('bad links are named, and never spoil a letter', async ({ page }) => {
  await open(page, ID, 'passage=99&known=31&by=nobody&ranks=0.5&tried=aa&text=x');
  for (const words of [
    'passage must lie between 0 and 12, not 99.',
    'known must be 0 or 30 or 60.',
    'ranks needs whole numbers from 1 to 27, apart by points.',
    'tried needs small letters, each once, and _ for the space.',
    'text needs 60 to 400 letters, not 1.',
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  await open(page, ID, `${GAME}&ranks=1.1.1`);
  expect(await page.locator('.instrument').innerText()).not.toContain('besid ');
  expect(await page.locator('.guess-text').innerText()).not.toContain(TEXT.slice(33, 36));
  await open(page, ID, 'by=digrams&passage=2');
  await expect(page.locator('.guess-text b').first()).toContainText('•');
});

test('everything stands apart on a phone and on a desk, keys 44 px at least', async ({ page }) => {
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const state of [
      '',
      `${GAME}&ranks=1.27.3&tried=qz_`,
      'by=three-known&unit=nats',
      'by=letters',
    ]) {
      await open(page, ID, state);
      expect(await page.evaluate(textsInPlace), `${width} px, ${state}`).toEqual([]);
    }
    await open(page, ID, GAME);
    for (const button of await page.locator('.guess-keys button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(43.9);
    }
  }
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('Shannon’s reader stands there with the numbers', async ({ page }) => {
    await page.goto(`/embed/${ID}/`);
    const value = (quantity: string) =>
      page.locator(`.readouts data[data-quantity="${quantity}"]`).first().getAttribute('value');
    expect(Number(await value('entropy'))).toBeCloseTo(1.4223, 4);
    expect(Number(await value('cross-entropy'))).toBeGreaterThan(1);
    await expect(page.locator('.guess-text i')).toHaveCount(102);
    await expect(page.locator('svg.guess-bounds')).toContainText('27 letters alike');
  });
});
