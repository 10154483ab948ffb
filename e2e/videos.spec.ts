/** A video waits for the reader: nothing is asked of another host before the click. */
import { expect, test } from '@playwright/test';

const LESSON = '/lessons/20-information-theory/';
const TITLE = 'A Short Introduction to Entropy, Cross-Entropy and KL-Divergence';

test('plays in the page, from the no-cookie host, only after the click', async ({ page }) => {
  const foreign: string[] = [];
  await page.route('https://www.youtube-nocookie.com/**', (route) => {
    foreign.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<title>player</title>' });
  });
  await page.goto(LESSON, { waitUntil: 'networkidle' });
  expect(foreign).toEqual([]);

  const play = page.getByRole('button', {
    name: `Play here (loads from youtube-nocookie.com): ${TITLE}`,
  });
  await play.click();

  const player = page.locator('iframe');
  await expect(player).toHaveCount(1);
  await expect(player).toHaveAttribute('title', TITLE);
  await expect(player).toHaveAttribute('referrerpolicy', 'strict-origin-when-cross-origin');
  await expect(player).toBeFocused();
  expect(foreign).toEqual(['https://www.youtube-nocookie.com/embed/ErfnhcEV1O8?autoplay=1']);
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('leaves the plain link and no button', async ({ page }) => {
    await page.goto(LESSON);
    await expect(page.getByRole('button', { name: /Play here/ })).toHaveCount(0);
    const link = page.getByRole('link', { name: TITLE, exact: true });
    await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=ErfnhcEV1O8');
    await expect(link).toBeVisible();
  });
});
