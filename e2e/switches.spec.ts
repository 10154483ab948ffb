/** The two switches of the header: unit and theme. */
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const shown = (page: Page) =>
  page.locator('.opening-bar data').evaluateAll((numbers) => numbers.map((n) => n.textContent));

const BITS = ['1.75 bits', '0.625 bits', '2.375 bits'];
const NATS = ['1.213 nats', '0.4332 nats', '1.6462 nats'];

/** Counts the frames in which a number of the prose stood in bits. */
function watchFrames() {
  const seen = { frames: 0, inBits: 0 };
  Object.assign(globalThis, { seen });
  const look = () => {
    seen.frames += 1;
    if (document.querySelector('.opening-bar data[data-unit="bit"]')) seen.inBits += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

test.describe('the unit', () => {
  test('changes every number of the prose, back and forth, exactly', async ({ page }) => {
    await page.goto('/');
    expect(await shown(page)).toEqual(BITS);
    const before = await page.locator('.opening-bar').innerHTML();

    await page.getByRole('button', { name: 'nats' }).click();
    expect(await shown(page)).toEqual(NATS);
    await expect(page.getByRole('button', { name: 'nats', pressed: true })).toBeVisible();

    await page.getByRole('button', { name: 'bits' }).click();
    expect(await page.locator('.opening-bar').innerHTML()).toBe(before);
  });

  test('is remembered, and no frame shows the other one', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'nats' }).click();
    await page.addInitScript(watchFrames);
    await page.goto('/about/');
    await page.goto('/');
    expect(await shown(page)).toEqual(NATS);
    await expect(page.getByRole('button', { name: 'nats', pressed: true })).toBeVisible();
    await expect.poll(() => page.evaluate('seen.frames')).toBeGreaterThan(2);
    expect(await page.evaluate('seen.inBits')).toBe(0);
  });

  test('changes in every open tab', async ({ context }) => {
    const [one, other] = [await context.newPage(), await context.newPage()];
    await one.goto('/');
    await other.goto('/');
    await one.getByRole('button', { name: 'nats' }).click();
    await expect.poll(() => shown(other)).toEqual(NATS);
  });

  test('reaches the instruments', async ({ page }) => {
    await page.goto('/widgets/');
    const figure = page.locator('[data-widget="cross-entropy-calculator"]');
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('astro-island')).not.toHaveAttribute('ssr');
    await expect(figure.locator('data[data-unit="bit"]').first()).toBeVisible();
    await page.getByRole('button', { name: 'nats', exact: true }).first().click();
    await expect(figure.locator('data[data-unit="bit"]')).toHaveCount(0);
    await expect(figure.locator('data[data-unit="nat"]').first()).toBeVisible();
  });
});

test.describe('the theme', () => {
  const ground = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test('follows the system until the reader chooses, and is remembered', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    const dark = await ground(page);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await ground(page);
    expect(light).not.toBe(dark);

    await page.getByRole('button', { name: 'Theme: system' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).click();
    await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
    expect(await ground(page)).toBe(dark);

    await page.goto('/about/');
    expect(await ground(page)).toBe(dark);
    await page.getByRole('button', { name: 'Theme: dark' }).click();
    expect(await ground(page)).toBe(light);
  });
});

test('a browser that denies storage forgets, and works', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'nats' }).click();
  expect(await shown(page)).toEqual(NATS);
  await page.getByRole('button', { name: 'Theme: system' }).click();
  await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('a reader who comes back is offered the place where they left off', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('You left off at')).toBeHidden();
  const chapter = page.locator('main ol a[data-place]').first();
  const title = await chapter.locator('.title').innerText();
  const address = await chapter.getAttribute('href');
  await page.goto(address ?? '');
  await page.goto('/');
  const offer = page.getByText('You left off at').getByRole('link');
  await expect(offer).toHaveText(title);
  expect(await offer.getAttribute('href')).toContain(address);
});
