/** The arithmetic coder: letters, English before the language model, and whole files. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { keepsTheContract, number, open as openInstrument } from './instrument';

const ID = 'arithmetic-coder';
const surpriseOf = (a: number, b: number, c: number) =>
  -(14 * Math.log2(a) + 4 * Math.log2(b) + 2 * Math.log2(c));
const WHOLE = surpriseOf(0.7, 0.2, 0.1);
const surprise = (page: Page) => number(page, 'information');
const sent = (page: Page) =>
  page
    .locator('.readouts data[data-outcome="sent"]')
    .evaluate((data) => Number((data as HTMLDataElement).value));

const open = (page: Page, query = '') => openInstrument(page, ID, query);
const slider = (page: Page) => page.getByRole('slider', { name: 'read' });

/** Starts the models; those that a page has started before start by themselves. */
async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the model' }).click();
  await expect(page.locator('.model-running').first()).toBeVisible({ timeout: 60_000 });
}

keepsTheContract({
  id: ID,
  state: 'model=wrong&at=20',
  quantity: 'information',
  byDefault: WHOLE,
  inState: surpriseOf(0.4, 0.4, 0.2),
  extremes: ['at=0', 'at=20&digits=decimal', 'way=decode&msg=ccccccccccccccccccccc&at=20', 'msg='],
});

test('steps are walked by keys and by buttons, and the link says where', async ({ page }) => {
  await open(page);
  await expect.poll(() => number(page, 'surprisal')).toBeCloseTo(7.216722, 5);
  await slider(page).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('Nothing is read yet')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.slider-value')).toHaveText('1 of 20');
  await page.getByRole('button', { name: 'one step' }).click();
  await page.getByRole('button', { name: 'one step' }).click();
  await expect(page.locator('.slider-value')).toHaveText('3 of 20');
  await page.getByRole('button', { name: 'back', exact: true }).click();
  await expect(page).toHaveURL(/\?at=2$/);
  await page.keyboard.press('Tab');
  await slider(page).press('End');
  await expect(page.getByText('All 20 letters are in.')).toBeVisible();
  expect(await sent(page)).toBe(24);
});

test('a run plays to the end; with less motion it is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.getByRole('button', { name: 'play' }).click();
  await expect(page.locator('.slider-value')).toHaveText('20 of 20');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page, 'msg=abc&at=0');
  await page.getByRole('button', { name: 'play' }).click();
  await expect(page.locator('.slider-value')).toHaveText('3 of 3');
});

test('the receiver reads the letters off the digits', async ({ page }) => {
  await open(page, 'way=decode&at=0&msg=cab');
  for (const read of ['c', 'ca', 'cab']) {
    await page.getByRole('button', { name: 'one step' }).click();
    await expect(page.locator('.coder-text span').first()).toHaveText(read);
  }
  await expect(page.getByText('have given back all 3 letters: “cab”.')).toBeVisible();
});

