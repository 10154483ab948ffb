/** What the host does: status codes, headers, and a site under a sub-path. */
import { expect, test } from '@playwright/test';

test('an unknown address answers 404 with a page that leads back', async ({ page }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});

test('a directory without its slash redirects to the one with it', async ({ request }) => {
  const response = await request.get('/widgets', { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  expect(response.headers().location).toBe('/widgets/');
});

test('only the embeddable pages may stand in a frame of another site', async ({ request }) => {
  const policy = async (path: string) =>
    (await request.get(path)).headers()['content-security-policy'];
  expect(await policy('/')).toContain("frame-ancestors 'self'");
  expect(await policy('/embed/entropy-calculator/')).toContain('frame-ancestors *');
});

test('files named by their content are kept, and no type is guessed', async ({ page, request }) => {
  await page.goto('/');
  const style = await page.locator('link[rel=stylesheet]').first().getAttribute('href');
  const headers = (await request.get(style ?? '')).headers();
  expect(headers['cache-control']).toContain('immutable');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('a site built for a sub-path asks for nothing outside it', async ({ page }) => {
  const site = `http://localhost:${process.env.COURSE_PORT ?? ''}/course/`;
  const asked: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  for (const path of ['', 'lessons/20-information-theory/', 'widgets/']) {
    await page.goto(site + path, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(failed).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(site) && !url.startsWith('data:'))).toEqual([]);
});
