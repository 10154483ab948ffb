import { expect, test } from '@playwright/test';

test('instruments come to life as the reader comes near, in the state of the link', async ({
  page,
}) => {
  await page.goto('/widgets/?binary-entropy.p=0.25#binary-entropy');
  const coin = page.locator('figure[data-widget="binary-entropy"]');
  await expect(coin.locator('.instrument-body')).toHaveAttribute('data-hydrated', '');
  await expect(coin.locator('.readouts data[data-quantity="entropy"]').first()).toHaveAttribute(
    'value',
    /^0\.8112/,
  );
  await expect(page.locator('#binary-entropy')).toHaveCount(1);
});

test('an instrument comes when it is asked for, beside the others, with the focus in it', async ({
  page,
}) => {
  await page.goto('/widgets/');
  const entry = page.locator('#binary-entropy');
  await entry.getByRole('button', { name: 'Open it here' }).click();
  const coin = page.locator('figure[data-widget="binary-entropy"]');
  await expect(coin).toBeFocused();
  await expect(coin.locator('.instrument-body')).toHaveAttribute('data-hydrated', '');
  const ids = await page.locator('[id]').evaluateAll((nodes) => nodes.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every instrument has a picture, in the colours of the theme', async ({ page, request }) => {
  await page.goto('/widgets/');
  const sheet = await (await request.get('/widgets/pictures.svg')).text();
  for (const entry of await page.locator('.workbench-list li').all()) {
    const id = (await entry.getAttribute('data-for')) ?? '';
    await expect(entry.locator('use')).toHaveAttribute('href', `/widgets/pictures.svg#${id}`);
    expect(sheet).toContain(`<symbol id="${id}"`);
  }
  const picture = page.locator('.workbench-list svg').first();
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await picture.screenshot();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect((await picture.screenshot()).equals(light)).toBe(false);
});

test('a link of the list brings its instrument, and Enter takes the first that was found', async ({
  page,
}) => {
  await page.goto('/widgets/');
  await page.getByRole('link', { name: 'The entropy of a coin' }).click();
  await expect(page.locator('figure[data-widget="binary-entropy"]')).toBeFocused();
  await page.getByRole('searchbox', { name: 'Find an instrument' }).fill('pytorch');
  await page.keyboard.press('Enter');
  await expect(page.locator('figure[data-widget="loss-translator"]')).toBeFocused();
});

test('an entry is found by a word, and the others step aside', async ({ page }) => {
  await page.goto('/widgets/');
  const field = page.getByRole('searchbox', { name: 'Find an instrument' });
  await field.fill('pytorch');
  await expect(page.getByRole('status').filter({ hasText: '1 instrument' })).toBeVisible();
  await expect(page.locator('#loss-translator')).toBeVisible();
  await expect(page.locator('#surprise-curve')).toBeHidden();
  await field.fill('kl gauss');
  await expect(page.locator('#loss-translator')).toBeHidden();
  await field.fill('');
  await expect(page.locator('#surprise-curve')).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('every instrument is there: with its numbers, or with its sentence and the way to it', async ({
    page,
  }) => {
    await page.goto('/widgets/');
    for (const link of await page.locator('.workbench-list a').all()) {
      const id = (await link.getAttribute('href'))?.slice(1) ?? '';
      const entry = page.locator(`[id="${id}"]`);
      await expect(entry).toHaveCount(1);
      expect(await entry.locator('data, a').count(), id).toBeGreaterThan(0);
    }
    await page.locator('[data-instrument] a').first().click();
    await expect(page.locator('[data-widget] data').first()).toBeVisible();
  });
});
