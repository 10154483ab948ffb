import type { Entry } from '~/practice/journal/entry';
import type { Card } from './cards';

/** A whole number from a text, the same for the same text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/**
 * Which variant of its question a card shows next: drawn with the name of the last recall as the
 * seed, and never the variant that was answered last, so that the figures differ.
 *
 * @param variants - how many there are, at least 1.
 * @param entries - in the order in which they happened.
 */
export function nextVariant(card: Card, variants: number, entries: readonly Entry[]): number {
  if (variants <= 1) return 0;
  const answered = entries.findLast(
    (entry) => entry.kind === 'answer' && entry.question === card.question,
  );
  const last = answered?.kind === 'answer' ? answered.variant : 0;
  const step = hash(card.last.uid) % (variants - 1);
  return (last + 1 + step) % variants;
}

/** What is known of an answer when its recall is to be rated. */
export interface Attempt {
  readonly right: boolean;
  readonly solutionSeen: boolean;
}

/**
 * The rating that the answers to a question suggest: good if the first was right, hard if the second
 * was, after a hint, and again if it took more or the solution had been opened.
 */
export function suggestedRating(attempts: readonly Attempt[]): 1 | 2 | 3 {
  const right = attempts.findIndex((attempt) => attempt.right && !attempt.solutionSeen);
  if (right === 0) return 3;
  return right === 1 ? 2 : 1;
}
