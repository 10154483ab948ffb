import { expectedLength, huffmanLengths, normalize } from '~/math';
import type { ModelKind } from '~/model-client/kinds';
import { code } from './coding';
import { LETTER_MODELS, letterSteps, type LetterModel, type Step } from './steps';

/** A way to send the text, and what it takes. */
export interface CodeRow {
  readonly name: string;
  /** Binary digits that are sent; undefined as long as the language model has not read the text. */
  readonly digits: number | undefined;
  /** What the model thinks of the text, in bits, where a model takes part. */
  readonly surpriseBits?: number | undefined;
  /** The one that the picture shows. */
  readonly isShown?: boolean;
}

export const LETTER_MODEL_NAMES: Readonly<Record<LetterModel, string>> = {
  true: 'true: 70, 20, 10\u202f%',
  wrong: 'wrong: 40, 40, 20\u202f%',
  uniform: 'equal: a third each',
  adaptive: 'learns as it reads',
};

export const KIND_NAMES: Readonly<Record<ModelKind, string>> = {
  counts: 'counts',
  network: 'network',
  mixture: 'mixture',
};

const BYTE = 8;

/** Whole bytes that hold so many binary digits. */
export function bytesOf(digits: number): number {
  return Math.ceil(digits / BYTE);
}

/** Binary digits for each of the symbols; 0 where there are none. */
export function rateOf(digits: number, symbols: number): number {
  return symbols === 0 ? 0 : digits / symbols;
}

/** What gzip makes of a text, as long as it is known. */
export function gzipRow(bytes: number | undefined): CodeRow {
  return { name: 'gzip', digits: bytes === undefined ? undefined : BYTE * bytes };
}

/** Digits that a Huffman code fitted to the text takes, its table not counted. */
function huffmanDigits(symbols: readonly string[]): number {
  if (symbols.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const symbol of symbols) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const p = normalize([...counts.values()]);
  return Math.round(symbols.length * expectedLength(p, huffmanLengths(p)));
}

function arithmeticRow(
  name: string,
  steps: readonly Step[] | undefined,
  isShown: boolean,
): CodeRow {
  const coded = steps && code(steps);
  return { name, digits: coded?.message.length, surpriseBits: coded?.surpriseBits, isShown };
}

/** The rows of the last text: a step through it changes nothing of them, and need not show them anew. */
let last: { readonly of: readonly unknown[]; readonly rows: readonly CodeRow[] } = {
  of: [],
  rows: [],
};

function keep(of: readonly unknown[], make: () => readonly CodeRow[]): readonly CodeRow[] {
  const isSame = of.length === last.of.length && of.every((part, index) => part === last.of[index]);
  if (!isSame) last = { of, rows: make() };
  return last.rows;
}

/** Ways to send a message of letters. */
export function letterCodes(message: string, shown: LetterModel): readonly CodeRow[] {
  return keep([message, shown], () => makeLetterCodes(message, shown));
}

function makeLetterCodes(message: string, shown: LetterModel): CodeRow[] {
  const letters = Array.from(message);
  return [
    { name: 'two digits a letter', digits: 2 * letters.length },
    { name: 'Huffman, fitted', digits: huffmanDigits(letters) },
    ...LETTER_MODELS.map((model) =>
      arithmeticRow(LETTER_MODEL_NAMES[model], letterSteps(message, model), model === shown),
    ),
  ];
}

type Read = readonly (readonly [kind: ModelKind, steps: readonly Step[] | undefined])[];

/** Ways to send a text, without those that only a browser knows. */
export function textCodes(text: string, models: Read, shown: ModelKind): readonly CodeRow[] {
  const of = [text, shown, ...models.map(([, steps]) => steps)];
  return keep(of, () => makeTextCodes(text, models, shown));
}

function makeTextCodes(text: string, models: Read, shown: ModelKind): CodeRow[] {
  return [
    { name: 'UTF-8, as it is', digits: BYTE * new TextEncoder().encode(text).length },
    { name: 'Huffman, fitted', digits: huffmanDigits(Array.from(text)) },
    ...models.map(([kind, steps]) => arithmeticRow(KIND_NAMES[kind], steps, kind === shown)),
  ];
}
