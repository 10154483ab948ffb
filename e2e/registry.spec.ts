/** What every instrument of the registry owes before any script, and with everything open. */
import { expect, test } from '@playwright/test';
import { models } from '~/widgets/models';
import { expectAccessible } from './accessible.ts';
import { shown } from './fuzz/in-page.ts';
import { differences, said } from './fuzz/said.ts';
import { rememberBuilt } from './known.ts';
import { PAGES } from './pages.ts';

rememberBuilt();

test('every instrument has a page of its own, and no other page is one', () => {
  const embeds = PAGES.map(({ path }) => path).filter((path) => path.startsWith('/embed/'));
  expect(embeds.sort()).toEqual(models.map(({ id }) => `/embed/${id}/`).sort());
});

for (const widget of models) {
  test.describe(widget.id, () => {
    test('is accessible with everything open and something wrong', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`/embed/${widget.id}/?${Object.values(widget.query)[0]?.key ?? ''}=?`);
      await page.getByRole('group', { name: 'Examples' }).getByRole('button').last().click();
      await page.getByRole('button', { name: 'Share', exact: true }).click();
      await expect(page.getByLabel('Link to this state')).toBeVisible();
      for (const fold of await page.locator('.instrument-body details').all()) {
        if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
      }
      const field = page.locator('.instrument-body input[type=text]').first();
      if ((await field.count()) > 0) {
        await field.fill('?');
        await expect(page.getByRole('alert').first()).toBeVisible();
      }
      await expectAccessible(page, 'light', 'all');
      await expectAccessible(page, 'dark', 'of colour');
    });

    test.describe('with scripts off', () => {
      test.use({ javaScriptEnabled: false });

      test('says and tabulates its default, as its model does', async ({ page }) => {
        await page.goto(`/embed/${widget.id}/`);
        expect(differences(await page.evaluate(shown), said(widget, ''))).toEqual([]);
        await expect(
          page.locator('.instrument-picture :is(svg, [data-strip])').first(),
        ).toBeVisible();
        await expect(page.locator('.instrument-panel')).not.toHaveText('');
      });
    });
  });
}
