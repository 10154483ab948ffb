import { convertUnit, formatNumber } from '~/lib/format';
import { listOf } from '~/lib/phrases';
import type { Writer } from '~/ui/widget-contract';
import { FEW_LETTERS, LEAST_LETTERS, UNIFORM_BITS } from './bounds';
import type { Derived, Guesser, State } from './model';
import { SHANNON_PRINTED } from './passages';

/** So much of the text is said again before a guess. */
const TAIL = 24;

export const GUESSER_NAMES: Readonly<Record<Guesser, string>> = {
  shannon: 'Shannon’s reader, 1951',
  you: 'you',
  letters: 'by letter frequency',
  digrams: 'by the letter before',
  model: 'the language model',
  'three-known': 'Shannon, 3 letters known',
};

const SUBJECTS: Readonly<Record<Guesser, string>> = {
  shannon: 'Shannon’s reader of 1951',
  you: 'You',
  letters: 'Somebody who tries the letters by how frequent they are in English',
  digrams: 'Somebody who tries the letters by how often they follow the one before',
  model: 'The mixture of counts and network',
  'three-known': 'Shannon’s readers of 1951 who knew three letters',
};

export const symbolName = (symbol: string): string => (symbol === ' ' ? 'space' : `“${symbol}”`);
export const letters = (count: number): string => (count === 1 ? '1 letter' : `${count} letters`);

/** A number of bits in the reader’s unit, for a sentence or a picture that names the unit elsewhere. */
export const twoDecimals = (bits: number, write: Writer): string =>
  formatNumber(convertUnit(bits, 'bit', write.unit), { decimals: 2 });

/** What has been seen of the text, its end. */
export function tailOf(text: string, seen: number): string {
  return seen > TAIL ? `…${text.slice(seen - TAIL, seen)}` : text.slice(0, seen);
}

/** Where the reader stands before the next guess. */
function turn({ known, ranks, tried }: State, { text, left }: Derived): string {
  const seen = known + ranks.length;
  const tail = seen === 0 ? 'Nothing is known yet.' : `So far: “${tailOf(text, seen)}”.`;
  const last = ranks.at(-1);
  if (tried !== '') return `Tried in vain: ${listOf(Array.from(tried, symbolName))}. ${tail}`;
  if (last === undefined) {
    return `${tail} Guess what comes next, a letter or a space, until you are right; ${letters(left)} are to be guessed.`;
  }
  return `${capital(symbolName(text.charAt(seen - 1)))} is right, at guess ${last}. ${tail} ${letters(left)} to go.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function score({ by }: State, { letters: count, shares }: Derived): string {
  const atOnce = formatNumber(100 * (shares[0] ?? 0), { decimals: 0 });
  return `${SUBJECTS[by]} guessed ${letters(count)}, ${atOnce} % of them at once.`;
}

function bounds({ bounds: found, letters: count }: Derived, write: Writer): string {
  if (!found) return `Bounds need ${LEAST_LETTERS} letters; fewer say nothing.`;
  const { lower, upper, shortfall, interval } = found;
  const rough = count < FEW_LETTERS ? ', which is rough' : '';
  const spread = interval
    ? `; a 95 % interval for it reaches from ${twoDecimals(interval[0], write)} to ${twoDecimals(interval[1], write)}`
    : '';
  return (
    `The bounds are ${write.information(lower)} and ${write.information(upper)} a letter${rough}. ` +
    `From so few letters the upper one comes out about ${twoDecimals(shortfall, write)} too low on average${spread}.`
  );
}

function beside({ model, bounds: found }: Derived, write: Writer): string {
  const against = model
    ? `The language model needs ${write.information(model.mixture)} a letter for the same letters, and`
    : 'By comparison,';
  const caution = found
    ? ' Only the upper bound holds for every guesser; the lower is proved for the ideal one alone.'
    : '';
  return `${against} pure chance needs ${write.information(UNIFORM_BITS)}.${caution}`;
}

/** The state in a few sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  if (state.by === 'you' && derived.left > 0) {
    return [
      turn(state, derived),
      ...(state.tried === '' && derived.letters > 0 ? [bounds(derived, write)] : []),
    ].join(' ');
  }
  const printed =
    state.by === 'three-known'
      ? ` With a hundred letters known he printed ${write.information(SHANNON_PRINTED.lower)} and ${write.information(SHANNON_PRINTED.upper)}.`
      : '';
  return `${score(state, derived)} ${bounds(derived, write)}${printed} ${beside(derived, write)}`;
}
