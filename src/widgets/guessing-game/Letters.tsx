import { tailOf } from './describe';
import type { Derived } from './model';

interface LettersProps {
  readonly derived: Derived;
  /** How many symbols were known before the first guess. */
  readonly known: number;
}

interface Symbol {
  readonly symbol: string;
  readonly rank: number | undefined;
}

/** Words with the space that ends each, so that a line breaks between words. */
function wordsOf(symbols: readonly Symbol[]): Symbol[][] {
  const words: Symbol[][] = [[]];
  for (const each of symbols) {
    words.at(-1)?.push(each);
    if (each.symbol === ' ') words.push([]);
  }
  return words.filter((word) => word.length > 0);
}

/** The text as far as it is known, the guesses that each letter took above it, as Shannon set it. */
export function Letters({ derived, known }: LettersProps) {
  const { text, ranks, left, isHidden } = derived;
  const seen = known + ranks.length;
  const symbols = Array.from(text.slice(0, seen), (symbol, index) => ({
    symbol,
    rank: ranks[index - known],
  }));
  const words = wordsOf(symbols);
  const label =
    text === ''
      ? 'No text: a table of many letters.'
      : isHidden
        ? 'A text whose letters are kept back, and the guesses that each took.'
        : `The text as far as it is known: “${left > 0 ? tailOf(text, seen) : text}”.`;
  return (
    <div class="guess-text" role="img" aria-label={label}>
      {words.map((word, index) => (
        <span key={index}>
          {word.map(({ symbol, rank }, place) => (
            <b key={place} class={rank === undefined ? 'given' : undefined}>
              {rank !== undefined && <i>{rank}</i>}
              {shown(symbol, isHidden && rank !== undefined)}
            </b>
          ))}
          {left > 0 && index === words.length - 1 && <b class="next">?</b>}
        </span>
      ))}
      {left > 0 && words.length === 0 && <b class="next">?</b>}
    </div>
  );
}

function shown(symbol: string, isKeptBack: boolean): string {
  if (isKeptBack) return '•';
  return symbol === ' ' ? '_' : symbol;
}