test('what cannot be coded is refused with a reason, and the last message stays', async ({
  page,
}) => {
  await open(page);
  const field = page.getByRole('textbox', { name: 'Message of the letters' });
  await field.fill('abacus');
  await expect(page.getByText('not “u”')).toBeVisible();
  expect(await surprise(page)).toBeCloseTo(WHOLE, 5);
  await field.fill('ccc');
  await expect.poll(() => surprise(page)).toBeCloseTo(9.965784, 5);
  await open(page, `msg=abd&at=3.5&kind=none`);
  await expect(page.getByText('not “d”')).toBeVisible();
  await expect(page.getByText('at must be a whole number')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('NaN');
});

test('English waits for the model, and is then coded by all three beside gzip', async ({
  page,
}) => {
  await open(page, 'source=english&at=2');
  await expect(page.getByText('Once the language model has read it')).toBeVisible();
  await start(page);
  const codes = page.locator('.coder-codes tbody tr');
  await expect(
    codes.filter({ hasText: '–' }).filter({ hasNotText: /UTF|Huffman|gzip/ }),
  ).toHaveCount(0);
  const digitsOf = async (name: string) =>
    Number(
      await codes
        .filter({ hasText: name })
        .locator('data[data-quantity=number]')
        .first()
        .getAttribute('value'),
    );
  const [plain, huffman, gzip, mixture] = await Promise.all(
    ['UTF-8', 'Huffman', 'gzip', 'mixture'].map(digitsOf),
  );
  expect(mixture).toBeLessThan(huffman ?? 0);
  expect(huffman).toBeLessThan(plain ?? 0);
  expect(mixture).toBeLessThan(gzip ?? 0);
  const whole = await surprise(page);
  expect(await sent(page)).toBe(mixture);
  expect(mixture).toBeLessThan(whole + 2);
  expect(mixture).toBeGreaterThanOrEqual(Math.floor(whole));
  await slider(page).press('End');
  await expect(page.locator('.coder-text')).toHaveText(/^The cat sat on the mat/);

  const field = page.getByRole('textbox', { name: 'Text' });
  await field.fill('Nobody has ever written this sentence about purple teaspoons 🥄.');
  await expect(page.locator('.coder-text')).toContainText('Nobody');
  await expect(page).toHaveURL(/teaspoons/);
});

test('a download that is stopped can be begun again', async ({ page }) => {
  let hold: (() => void) | undefined;
  const held = new Promise<void>((resolve) => (hold = resolve));
  await page.route('**/*.bin', async (route) => {
    await held;
    await route.continue();
  });
  await open(page, 'source=english');
  await page.getByRole('button', { name: 'Start the model' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Start the model' })).toBeVisible();
  hold?.();
  await start(page);
});

test.describe('whole files', () => {
  const everyByte = Buffer.from(Array.from({ length: 700 }, (_, index) => (index * 37) % 256));
  const english = Buffer.from('It was the best of times, it was the worst of times.\r\n'.repeat(8));

  async function openFiles(page: Page): Promise<void> {
    await open(page);
    await page.getByText('Compress a whole file').click();
    await page.getByRole('button', { name: 'Start the model' }).click();
    await expect(page.getByLabel('Choose a file')).toBeVisible({ timeout: 60_000 });
  }

  const choose = (page: Page, name: string, buffer: Buffer) =>
    page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/plain', buffer });

  async function save(page: Page): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save' }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  async function compress(page: Page, name: string, buffer: Buffer) {
    await choose(page, name, buffer);
    await page.getByRole('button', { name: 'Compress', exact: true }).click();
    await expect(page.getByText(/became/)).toBeVisible();
    return save(page);
  }

  test('come back byte for byte, whatever they hold', async ({ page }) => {
    await openFiles(page);
    for (const [name, buffer] of [
      ['times.txt', english],
      ['bytes.bin', everyByte],
      ['empty', Buffer.alloc(0)],
    ] as const) {
      const packed = await compress(page, name, buffer);
      expect(packed.name).toBe(`${name}.sprl`);
      expect(packed.bytes.subarray(0, 4).toString()).toBe('SPRL');
      if (buffer === english) expect(packed.bytes.length).toBeLessThan(buffer.length / 3);
      await choose(page, packed.name, packed.bytes);
      await expect(page.getByText('whole again, byte for byte')).toBeVisible();
      const whole = await save(page);
      expect(whole.name).toBe(name);
      expect(whole.bytes.equals(buffer)).toBe(true);
    }
  });

  test('that are damaged, cut off, foreign or too large are refused in words', async ({ page }) => {
    await openFiles(page);
    const { bytes } = await compress(page, 'times.txt', english);
    const damaged = Buffer.from(bytes);
    damaged[30] = (damaged[30] ?? 0) ^ 0x55;
    const foreign = Buffer.from(bytes);
    foreign[6] = (foreign[6] ?? 0) ^ 1;
    const cases = [
      [damaged, /damaged/],
      [bytes.subarray(0, 9), /cut off/],
      [foreign, /made with other models/],
      [Buffer.alloc(5_000_001), /5\.0 MB can be taken/],
    ] as const;
    for (const [buffer, words] of cases) {
      await choose(page, 'x.sprl', buffer);
      await expect(page.locator('.coder-file [role=alert]')).toHaveText(words);
    }
  });

  test('that take long say so before, and can be cancelled', async ({ page }) => {
    await openFiles(page);
    await page.getByLabel('Model for files').selectOption('mixture');
    await choose(page, 'long.txt', Buffer.from('All work and no play. '.repeat(40_000)));
    await expect(page.getByText(/will take about \d+ (minutes|seconds|hours)/)).toBeVisible();
    await page.getByRole('button', { name: 'Compress', exact: true }).click();
    await expect(page.locator('.coder-file')).toContainText(' left');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    const { bytes } = await compress(page, 'times.txt', english);
    expect(bytes.length).toBeGreaterThan(18);
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the example stands there with its numbers', async ({ page }) => {
    await page.goto(`/embed/${ID}/`);
    const values = await page
      .locator('.readouts data')
      .evaluateAll((all) => all.map((data) => Number((data as HTMLDataElement).value)));
    expect(values[2]).toBeCloseTo(WHOLE, 5);
    expect(values[3]).toBe(24);
    await expect(page.locator('svg.coder-interval')).toBeVisible();
    await expect(page.getByRole('row', { name: /^Huffman, fitted/ })).toContainText('26');
    await expect(page.getByText('Compress a whole file')).toBeHidden();
  });
});
