import type { Param } from '~/lib/query-state';
import { bytesInLabel } from '~/model-client/label-bytes';

/** Characters that are scored; what a reader writes beyond them stays in the field alone. */
export const LONGEST_TEXT = 1000;

/**
 * A text as it is scored: its first characters, with one kind of line break, and with the sign for a
 * broken character in place of half a surrogate pair, which no address can carry.
 */
export function scorableText(text: string): string {
  const plain = text.replaceAll(/\r\n?/g, '\n').toWellFormed();
  return plain.length <= LONGEST_TEXT ? plain : Array.from(plain).slice(0, LONGEST_TEXT).join('');
}

/** Any text; what is too long is cut where all parameters are made to agree. */
export function textParam(key: string, defaultValue: string): Param<string> {
  return { key, defaultValue, parse: (text) => text, format: (text) => text };
}

/** A stretch of a piece as it is shown. */
export interface Stretch {
  readonly text: string;
  /** A sign for something that cannot be seen, and no text of its own. */
  readonly isSign: boolean;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  [' ', '·'],
  ['\n', '↵'],
  ['\t', '→'],
]);
const UNSEEN = /([\p{C}\p{Z}])/u;

function sign(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return SIGNS.get(character) ?? `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** A piece as it is shown: spaces and line breaks by signs, bytes and what is unseen by numbers. */
export function stretches(label: string): Stretch[] {
  if (bytesInLabel(label)) return [{ text: label, isSign: true }];
  return label
    .replace(/^\p{M}/u, '◌$&')
    .split(UNSEEN)
    .filter((part) => part !== '')
    .map((part) =>
      UNSEEN.test(part) ? { text: sign(part), isSign: true } : { text: part, isSign: false },
    );
}

/** A piece in words, such as “·sat”. */
export function quoted(label: string): string {
  const text = stretches(label)
    .map((stretch) => stretch.text)
    .join('');
  return `“${withoutQuotes(text)}”`;
}

/** A text in words, cut where it is long. */
export function quotedText(text: string, longest = 60): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' ').trim());
  const short = characters.length > longest ? [...characters.slice(0, longest), '…'] : characters;
  return `“${withoutQuotes(short.join(''))}”`;
}

/** Quotes inside of quotes. */
function withoutQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}
