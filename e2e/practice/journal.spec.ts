/** The journal in a browser: nothing is lost between tabs, by a reload, or by a clock; nothing breaks without storage. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { answered, bringIn } from './journal.ts';

const CHAPTER = '/lessons/20-information-theory/information-content/';
const QUESTION = 'five-halvings';

interface Saved {
  entries: { kind: string; given?: string; uid: string }[];
}

/** Everything the journal holds, taken out as a reader would. */
async function saved(page: Page): Promise<Saved> {
  await page.goto('/review/');
  const button = page.getByRole('button', { name: 'Save everything as a file' });
  await expect(button).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as Saved;
}

async function answer(page: Page, given: string, id = QUESTION): Promise<void> {
  const question = page.locator(`form#${id}`);
  await question.getByRole('textbox').fill(given);
  await question.getByRole('button', { name: 'Check' }).click();
  await expect(question).toHaveAttribute('data-given', given);
}

/** Waits until so many questions have been written down with a time; an answer is kept by then. */
async function kept(page: Page, questions: number): Promise<void> {
  const times = () =>
    page.evaluate(() => (localStorage.getItem('surprisal.due') ?? '').split(' ').filter(Boolean));
  await expect.poll(async () => (await times()).length).toBe(questions);
}

/** What must not happen, whatever the storage does. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return problems;
}

test('two tabs at once lose no answer', async ({ context }) => {
  const tabs = [await context.newPage(), await context.newPage()] as const;
  await Promise.all(tabs.map((tab) => tab.goto(CHAPTER)));
  const work = async (tab: Page, first: number) => {
    for (let number = first; number < first + 5; number += 1) await answer(tab, String(number));
  };
  await Promise.all(tabs.map((tab, index) => work(tab, 100 * (index + 1))));
  const third = await context.newPage(); // the two must not be left while they still write
  const given = async () => {
    const { entries } = await saved(third);
    return entries.flatMap((entry) => (entry.kind === 'answer' ? Number(entry.given) : [])).sort();
  };
  await expect.poll(given).toEqual([100, 101, 102, 103, 104, 200, 201, 202, 203, 204]);
});

test('an answer is there after a reload, and another tab hears of it', async ({ context }) => {
  const review = await context.newPage();
  await review.goto('/review/');
  await expect(review.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
  const chapter = await context.newPage();
  await chapter.goto(CHAPTER);
  await answer(chapter, '5');
  await expect(review.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
  await review.reload();
  await expect(review.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
});

test('a question comes back after its time, also if the clock was a year behind meanwhile', async ({
  page,
}) => {
  const problems = watch(page);
  const now = Date.now();
  const DAY = 86_400_000;
  await page.clock.setFixedTime(now);
  await page.goto(CHAPTER);
  await answer(page, '7');
  await kept(page, 1);
  await page.clock.setFixedTime(now - 365 * DAY);
  await page.goto('/review/');
  await expect(page.getByRole('heading', { name: /due/ })).toBeVisible();
  await page.goto('/lessons/20-information-theory/entropy/');
  await answer(page, '0.3', 'half-bit-coin');
  await kept(page, 2);
  await page.clock.setFixedTime(now + 2 * DAY);
  await page.goto('/review/');
  await expect(page.getByRole('heading', { name: /questions? (is|are) due/ })).toBeVisible();
  await expect(page.getByText(/2 days ago, and it was not right at first/)).toBeVisible();
  expect(problems).toEqual([]);
});

test('losing the database loses the answers and nothing else', async ({ page }) => {
  const problems = watch(page);
  await bringIn(page, [answered(QUESTION, 30)]);
  await expect(page.getByRole('heading', { name: '1 question is due' })).toBeVisible();
  await page.goto('/404.html');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('surprisal').onsuccess = resolve;
      }),
  );
  await page.goto('/review/');
  await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
  await page.goto(CHAPTER);
  await answer(page, '5');
  await kept(page, 1);
  await page.goto('/review/');
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
  expect(problems.filter((text) => !text.includes('404'))).toEqual([]);
});

const WITHOUT = {
  'storage is switched off': () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'indexedDB', { get: refuse });
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
  },
  'the database does not open, as in some private windows': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no database', 'InvalidStateError');
    };
  },
  'the disk is full': () => {
    for (const name of ['add', 'put'] as const) {
      IDBObjectStore.prototype[name] = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    }
  },
};

for (const [name, breakStorage] of Object.entries(WITHOUT)) {
  test(`where ${name}, everything works, and one sentence says what is not kept`, async ({
    page,
  }) => {
    const problems = watch(page);
    await page.addInitScript(breakStorage);
    await page.goto(CHAPTER);
    await answer(page, '7');
    await answer(page, '5');
    await page.goto('/review/');
    await expect(page.getByRole('button', { name: 'Save everything as a file' })).toBeEnabled();
    await page
      .getByLabel('Bring in a file')
      .setInputFiles('src/practice/export/fixtures/version-1.json');
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect(page.getByText(/is forgotten when you leave the page\.$/).first()).toBeVisible();
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(problems).toEqual([]);
  });
}
