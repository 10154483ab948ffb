/** Questions of each kind, answered as a reader answers them: by keys alone, by touch, without scripts. */
import { expect, test } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { builtFolder, filesOf } from './pages.ts';

const LESSON = '/lessons/20-information-theory/';
const at = (page: Page, id: string) => page.locator(`form#${id}`);
const status = (form: Locator) => form.locator('[data-status]');
const solution = (form: Locator) => form.getByText('Solution', { exact: true });

interface Answered {
  readonly question: string;
  readonly variant: number;
  readonly right: boolean;
  readonly trap?: string;
  readonly odds?: number[];
  readonly rightChoice?: number;
  readonly misses: number;
  readonly solutionSeen: boolean;
}

/** Collects what the page reports of answers. */
async function listen(page: Page): Promise<Answered[]> {
  const answers: Answered[] = [];
  await page.exposeFunction('answered', (detail: Answered) => answers.push(detail));
  await page.addInitScript(() => {
    document.addEventListener('surprisal:answered', (event) => {
      const { answered } = window as unknown as { answered: (detail: unknown) => void };
      answered((event as CustomEvent).detail);
    });
  });
  return answers;
}

/** Moves on by Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator) {
  for (let stops = 0; stops < 40; stops += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target.toString()}`);
}

/** What the journal keeps of the answers so far. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const rows = await Promise.all(
      databases.map(
        ({ name = '' }) =>
          new Promise<unknown[]>((resolve) => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const { result } = opening;
              const stores = [...result.objectStoreNames];
              const reading = stores.map(
                (store) =>
                  new Promise<unknown[]>((done) => {
                    const all = result.transaction(store).objectStore(store).getAll();
                    all.onsuccess = () => {
                      done(all.result);
                    };
                  }),
              );
              void Promise.all(reading).then((lists) => {
                result.close();
                resolve(lists.flat());
              });
            };
          }),
      ),
    );
    return (rows.flat() as { kind?: string }[]).filter(({ kind }) => kind === 'answer');
  });

test.describe('a numeric question', () => {
  test('is answered by keys alone, names the mistake, and opens its solution', async ({ page }) => {
    const answers = await listen(page);
    await page.goto(`${LESSON}entropy/`);
    const form = at(page, 'entropy-in-nats');
    const field = form.getByRole('textbox', { name: 'Your answer, in nats' });
    await field.focus();
    await expect(solution(form)).toBeHidden();

    await page.keyboard.type('0,8');
    await page.keyboard.press('Enter');
    await expect(form.getByRole('alert')).toContainText('Write a decimal point');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('0,8');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(solution(form)).toBeHidden();
    expect(answers).toEqual([]);

    await field.press('ControlOrMeta+a');
    await page.keyboard.type('1.15678');
    await page.keyboard.press('Enter');
    await expect(status(form)).toHaveText(
      /^Not yet\. That is the right quantity in another unit\./,
    );
    await expect(form.getByRole('alert')).toHaveCount(0);
    await expect(solution(form)).toBeVisible();

    await field.press('ControlOrMeta+a');
    await page.keyboard.type('-0.7 ln 0.7 - 0.2 ln(0.2) - 0.1*ln(0.1)');
    await page.keyboard.press('Enter');
    await expect(status(form)).toHaveText(/^Right\./);

    await tabTo(page, form.locator('summary'));
    await page.keyboard.press('Enter');
    await expect(form.getByText('The terms are')).toBeVisible();

    expect(answers).toMatchObject([
      { question: 'entropy-in-nats', variant: 0, right: false, trap: 'unit', misses: 1 },
      { question: 'entropy-in-nats', variant: 0, right: true, misses: 1, solutionSeen: false },
    ]);
    await expect
      .poll(() => kept(page))
      .toMatchObject([{ right: false, trap: 'unit' }, { right: true }]);
  });

  test('gives another of its kind, which is judged by its own numbers', async ({ page }) => {
    const answers = await listen(page);
    await page.goto(`${LESSON}information-content/`);
    const form = at(page, 'five-halvings');
    await form.getByRole('textbox').fill('5 bits');
    await form.getByRole('textbox').press('Enter');
    await expect(status(form)).toHaveText(/^Right\./);
    const ask = await form.locator('.ask').textContent();
    await form.getByRole('button', { name: 'Another like this' }).click();
    await expect(form.locator('.ask')).not.toHaveText(ask ?? '');
    await expect(form.getByRole('textbox')).toBeFocused();
    await expect(solution(form)).toBeHidden();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await expect(status(form)).toHaveText(/^Not yet\./);
    expect(answers).toMatchObject([
      { variant: 0, right: true },
      { variant: 1, right: false },
    ]);
  });
});

test.describe('a choice', () => {
  test('is taken by keys alone, with words for each choice and none for the right one', async ({
    page,
  }) => {
    const answers = await listen(page);
    await page.goto(`${LESSON}entropy/`);
    const form = at(page, 'bars-sorted');
    await form.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect(status(form)).toHaveText(/^Not yet\. Which of the numbers/);
    await expect(form.getByRole('radio').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(status(form)).toHaveText(/^Right\./);
    expect(answers.map(({ right }) => right)).toEqual([false, true]);
  });

  test('is answered by a spread of 100 %, once, and the way is remembered', async ({ page }) => {
    const answers = await listen(page);
    await page.goto(`${LESSON}entropy/`);
    const form = at(page, 'bars-sorted');
    await form.getByRole('button', { name: 'Spread 100 %' }).press('Enter');
    const shares = form.getByRole('slider');
    await expect(shares).toHaveCount(4);
    await expect(shares.first()).toBeFocused();
    await expect(shares.first()).toHaveAccessibleName(/^It falls/);
    await page.keyboard.press('End');
    await expect(shares.first()).toHaveAttribute('aria-valuetext', '100 per cent');
    await expect(form.locator('.share output')).toHaveText(['100 %', '0 %', '0 %', '0 %']);
    await tabTo(page, shares.nth(2));
    for (let step = 0; step < 25; step += 1) await page.keyboard.press('ArrowRight');
    await expect(form.locator('.share output')).toHaveText(['75 %', '0 %', '25 %', '0 %']);
    await form.getByRole('button', { name: 'Check' }).press('Enter');
    await expect(status(form)).toContainText('Your surprise at the right choice: 2 bits');
    await expect(status(form)).toHaveText(/^Not yet\. Which of the numbers/);
    await page.getByRole('button', { name: 'Nats' }).first().click();
    await expect(status(form)).toContainText('1.39 nats');
    await form.getByRole('button', { name: 'Check' }).press('Enter');
    expect(answers).toMatchObject([{ odds: [0.75, 0, 0.25, 0], rightChoice: 2, right: false }]);
    await expect
      .poll(() => kept(page))
      .toMatchObject([{ odds: [0.75, 0, 0.25, 0], rightChoice: 2 }]);

    await page.goto(`${LESSON}loss/`);
    await expect(at(page, 'loss-which-part-falls').getByRole('slider')).toHaveCount(3);
    await at(page, 'loss-which-part-falls').getByRole('button', { name: 'Spread 100 %' }).click();
    await page.reload();
    await expect(page.getByRole('radio').first()).toBeVisible();
    await expect(page.locator('.share')).toHaveCount(0);
  });
});

test('a wrong line is found by keys alone', async ({ page }) => {
  await page.goto(`${LESSON}loss/`);
  const form = at(page, 'two-softmaxes-in-a-program');
  await form.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(status(form)).toHaveText(/^That line holds\./);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(status(form)).toHaveText(/^That is the line\./);
});

test.describe('an ordering', () => {
  const RIGHT = [
    'nine times in ten',
    'a fair coin',
    'three outcomes',
    'four equally',
    'two fair dice',
  ];

  test('is put in order by keys alone', async ({ page }) => {
    await page.goto(`${LESSON}entropy/`);
    const form = at(page, 'entropy-order');
    await form.getByRole('button', { name: 'Check' }).press('Enter');
    await expect(status(form)).toHaveText(/^Not yet\./);
    for (const [place, words] of RIGHT.entries()) {
      const up = form
        .getByRole('listitem')
        .filter({ hasText: words })
        .getByRole('button', { name: /^Move up/ });
      const now = async () =>
        (await form.getByRole('listitem').allTextContents()).findIndex((text) =>
          text.includes(words),
        );
      for (let next = (await now()) - 1; next >= place; next -= 1) {
        await up.press('Enter');
        await expect.poll(now).toBe(next);
        await expect(up).toBeFocused();
      }
    }
    await form.getByRole('button', { name: 'Check' }).press('Enter');
    await expect(status(form)).toHaveText(/^Right\./);
  });

  for (const hand of ['mouse', 'touch'] as const) {
    test(`is put in order by dragging, by ${hand}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        baseURL: baseURL ?? '',
        hasTouch: hand === 'touch',
      });
      const page = await context.newPage();
      await page.goto(`${LESSON}entropy/`);
      const form = at(page, 'entropy-order');
      await form.scrollIntoViewIfNeeded();
      // The code that drags is loaded by the first touch, so that must have been made.
      await form.locator('.ask').click();
      const items = form.getByRole('listitem');
      const first = await items.first().locator('span').nth(1).textContent();
      const from = await form.locator('.hold').first().boundingBox();
      const to = await items.nth(2).boundingBox();
      if (!from || !to) throw new Error('the items are not in view');
      const x = from.x + from.width / 2;
      const ys = [from.y + from.height / 2, from.y + 60, to.y + to.height * 0.9];
      if (hand === 'mouse') {
        await page.mouse.move(x, ys[0] ?? 0);
        await page.mouse.down();
        for (const y of ys) await page.mouse.move(x, y, { steps: 4 });
        await page.mouse.up();
      } else {
        const client = await context.newCDPSession(page);
        const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
          client.send('Input.dispatchTouchEvent', {
            type,
            touchPoints: y === undefined ? [] : [{ x, y }],
          });
        await touch('touchStart', ys[0]);
        for (const y of ys) await touch('touchMove', y);
        await touch('touchEnd');
      }
      await expect(items.nth(2)).toContainText(first ?? 'the first item');
      await expect(status(form)).toHaveText('Now in place 3.');
      await context.close();
    });
  }
});

test.describe('a guess', () => {
  test('is dragged by keys alone, and then compared with the truth', async ({ page }) => {
    const answers = await listen(page);
    await page.goto(`${LESSON}entropy/`);
    const form = at(page, 'bent-coin');
    const bar = form.getByRole('slider');
    const commit = form.getByRole('button', { name: 'This is my guess' });
    await expect(bar).toHaveAttribute('aria-valuetext', 'no guess yet');
    await commit.press('Enter');
    await expect(status(form)).toHaveText(/^Drag the bar/);
    await expect(form).not.toContainText('In truth 0.4');
    await bar.focus();
    for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowRight');
    await expect(bar).toHaveAttribute('aria-valuetext', '0.2 bits');
    await expect(form.locator('[data-truth]')).toBeHidden();
    await tabTo(page, commit);
    await page.keyboard.press('Enter');
    await expect(status(form)).toContainText('more uncertain than it feels');
    await expect(form.locator('[data-truth]')).toHaveText('0.469 bits');
    await expect(form.getByText('Heads bring only')).toBeVisible();
    await expect(bar).toBeDisabled();
    expect(answers).toMatchObject([{ question: 'bent-coin', right: false }]);
  });

  test('is dragged by mouse', async ({ page }) => {
    await page.goto(`${LESSON}entropy/`);
    const form = at(page, 'bent-coin');
    await form.scrollIntoViewIfNeeded();
    const box = await form.getByRole('slider').boundingBox();
    if (!box) throw new Error('the bar is not in view');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 11, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, y, { steps: 5 });
    await page.mouse.up();
    await expect(form.locator('output').first()).toHaveText('0.5 bits');
    await form.getByRole('button', { name: 'This is my guess' }).click();
    await expect(status(form)).toHaveText(/^Close\./);
  });
});

test.describe('the page of further questions', () => {
  test('leads back to the chapters, and its questions answer', async ({ page }) => {
    await page.goto(`${LESSON}loss/`);
    await page.getByRole('link', { name: /^Further questions on this chapter/ }).click();
    await expect(page).toHaveURL(`${LESSON}questions/#loss`);
    const form = at(page, 'softmax-by-hand');
    await form.getByRole('textbox').fill('2/3');
    await form.getByRole('textbox').press('Enter');
    await expect(status(form)).toContainText('You divided the logits themselves');
    await form.getByRole('textbox').fill('e^2/(e^2 + e + 1)');
    await form.getByRole('textbox').press('Enter');
    await expect(status(form)).toHaveText(/^Right\./);
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['entropy', 'loss', 'questions']) {
    test(`every question of ${path} stands there with a solution to open and nothing to press`, async ({
      page,
    }) => {
      await page.goto(`${LESSON}${path}/`);
      const forms = await page.locator('form.question').all();
      expect(forms.length).toBeGreaterThan(5);
      for (const form of forms) {
        await expect(form.locator('.ask')).toBeVisible();
        await expect(form.getByRole('button')).toHaveCount(0);
        await expect(form.getByRole('textbox')).toHaveCount(0);
        await expect(form.getByRole('slider')).toHaveCount(0);
        const fold = form.locator('[data-solution]');
        await expect(fold).not.toHaveAttribute('open');
        await fold.locator('summary').click();
        await expect(fold.locator(':scope > :not(summary)').first()).toBeVisible();
      }
    });
  }
});

test('no code of practice is asked for before a question is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${LESSON}loss/`, { waitUntil: 'networkidle' });
  const before = asked.length;
  await at(page, 'loss-which-part-falls').getByRole('radio').first().check();
  await expect.poll(() => asked.length).toBeGreaterThan(before);
  const first = asked.slice(before);
  expect(first.some((path) => path.endsWith('.js'))).toBe(true);
  expect(first.some((path) => path.includes('expression'))).toBe(false);
});

test('the fragments are no pages: not in the map of the site, and closed to robots', async ({
  request,
}) => {
  const fragments = filesOf(builtFolder('dist')).filter(({ path }) =>
    path.startsWith('/questions/'),
  );
  expect(fragments.length).toBeGreaterThan(100);
  const map = await (await request.get('/sitemap-0.xml')).text();
  expect(map).not.toMatch(/\/questions\/[^<]/);
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /questions/');
});
