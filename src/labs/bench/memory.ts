import type { Language } from '~/labs/check';

/** Says, without loading the journal, that a lab has been worked on in this browser. */
const USED = 'surprisal.labs';
/** Texts that waited to be kept when the page was left: a database is too slow for that moment. */
const UNSAVED = 'surprisal.labs.unsaved';
/** What is typed is kept so long after its first change. */
const KEEP_MS = 400;

const journal = () => import('~/practice/journal');

export function wasUsed(): boolean {
  try {
    return localStorage.getItem(USED) !== null;
  } catch {
    return true;
  }
}

export interface Kept {
  readonly language: Language | undefined;
  readonly code: Partial<Record<Language, string>>;
  /** Results as they were last shown, as text. */
  readonly last: string | undefined;
}

/** Puts into the journal what was left behind when a page was left. */
async function rescue(): Promise<void> {
  try {
    const text = localStorage.getItem(UNSAVED);
    if (text === null) return;
    const { writeDraft } = await journal();
    const texts = Object.entries(JSON.parse(text) as Record<string, unknown>);
    await Promise.all(texts.map(([key, value]) => writeDraft(key, String(value))));
    localStorage.removeItem(UNSAVED);
  } catch {
    /* Storage is denied, so nothing was left behind. */
  }
}

/** What this browser keeps of a lab. */
export async function recall(lab: string): Promise<Kept> {
  await rescue();
  const { readDraft } = await journal();
  const [language, python, javascript, last] = await Promise.all(
    ['labs/language', `labs/${lab}/python`, `labs/${lab}/javascript`, `labs/${lab}/last`].map(
      readDraft,
    ),
  );
  return {
    language: language === 'python' || language === 'javascript' ? language : undefined,
    code: {
      ...(python !== undefined && { python }),
      ...(javascript !== undefined && { javascript }),
    },
    last,
  };
}

const waiting = new Map<string, string>();
let timer: ReturnType<typeof setTimeout> | undefined;

async function keep(): Promise<void> {
  timer = undefined;
  const texts = [...waiting];
  const { writeDraft } = await journal();
  await Promise.all(texts.map(([key, text]) => writeDraft(key, text)));
  for (const [key, text] of texts) if (waiting.get(key) === text) waiting.delete(key);
}

/** Keeps a text soon, under a key such as `labs/bigram-model/python`. */
export function keepSoon(key: string, text: string): void {
  try {
    localStorage.setItem(USED, '');
  } catch {
    /* Storage is denied: the journal then says so. */
  }
  waiting.set(key, text);
  timer ??= setTimeout(() => void keep(), KEEP_MS);
}

/** The page is being left: what still waits is put where it will be found. */
export function leave(): void {
  if (waiting.size === 0) return;
  try {
    localStorage.setItem(UNSAVED, JSON.stringify(Object.fromEntries(waiting)));
  } catch {
    /* Storage is denied or full: the last moment of typing is lost. */
  }
}

/** Notes in the journal what a lab's checks said. */
export async function note(entry: {
  readonly lab: string;
  readonly language: Language;
  readonly passed: readonly string[];
  readonly failed: readonly string[];
  readonly solutionOpened: boolean;
}): Promise<void> {
  const { record } = await journal();
  await record({ kind: 'lab', ...entry, passed: [...entry.passed], failed: [...entry.failed] });
}

/** One sentence where this browser keeps nothing. */
export async function problem(): Promise<string | undefined> {
  const { storageProblem } = await journal();
  return storageProblem();
}
