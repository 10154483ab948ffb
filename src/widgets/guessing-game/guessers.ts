import { ALPHABET } from './symbols.ts';

/**
 * The symbols from the most to the least frequent, of equals the earlier in the alphabet first.
 *
 * @param counts - how often each symbol of the alphabet occurs, shape [27].
 */
export function orderBy(counts: ArrayLike<number>): string {
  return Array.from(ALPHABET)
    .map((symbol, place) => ({ symbol, count: counts[place] ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .map(({ symbol }) => symbol)
    .join('');
}

/** How a guesser without memory of more than one symbol goes about it. */
export interface Tables {
  /** All 27 symbols in the order of guessing, whatever came before. */
  readonly letters: string;
  /** The same for each symbol that came before, in the order of the alphabet, shape [27]. */
  readonly digrams: readonly string[];
}

/**
 * In which order the symbols of a text are guessed by frequency alone, and by frequency after the
 * symbol before, counted in a text of 27 symbols.
 */
export function tablesOf(text: string): Tables {
  const size = ALPHABET.length;
  const letters = new Uint32Array(size);
  const pairs = new Uint32Array(size * size);
  let before = ALPHABET.indexOf(' ');
  for (const symbol of text) {
    const place = ALPHABET.indexOf(symbol);
    letters[place] = (letters[place] ?? 0) + 1;
    pairs[before * size + place] = (pairs[before * size + place] ?? 0) + 1;
    before = place;
  }
  return {
    letters: orderBy(letters),
    digrams: Array.from(ALPHABET, (_, row) =>
      orderBy(pairs.subarray(row * size, (row + 1) * size)),
    ),
  };
}

/** How many guesses each symbol takes from `known` on, by frequency alone. */
export function ranksByLetter({ letters }: Tables, text: string, known: number): number[] {
  return Array.from(text.slice(known), (symbol) => letters.indexOf(symbol) + 1);
}

/** The same by frequency after the symbol before; a text begins as after a space. */
export function ranksByDigram({ digrams }: Tables, text: string, known: number): number[] {
  return Array.from(text.slice(known), (symbol, index) => {
    const before = ` ${text}`.charAt(known + index);
    return (digrams[ALPHABET.indexOf(before)] ?? '').indexOf(symbol) + 1;
  });
}
