/** A journal to begin a test with, brought in as a reader would: as a file. */
import { expect, type Page } from '@playwright/test';

const DAY = 86_400_000;

export interface Given {
  readonly kind: string;
  /** Days before now. */
  readonly days: number;
  readonly [field: string]: unknown;
}

/** A file of the present version with these entries, numbered in one journal. */
export function fileOf(given: readonly Given[], drafts: object = {}): string {
  const now = Date.now();
  const inOrder = [...given].sort((a, b) => b.days - a.days);
  const entries = inOrder.map(({ days, ...entry }, index) => ({
    ...entry,
    uid: `testtest.${String(index + 1)}.abcd`,
    at: now - Math.round(days * DAY),
  }));
  return JSON.stringify({
    format: 'surprisal-journal',
    version: 1,
    exported: new Date(now).toISOString(),
    entries,
    drafts,
  });
}

export const answered = (question: string, days: number, right = true, more: object = {}) => ({
  kind: 'answer',
  days,
  question,
  variant: 0,
  right,
  given: '1',
  place: 'chapter',
  solutionSeen: false,
  ...more,
});

export async function choose(page: Page, text: string): Promise<void> {
  await page.getByLabel('Bring in a file').setInputFiles({
    name: 'journal.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

/** Opens /review/ and brings the entries in. */
export async function bringIn(page: Page, given: readonly Given[], drafts?: object): Promise<void> {
  await page.goto('/review/');
  await expect(page.getByRole('button', { name: 'Save everything as a file' })).toBeEnabled();
  await choose(page, fileOf(given, drafts));
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText(/^Added \d+ entr/)).toBeVisible();
}
