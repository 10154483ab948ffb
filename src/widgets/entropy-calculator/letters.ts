import type { Check } from '~/lib/check';
import { normalize, type Distribution } from '~/math';

/**
 * How often each letter stands in English prose, per 100,000 letters (the printed table adds up to
 * 99,999), from a to z.
 * @see Lewand, Cryptological Mathematics (2000), p. 36.
 */
const ENGLISH_COUNTS = [
  8167, 1492, 2782, 4253, 12702, 2228, 2015, 6094, 6966, 153, 772, 4025, 2406, 6749, 7507, 1929, 95,
  5987, 6327, 9056, 2758, 978, 2360, 150, 1974, 74,
];

export interface LetterDistribution {
  /** The text that was counted, as it was given. */
  readonly text: string;
  /** Relative frequency of each symbol, shape [n]. */
  readonly p: Distribution;
  /** The symbols, shape [n]. */
  readonly labels: readonly string[];
}

/** Letters of English prose, by their frequencies in Lewand's table, normalised. */
export const ENGLISH: Omit<LetterDistribution, 'text'> = {
  p: normalize(ENGLISH_COUNTS),
  labels: Array.from('abcdefghijklmnopqrstuvwxyz'),
};

/** Where the frequencies are from, as a sentence. */
export const ENGLISH_SOURCE =
  'How often each letter comes in English prose is from Lewand, Cryptological Mathematics (2000).';

/** Whether these are the letters of English prose, in the order of the alphabet. */
export function isEnglish(p: Distribution): boolean {
  return (
    p.length === ENGLISH.p.length &&
    p.every((probability, index) => probability === ENGLISH.p[index])
  );
}

/** How the gaps between words are called where they count as a symbol. */
export const SPACE = 'space';
const REST = 'other';
const LETTER = /\p{Letter}\p{Mark}*/gu;
const LETTER_OR_SPACE = /\p{Letter}\p{Mark}*|\s+/gu;

/** How often each letter occurs, capitals and small letters alike; runs of white space are one space. */
function countSymbols(text: string, spaces: boolean): Map<string, number> {
  const plain = text.normalize('NFC').toLowerCase().trim();
  const counts = new Map<string, number>();
  for (const [match] of plain.matchAll(spaces ? LETTER_OR_SPACE : LETTER)) {
    const symbol = match.trim() === '' ? SPACE : match;
    counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  return counts;
}

/** In the order of the alphabet, the space last. */
function inOrder(entries: readonly [string, number][]): [string, number][] {
  const rank = (symbol: string): string => (symbol === SPACE ? '\u{10ffff}' : symbol);
  return [...entries].sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1));
}

function distributionOf(text: string, entries: readonly [string, number][]): LetterDistribution {
  return {
    text,
    p: normalize(entries.map(([, count]) => count)),
    labels: entries.map(([symbol]) => symbol),
  };
}

/**
 * The distribution of the letters of a text: what a letter picked blindly from it would be.
 *
 * @param text - any text; digits and punctuation are passed over.
 * @param options.spaces - whether the gaps between words count as a symbol.
 * @param options.max - most symbols that can be shown; a text with more is offered with its rarest
 *   ones counted as one.
 * @returns the distribution, or what is wrong with the text.
 */
export function checkLetters(
  text: string,
  { spaces, max }: { spaces: boolean; max: number },
): Check<LetterDistribution> {
  const entries = [...countSymbols(text, spaces)];
  if (entries.length < 2) {
    return { ok: false, message: 'The text needs at least two different letters.' };
  }
  if (entries.length <= max) return { ok: true, value: distributionOf(text, inOrder(entries)) };
  const byCount = [...entries].sort(([, a], [, b]) => b - a);
  const kept = inOrder(byCount.slice(0, max - 1));
  const rest = byCount.slice(max - 1).reduce((sum, [, count]) => sum + count, 0);
  return {
    ok: false,
    message: `The text has ${entries.length} different symbols, and ${max} can be shown.`,
    fix: {
      label: `count all but the ${max - 1} most frequent as “${REST}”`,
      value: distributionOf(text, [...kept, [REST, rest]]),
    },
  };
}
