import { expect, test, type Page } from '@playwright/test';

const CHAPTER = '/lessons/20-information-theory/cross-entropy/';

/** The formula H(P,Q) = H(P) + KL(P‖Q) of the chapter, and the instrument it speaks of. */
async function open(page: Page) {
  await page.goto(CHAPTER);
  const figure = page.locator('[data-widget="cross-entropy-calculator"]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('button', { name: 'swap P and Q' })).toBeEnabled();
  const formula = page.locator('[data-linked]').filter({ has: page.locator('[data-term="kl"]') });
  await formula.scrollIntoViewIfNeeded();
  return { figure, formula };
}

test('a term lights its marks and its number, by keyboard, and says so', async ({ page }) => {
  const { figure, formula } = await open(page);
  const button = formula.getByRole('button', { name: 'KL, the gap' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(formula.locator('.katex-html [data-term="kl"]')).toHaveClass(/lit/);
  await expect(formula.locator('.katex-html [data-term="entropy"]')).not.toHaveClass(/lit/);
  await expect(figure.locator('rect[data-term="kl"]')).toHaveClass(/lit/);
  await expect(figure.locator('data[data-quantity="kl"]').first()).toHaveClass(/lit/);
  await expect(formula.getByRole('status')).toHaveText(/^KL, the gap, 0\.625 bits, is marked in “/);
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(figure.locator('.lit')).toHaveCount(0);
});

test('a number of the instrument lights its term in the formulas', async ({ page }) => {
  const { figure, formula } = await open(page);
  await figure.locator('.readouts data[data-quantity="entropy"]').hover();
  await expect(formula.locator('.katex-html [data-term="entropy"]')).toHaveClass(/lit/);
  await page.mouse.move(0, 0);
  await expect(formula.locator('.lit')).toHaveCount(0);
});

test('the formula shows the numbers of now, and follows them', async ({ page }) => {
  const { figure, formula } = await open(page);
  await formula.getByRole('button', { name: 'numbers' }).click();
  const gap = formula.locator('.katex-html [data-term="kl"]');
  await expect(gap).toHaveAttribute('data-number', '0.625');
  await figure.getByRole('button', { name: 'make Q perfect' }).click();
  await expect(gap).toHaveAttribute('data-number', '0');
});

test('a copied formula is LaTeX', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { formula } = await open(page);
  await formula.locator('.katex-html').first().click({ clickCount: 3 });
  await page.evaluate(() => {
    const range = document.createRange();
    const node = document.querySelector('[data-linked] .katex-display');
    if (node) range.selectNodeContents(node);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  await expect
    .poll(async () => {
      await page.keyboard.press('ControlOrMeta+c');
      return page.evaluate(() => navigator.clipboard.readText());
    })
    .toContain('\\sum_x');
});

test('the parts of the lower bound are tied to the readouts that bear their names', async ({
  page,
}) => {
  await page.goto('/lessons/20-information-theory/rlhf-vae/');
  const figure = page.locator('[data-widget="gaussian-elbo"]');
  await figure.scrollIntoViewIfNeeded();
  const formula = page.locator('[data-linked]').filter({ has: page.locator('[data-term="elbo"]') });
  await formula.getByRole('button', { name: 'the lower bound' }).click();
  const readout = figure.locator('.readout[data-term="elbo"]');
  await expect(readout).toHaveClass(/lit/);
  const number = (await readout.locator('data').textContent()) ?? '';
  await expect(formula.getByRole('status')).toHaveText(
    `the lower bound, ${number}, is marked in “${(await figure.locator('.instrument-name').textContent())?.trim() ?? ''}”.`,
  );
  await readout.locator('dt').hover();
  await expect(formula.locator('.katex-html [data-term="elbo"]').first()).toHaveClass(/lit/);
});
