/** What holds for every page, shown in a real browser; pages are listed from the built site. */
import { expect, test } from '@playwright/test';
import type { ElementHandle, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import {
  focused,
  idsTwice,
  motion,
  record,
  shifts,
  sideways,
  stampTabOrder,
  unprintable,
} from './in-page.ts';
import { PAGES } from './pages.ts';

const NARROW = { width: 320, height: 640 }; // also 1280 px zoomed to 400 %
const WIDE = { width: 1280, height: 800 };

/** Scrolls to each island in turn until it is live; one in a closed fold waits for its reader. */
async function hydrate(page: Page) {
  for (const island of await page.locator('astro-island').elementHandles()) {
    const visible = await (island as ElementHandle<Element>).evaluate(
      ({ firstElementChild: child }) => {
        child?.scrollIntoView();
        return child?.checkVisibility() ?? false;
      },
    );
    if (!visible) continue;
    await expect.poll(() => island.getAttribute('ssr'), 'the island becomes live').toBeNull();
  }
}

/** Collects what a page must not do: errors in the console, refused resources, foreign requests. */
function watch(page: Page, origin: string) {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`throws ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) problems.push(`asks ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${String(response.status())} ${response.url()}`);
  });
  return problems;
}

for (const { path } of PAGES) {
  test.describe(path, () => {
    for (const [name, viewport] of Object.entries({ wide: WIDE, narrow: NARROW })) {
      test(`is quiet, still and accessible in both themes, ${name}`, async ({ page, baseURL }) => {
        const problems = watch(page, new URL(baseURL ?? '').origin);
        await page.addInitScript(record);
        await page.setViewportSize(viewport);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.goto(path, { waitUntil: 'load' });
        await page.evaluate(() => document.fonts.ready);
        const early = (await page.evaluate(shifts)).length;
        await hydrate(page);
        const all = await page.evaluate(shifts);
        const total = all.reduce((sum, { value }) => sum + value, 0);
        expect.soft(all.slice(early), 'layout shifts at hydration').toEqual([]);
        expect.soft(total, `layout shift while loading: ${JSON.stringify(all)}`).toBeLessThan(0.01);

        await page.evaluate(() => {
          scrollTo(0, 0);
        });
        expect.soft(await page.evaluate(sideways, true), 'sideways').toEqual([]);
        expect.soft(await page.evaluate(motion), 'motion').toEqual([]);
        expect.soft(await page.evaluate(idsTwice), 'ids twice').toEqual([]);
        await expectAccessible(page, 'light', name === 'wide' ? 'all' : 'of colour');
        await expectAccessible(page, 'dark', name === 'wide' ? 'of colour' : 'all');
        expect.soft(await page.evaluate('violations'), 'policy').toEqual([]);
        expect.soft(problems, 'console and network').toEqual([]);
      });
    }

    test('lets Tab reach everything in order, visibly', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(path);
      await hydrate(page);
      await page.evaluate(() => {
        scrollTo(0, 0);
      });
      const order = await page.evaluate(stampTabOrder);
      const reached: (string | undefined)[] = [];
      const unseen: string[] = [];
      for (const next of order) {
        await page.keyboard.press('Tab');
        const { order: place, seen } = await page.evaluate(focused);
        reached.push(order[place]);
        if (!seen) unseen.push(order[place] ?? `what has focus instead of ${next}`);
      }
      expect(reached).toEqual(order);
      expect(unseen, 'focus that cannot be seen').toEqual([]);
    });

    test.describe('with scripts off', () => {
      test.use({ javaScriptEnabled: false, viewport: NARROW });

      test('shows its heading, formulas, pictures, numbers and answers', async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const count = (selector: string) => page.locator(selector).count();
        const islands = page.locator('astro-island');
        for (const island of await islands.all()) {
          await expect(island).not.toHaveText('');
        }
        const isLab = /^\/lessons\/[^/]+\/labs\/.+/.test(path);
        const isChapter = /^\/lessons\/20-[^/]+\/(?!labs\/|questions\/).+/.test(path);
        if (isChapter || path.startsWith('/embed/')) {
          // a text underlaid by its surprise is a picture too
          const pictures = 'main :is(svg, .token-strip:has(.token)):visible';
          expect(await count(pictures), 'pictures').toBeGreaterThan(0);
        }
        if (isChapter || isLab || path.startsWith('/embed/')) {
          expect(await count('data[value]'), 'numbers').toBeGreaterThan(0);
        }
        if (isChapter || isLab) {
          expect(await count('.katex'), 'formulas').toBeGreaterThan(0);
        }
        for (const question of await page.locator('[data-practice]').all()) {
          await expect(question.locator('details')).not.toHaveText('');
        }
        expect(await page.evaluate(sideways, false), 'sideways').toEqual([]);
        expect(await page.evaluate(unprintable), 'values that slipped through').toEqual([]);
      });
    });
  });
}
