import { noteLetter, keyOf } from './kept';
import { type Derived, type State } from './model';
import { ALPHABET, toSymbols } from './symbols';
import { symbolName } from './describe';
import { ranksByLetter } from './guessers';
import { TABLES } from './figures.generated';

/** What a game needs of its instrument. */
export interface Table {
  readonly state: State;
  readonly derived: Derived;
  readonly set: (change: Partial<State>) => void;
}

/** So much of what was typed is said again. */
const MOST_QUOTED = 12;

/** The symbol is found, after so many guesses. */
function found({ state, set }: Table, rank: number): void {
  noteLetter(keyOf(state), state.known + state.ranks.length, rank);
  set({ ranks: [...state.ranks, rank], tried: '' });
}

/**
 * Takes what was typed or tapped as a guess.
 *
 * @returns what was wrong with it, where it was no guess; it then costs nothing.
 */
export function guess(game: Table, typed: string): string {
  const { state, derived, set } = game;
  if (derived.next === undefined || typed === '') return '';
  const symbol = typed === ' ' ? ' ' : typed.toLowerCase();
  if (Array.from(typed).length > 1) {
    return `One letter at a time: “${typed.slice(0, MOST_QUOTED)}” was not used.`;
  }
  if (!ALPHABET.includes(symbol)) return `${refusal(typed)} It cost nothing.`;
  if (state.tried.includes(symbol))
    return `${symbolName(symbol)} was tried already. It cost nothing.`;
  if (symbol === derived.next) found(game, state.tried.length + 1);
  else set({ tried: state.tried + symbol });
  return '';
}

function refusal(typed: string): string {
  const spelt = toSymbols(typed);
  return spelt === ''
    ? `“${typed}” is none of the 27 letters; the text has only a to z and the space.`
    : `“${typed}” is none of the 27 letters; the text writes ${spelt} for it.`;
}

/**
 * Reveals the symbol. The symbols that were not tried yet are gone through by how frequent they are
 * in English, so that the rank is still that of a way of guessing.
 *
 * @returns a sentence that says so.
 */
export function giveUp(game: Table): string {
  const { state, derived } = game;
  if (derived.next === undefined) return '';
  const open = Array.from(TABLES.letters)
    .filter((symbol) => !state.tried.includes(symbol))
    .join('');
  const [place = 1] = ranksByLetter({ ...TABLES, letters: open }, derived.next, 0);
  const rank = state.tried.length + place;
  found(game, rank);
  return `It was ${symbolName(derived.next)}. The other letters were tried for you by how frequent they are: that makes ${rank} guesses.`;
}
