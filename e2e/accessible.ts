/** What axe finds on a page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Rules that only a change of colours can break; the others hold in one theme as in the other. The
 * second asks for a contrast of 7:1, which the design promises for text.
 */
const COLOUR_RULES = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** Holds the page to axe in a theme: all of its rules, or those that only a colour can break. */
export async function expectAccessible(
  page: Page,
  theme: 'light' | 'dark',
  rules: 'all' | 'of colour',
) {
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const enabled = Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: true }]));
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    rules: enabled,
    ...(rules === 'of colour' && { runOnly: COLOUR_RULES }),
  });
  const { violations } = await axe.analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect.soft(found, `axe, ${theme}`).toEqual([]);
}
