/** The bench of a lab, as a reader uses it; and every reference solution, in the browser's own sandbox. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { builtFolder } from './pages.ts';

const KB = 1000;
const CONTENT = new URL('../content/labs/', import.meta.url);
const LABS = readdirSync(CONTENT).filter((lab) => existsSync(new URL(`${lab}/index.mdx`, CONTENT)));
const pathOf = (lab: string) => `/lessons/20-information-theory/labs/${lab}/`;
const FIRST = pathOf('entropy-of-shapes');
const fileOf = (lab: string, name: string) =>
  readFileSync(new URL(`${lab}/${name}`, CONTENT), 'utf8');

const status = (page: Page) => page.locator('.bench-status');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens a lab and waits until its bench is live. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await page.locator('#bench').scrollIntoViewIfNeeded();
  await expect(button(page, 'Run')).toBeEnabled();
}

/** Replaces the code, in the editor, as pasting does. */
async function write(page: Page, code: string) {
  const area = page.getByRole('textbox', { name: 'Your code' });
  await area.click();
  await expect(page.locator('.cm-content')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(code);
}

for (const lab of LABS) {
  test(`${lab}: the reference solutions pass every check, and their results agree`, async ({
    page,
  }) => {
    await open(page, pathOf(lab));
    for (const [language, file] of [
      ['Python', 'solution.py'],
      ['JavaScript', 'solution.js'],
    ] as const) {
      await page.getByRole('radio', { name: language }).check();
      await write(page, fileOf(lab, file));
      await button(page, 'Check').click();
      await expect(status(page)).toHaveText(/checks pass/, { timeout: 60_000 });
      const failing = await page.locator('.check-failed').allInnerTexts();
      expect(failing, language).toEqual([]);
      await expect(page.locator('.check-passed').first()).toBeVisible();
      expect(await page.locator('.bench-results td.c-q', { hasText: '–' }).count(), language).toBe(
        0,
      );
    }
  });
}

test.describe('the bench', () => {
  test('names a mistake, with the line of an error in plain words', async ({ page }) => {
    await open(page, FIRST);
    await page.getByRole('radio', { name: 'Python' }).check();
    await write(
      page,
      'import math\ndef entropy(p, base=2):\n    return -sum(x * math.log(x) for x in p)',
    );
    await button(page, 'Check').click();
    await expect(
      page.getByText('The base entered').or(page.getByText('These are nats')).first(),
    ).toBeVisible();
    await write(page, 'def entropy(p, base=2):\n    return 1\n\nprint(entrophy([1]))');
    await button(page, 'Run').click();
    await expect(page.locator('.bench-outcome')).toContainText(
      'Line 4. Nothing is called “entrophy” here',
    );
    await expect(page.locator('.cm-errorLine')).toContainText('entrophy');
  });

  test('keeps code and results through a reload, and asks before it resets', async ({ page }) => {
    await open(page, FIRST);
    await page.getByRole('radio', { name: 'JavaScript' }).check();
    const code = fileOf('entropy-of-shapes', 'solution.js');
    await write(page, `${code}// mine`);
    await button(page, 'Check').click();
    await expect(status(page)).toHaveText(/checks pass/);
    const said = await status(page).textContent();
    await page.reload();
    await page.locator('#bench').scrollIntoViewIfNeeded();
    await expect(page.getByRole('radio', { name: 'JavaScript' })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Your code' })).toHaveValue(/\/\/ mine$/);
    await expect(page.locator('.bench-checks .bench-note')).toContainText(
      (said ?? '').split(' checks')[0] ?? '',
    );
    await button(page, 'Reset').click();
    await button(page, 'Keep my code').click();
    await expect(page.getByRole('textbox', { name: 'Your code' })).toHaveValue(/\/\/ mine$/);
    await button(page, 'Reset').click();
    await button(page, 'Put it back').click();
    await expect(page.getByRole('textbox', { name: 'Your code' })).toHaveValue(
      fileOf('entropy-of-shapes', 'starter.js'),
    );
  });

  test('checks as one types, once a language is loaded, and leaves the focus alone', async ({
    page,
  }) => {
    await open(page, FIRST);
    await page.getByRole('radio', { name: 'JavaScript' }).check();
    await button(page, 'Run').click();
    await expect(status(page)).toHaveText(/has ended/);
    await write(page, fileOf('entropy-of-shapes', 'solution.js'));
    await expect(page.locator('.check-passed').first()).toBeVisible();
    await expect(page.locator('.check-failed')).toHaveCount(0);
    await expect(page.locator('.cm-content')).toBeFocused();
    await expect(status(page)).not.toHaveText(/checks pass/);
  });

  test('stops when asked', async ({ page }) => {
    await open(page, FIRST);
    await page.getByRole('radio', { name: 'JavaScript' }).check();
    await write(page, 'for (;;);');
    await button(page, 'Run').click();
    await button(page, 'Stop').click();
    await expect(page.locator('.bench-outcome')).toContainText('Stopped.');
    await expect(button(page, 'Stop')).toBeDisabled();
  });

  test('is left with Tab where nothing was typed, and with Escape and Tab where something was', async ({
    page,
  }) => {
    await open(page, FIRST);
    const area = page.getByRole('textbox', { name: 'Your code' });
    await area.focus();
    await page.keyboard.press('Tab');
    await expect(button(page, 'Run')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('End');
    await expect(page.locator('.cm-content')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('.cm-content')).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(button(page, 'Run')).toBeFocused();
  });

  test('passes by typed numbers', async ({ page }) => {
    const plan = readFileSync(`${builtFolder('dist')}${FIRST}plan.json`, 'utf8');
    const { answers } = JSON.parse(plan) as { answers: { answer: number }[] };
    await open(page, FIRST);
    const forms = page.locator('.bench-answer');
    await forms.first().getByRole('textbox').fill('2');
    await forms.first().getByRole('button').click();
    await expect(forms.first().getByRole('status')).toContainText('Not yet.');
    await forms.first().getByRole('textbox').fill(String(answers[0]?.answer));
    await forms.first().getByRole('button').click();
    await expect(forms.first().getByRole('status')).toContainText('Right.');
  });

  test.describe('with scripts off', () => {
    test.use({ javaScriptEnabled: false });
    test('shows the code, the expected numbers, a solution and files', async ({ page }) => {
      await page.goto(FIRST);
      await expect(page.getByRole('textbox', { name: 'Your code' })).toHaveValue(
        fileOf('entropy-of-shapes', 'starter.py'),
      );
      await expect(page.locator('.bench-results data').first()).toBeVisible();
      await page.getByText('A reference solution').click();
      await expect(page.locator('.bench-solution pre')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Jupyter notebook' })).toBeVisible();
    });
  });
});

/** Editor and runner; the journal and what listens to it load beside them. */
const ITS_OWN = /\/(editor|runner|run-lists|judge|plan-text|dist|javascript|python|micropython)\b/;

test.describe('the budget', () => {
  /** Brotli size of what a page asks for, from now on. */
  function listen(page: Page) {
    const asked = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/_astro/') && /\.(js|wasm)$/.test(pathname)) asked.add(pathname);
    });
    const bytes = (paths: Iterable<string>) =>
      [...paths].reduce((sum, path) => {
        const file = readFileSync(`${builtFolder('dist')}${path}`);
        return sum + brotliCompressSync(file).length;
      }, 0);
    return { asked, bytes };
  }

  test('loads nothing of it before it is used; 120 kB for JavaScript, 230 kB more for Python', async ({
    page,
  }) => {
    const { asked, bytes } = listen(page);
    await open(page, FIRST);
    await page.waitForLoadState('networkidle');
    expect(
      [...asked].filter((path) => /editor|runner|python|javascript|journal|micropython/.test(path)),
    ).toEqual([]);
    const before = new Set(asked);
    const since = (start: ReadonlySet<string>) => [...asked].filter((path) => !start.has(path));

    await page.getByRole('radio', { name: 'JavaScript' }).check();
    await write(page, fileOf('entropy-of-shapes', 'solution.js'));
    await button(page, 'Check').click();
    await expect(status(page)).toHaveText(/checks pass/);
    const javascript = bytes(since(before).filter((path) => ITS_OWN.test(path)));
    test.info().annotations.push({
      type: 'measured',
      description: `editor and JavaScript: ${String(javascript)} bytes`,
    });
    expect(javascript).toBeLessThanOrEqual(120 * KB);

    const middle = new Set(asked);
    await page.getByRole('radio', { name: 'Python' }).check();
    await button(page, 'Check').click();
    await expect(status(page)).toHaveText(/checks pass/);
    const python = bytes(since(middle).filter((path) => ITS_OWN.test(path)));
    test
      .info()
      .annotations.push({ type: 'measured', description: `Python: ${String(python)} bytes` });
    expect(python).toBeLessThanOrEqual(230 * KB);
  });

  test('gives a first Python result within 1.5 s of Run on a warm cache, four times slowed', async ({
    page,
  }) => {
    await open(page, FIRST);
    await button(page, 'Run').click();
    await expect(status(page)).toHaveText(/has ended/);
    await page.reload();
    await page.locator('#bench').scrollIntoViewIfNeeded();
    await expect(button(page, 'Run')).toBeEnabled();
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const ms = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const begin = performance.now();
          new MutationObserver(() => {
            if (document.querySelector('.bench-output')) resolve(performance.now() - begin);
          }).observe(document.body, { childList: true, subtree: true });
          const run = [...document.querySelectorAll('button')].find(
            ({ textContent }) => textContent === 'Run',
          );
          run?.click();
        }),
    );
    test.info().annotations.push({
      type: 'measured',
      description: `first Python result: ${String(Math.round(ms))} ms`,
    });
    expect(ms).toBeLessThan(1500);
  });
});
