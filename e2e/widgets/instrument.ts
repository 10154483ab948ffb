/** What every instrument owes its readers, tried on one of them. */
import { expect, test, type Download, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { textsInPlace } from './texts';

export interface Subject {
  readonly id: string;
  /** A state that differs from the default, as a link says it. */
  readonly state: string;
  /** A quantity of the panel, and its value in bits by default and in that state. */
  readonly quantity: string;
  readonly byDefault: number;
  readonly inState: number;
  /** Links that say the most that the pictures must hold. */
  readonly extremes: readonly string[];
}

export const number = (page: Page, quantity: string, root = '.readouts'): Promise<number> =>
  page
    .locator(`${root} data[data-quantity="${quantity}"]`)
    .first()
    .evaluate((data) => Number((data as HTMLDataElement).value));

export async function open(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`/embed/${id}/${query === '' ? '' : `?${query}`}`);
  await expect(page.getByRole('button', { name: 'Share' })).toBeEnabled();
}

/** Draws a bar to a height, from 0 at its bottom to 1 at the picture's top. */
export async function dragBar(page: Page, bar: Locator, height: number): Promise<void> {
  const box = await bar.boundingBox();
  if (!box) throw new Error('the bar cannot be seen');
  const top = 26;
  const at = (share: number) => box.y + top + (1 - share) * (box.height - top);
  await page.mouse.move(box.x + box.width / 2, at(0.02));
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, at(height), { steps: 3 });
  await page.mouse.up();
}

async function bytesOf(page: Page, kind: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: kind, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await contentOf(download) };
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** Pixels that look different, not counting the smoothing of edges, which varies by a shade. */
async function changedPixels(blank: Page, before: Buffer, after: Buffer): Promise<number> {
  return blank.evaluate(
    async (pictures) => {
      const SHADE = 60;
      const [one, other] = await Promise.all(
        pictures.map(async (bytes) => {
          const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (!one || one.data.length !== other?.data.length) return Infinity;
      let changed = 0;
      for (let at = 0; at < one.data.length; at += 4) {
        const channels = [0, 1, 2].map((channel) =>
          Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)),
        );
        if (channels.reduce((sum, gap) => sum + gap, 0) > SHADE) changed += 1;
      }
      return changed;
    },
    [[...before], [...after]],
  );
}

const copied = (page: Page, label: string) => page.getByLabel(label).inputValue();

/** The tests that hold for every instrument. */
export function keepsTheContract(subject: Subject): void {
  const { id, state, quantity, byDefault, inState, extremes } = subject;

  test('what is shared and embedded opens in the very same state', async ({ page }) => {
    await open(page, id, `${state}&unit=nats`);
    await expect.poll(() => number(page, quantity)).toBeCloseTo(inState * Math.LN2, 9);
    const words = await page.locator('.instrument-summary').innerText();

    await page.getByRole('button', { name: 'Share' }).click();
    const link = await copied(page, 'Link to this state');
    await page.getByRole('button', { name: 'Embed' }).click();
    const code = await copied(page, 'Code for your page');
    expect(code).toMatch(/^<iframe src="[^"]+" title="[^"]+" width="100%"/);

    await page.goto(link);
    await expect(page.locator('.instrument-summary')).toHaveText(words);
    expect(new URL(link).searchParams.get('unit')).toBe('nats');

    await page.goto('/robots.txt');
    await page.setContent(code);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('.instrument-summary')).toHaveText(words);
  });

  test('reset brings back the state the page came with', async ({ page }) => {
    await open(page, id, state);
    await expect.poll(() => number(page, quantity)).toBeCloseTo(inState, 9);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => number(page, quantity)).toBeCloseTo(byDefault, 9);
    await expect(page).toHaveURL(new RegExp(`/embed/${id}/$`));
  });

  test('table, picture and photograph are taken away as real files', async ({ page }) => {
    await open(page, id, state);
    const csv = await bytesOf(page, 'CSV');
    expect(csv.name).toBe(`${id}.csv`);
    const lines = csv.bytes.toString().trimEnd().split('\r\n');
    // the closed table of the page is written when the hand rests
    await expect(page.locator('.instrument-table tbody tr')).toHaveCount(lines.length - 1);
    expect(csv.bytes.toString()).not.toMatch(/NaN|undefined/);

    const svg = await bytesOf(page, 'SVG');
    const drawn = await page.evaluate((markup) => {
      const parsed = new DOMParser().parseFromString(markup, 'image/svg+xml');
      return {
        errors: parsed.querySelectorAll('parsererror').length,
        bars:
          [...parsed.querySelectorAll('rect')].filter(
            (rect) => Number(rect.getAttribute('height')) > 2,
          ).length +
          [...parsed.querySelectorAll('path')]
            .flatMap((path) => [
              ...(path.getAttribute('d') ?? '').matchAll(/M\S+ (\S+)H\S+V(\S+)H\S+Z/g),
            ])
            .filter(([, top, bottom]) => Number(bottom) - Number(top) > 2).length,
        title: parsed.querySelector('title')?.textContent,
      };
    }, svg.bytes.toString());
    expect(drawn.errors).toBe(0);
    expect(drawn.bars).toBeGreaterThan(2);
    expect(drawn.title).not.toBe('');

    const png = await bytesOf(page, 'PNG');
    const size = await page.evaluate(
      async (bytes) => {
        const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        return [image.width, image.height];
      },
      [...png.bytes],
    );
    const width = await page.locator('.instrument-picture').evaluate((box) => box.clientWidth);
    expect(size[0]).toBeGreaterThanOrEqual(2 * width);
    expect(size[1]).toBeGreaterThan(200);
  });

  test('texts of the pictures stand apart on a phone and on a desk, in extreme states too', async ({
    page,
  }) => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      for (const extreme of ['', state, ...extremes]) {
        await open(page, id, extreme);
        expect(await page.evaluate(textsInPlace), `${width} px, ${extreme}`).toEqual([]);
      }
    }
  });

  test('hydration changes no pixel', async ({ page, context }) => {
    const figure = (of: Page) => of.locator('figure.instrument');
    const asleep = await context.newPage();
    await asleep.route('**/*.js', (route) => route.abort());
    await asleep.goto(`/embed/${id}/`);
    await asleep.evaluate(() => document.fonts.ready);
    const before = await figure(asleep).screenshot({ animations: 'disabled' });
    await open(page, id);
    await page.evaluate(() => document.fonts.ready);
    const after = await figure(page).screenshot({ animations: 'disabled' });
    expect(await changedPixels(await context.newPage(), before, after)).toBe(0);
  });

  test('a finger that drags does not scroll the page', async ({ page }) => {
    await open(page, id);
    const actions = await page
      .locator('.instrument :is([role=slider], input[type=range])')
      .evaluateAll((handles) => handles.map((handle) => getComputedStyle(handle).touchAction));
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(['none', 'pan-y']).toContain(action);
  });
}
