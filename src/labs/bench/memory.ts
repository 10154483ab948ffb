import type { Language } from '~/labs/check';

/** Says, without loading the journal, that a lab has been worked on in this browser. */
const USED = 'surprisal.labs';
/** Typing rests for so long before it is kept. */
const SETTLE_MS = 400;

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

/** What this browser keeps of a lab. */
export async function recall(lab: string): Promise<Kept> {
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

/** Writes what waits, now; also when the page is left. */
export async function flush(): Promise<void> {
  clearTimeout(timer);
  const texts = [...waiting];
  waiting.clear();
  if (texts.length === 0) return;
  const { writeDraft } = await journal();
  await Promise.all(texts.map(([key, text]) => writeDraft(key, text)));
}

/** Keeps a text soon, under a key such as `labs/bigram-model/python`. */
export function keepSoon(key: string, text: string): void {
  try {
    localStorage.setItem(USED, '');
  } catch {
    /* Storage is denied: the journal then says so. */
  }
  waiting.set(key, text);
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), SETTLE_MS);
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
