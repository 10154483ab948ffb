import type { InformationUnit } from '~/lib/format';

/** Name of the event after which every widget reads the URL again. */
export const URL_CHANGED = 'surprisal:url';
/** Name of the event that tells of the reader's unit, with `detail.unit`. */
export const UNIT_CHANGED = 'surprisal:unit';

/** What stands before a widget's keys in the URL: nothing where it has the page to itself. */
export function prefixOf(id: string): string {
  return document.querySelectorAll('[data-widget], [data-instrument]').length > 1 ? `${id}.` : '';
}

const UNIT_WORDS: ReadonlyMap<string, InformationUnit> = new Map([
  ['bits', 'bit'],
  ['nats', 'nat'],
  ['hartleys', 'hartley'],
]);

export function unitOfWord(word: string | null): InformationUnit | undefined {
  return word === null ? undefined : UNIT_WORDS.get(word);
}

/** The unit that the reader chose for the whole site. */
export function siteUnit(): InformationUnit {
  return document.documentElement.dataset.unit === 'nat' ? 'nat' : 'bit';
}
