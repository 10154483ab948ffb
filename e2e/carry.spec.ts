import { expect, test } from '@playwright/test';

const LESSON = '/lessons/20-information-theory';

test('my distribution goes along to the next chapter, and is forgotten in one click', async ({
  page,
}) => {
  await page.goto(
    `${LESSON}/entropy/?calculator.p=1/2,1/4,1/4&calculator.labels=a,b,c&calculator.unit=nats`,
  );
  const entropy = page.locator('[data-widget="entropy-calculator"]');
  await entropy.scrollIntoViewIfNeeded();
  await entropy.getByRole('button', { name: 'Keep for other chapters' }).click();
  await expect(entropy.getByRole('button', { name: 'Kept for other chapters' })).toBeVisible();

  await page.goto(`${LESSON}/cross-entropy/`);
  const price = page.locator('[data-widget="cross-entropy-calculator"]');
  await price.scrollIntoViewIfNeeded();
  const use = price.getByRole('button', { name: 'Use mine from “Entropy”' });
  await expect(price.getByRole('textbox', { name: 'P, the truth' })).toHaveValue(
    '1/2, 1/4, 1/8, 1/8',
  );
  await use.click();
  await expect(price.getByRole('textbox', { name: 'P, the truth' })).toHaveValue('1/2, 1/4, 1/4');
  await expect(price.locator('.readouts data[data-quantity="entropy"]')).toHaveAttribute(
    'data-unit',
    'nat',
  );
  await expect(page).toHaveURL(/\.p=1\/2,1\/4,1\/4/);

  await price.getByRole('button', { name: 'Forget mine' }).click();
  await page.reload();
  await price.scrollIntoViewIfNeeded();
  await expect(price.getByRole('button', { name: 'Keep for other chapters' })).toBeEnabled();
  await expect(price.getByRole('button', { name: /Use mine/ })).toHaveCount(0);
});

test('what is kept and makes no sense is as if nothing were kept', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('surprisal.mine', '{"query": 3');
  });
  await page.goto('/embed/kl-explorer/');
  await expect(page.getByRole('button', { name: 'Keep for other chapters' })).toBeEnabled();
  await expect(page.getByRole('button', { name: /mine/ })).toHaveCount(0);
});
