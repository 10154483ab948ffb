import { choiceParam, integerParam } from '~/lib/params';
import { InputError } from '~/lib/probabilities';
import type { Ignored, Param, QuerySchema } from '~/lib/query-state';
import { entropy, millerMadowCorrection } from '~/math';
import type { Widget } from '~/ui/widget-contract';
import { boundsOf, countRanks, lowerBound, type Bounds } from './bounds';
import { describe } from './describe';
import { FIGURES, TABLES } from './figures.generated';
import { ranksByDigram, ranksByLetter } from './guessers';
import { KNOWN, type Known, PASSAGES, SHANNON, THREE_KNOWN } from './passages';
import { ALPHABET, rot13, toSymbols } from './symbols';
import { table } from './table';

/** Letters of a text of the reader’s own. */
export const OWN_TEXT = { min: 60, max: 400 } as const;
/** At least so many letters are left to be guessed. */
const LEAST_LEFT = 30;

export const GUESSERS = ['shannon', 'you', 'letters', 'digrams', 'model', 'three-known'] as const;
export type Guesser = (typeof GUESSERS)[number];

export interface State {
  /** Which passage, from 1; 0 is Shannon’s own example, which everybody has seen. */
  readonly passage: number;
  /** A text of the reader’s own in 27 symbols, instead of the passage; empty where there is none. */
  readonly text: string;
  /** How many symbols are known before the first guess. */
  readonly known: Known;
  readonly by: Guesser;
  /** Guesses that the reader needed for each symbol so far. */
  readonly ranks: readonly number[];
  /** Symbols tried in vain for the next one. */
  readonly tried: string;
}

/** Bits a letter that the language models need for the letters to be guessed. */
export interface ModelBits {
  readonly counts: number;
  readonly network: number;
  readonly mixture: number;
}

export interface Derived {
  readonly text: string;
  /** Whether the letters that were guessed are kept back: whoever has not played may want to. */
  readonly isHidden: boolean;
  /** Guesses needed for each symbol from the known ones on. */
  readonly ranks: readonly number[];
  /** Symbols still to be guessed. */
  readonly left: number;
  /** The symbol to be guessed next; undefined at the end. */
  readonly next: string | undefined;
  /** How often the i-th guess was right, as shares of all; shape [27], all 0 before the first. */
  readonly shares: readonly number[];
  /** How many letters the shares are of. */
  readonly letters: number;
  /** Undefined while too few letters are guessed. */
  readonly bounds: Bounds | undefined;
  /** Undefined for a text that the models were not asked about. */
  readonly model: ModelBits | undefined;
}

const SEPARATOR = '.';

const text: Param<string> = {
  key: 'text',
  defaultValue: '',
  parse(turned) {
    const symbols = rot13(toSymbols(turned));
    if (symbols !== '' && (symbols.length < OWN_TEXT.min || symbols.length > OWN_TEXT.max)) {
      throw new InputError(
        `text needs ${OWN_TEXT.min} to ${OWN_TEXT.max} letters, not ${symbols.length}.`,
      );
    }
    return symbols;
  },
  format: (symbols) => rot13(symbols).replaceAll(' ', SEPARATOR),
};

const known: Param<Known> = {
  key: 'known',
  defaultValue: 0,
  parse(words) {
    const found = KNOWN.find((count) => String(count) === words);
    if (found === undefined) throw new InputError(`known must be ${KNOWN.join(' or ')}.`);
    return found;
  },
  format: String,
};

const ranks: Param<readonly number[]> = {
  key: 'ranks',
  defaultValue: [],
  parse(list) {
    const numbers = list === '' ? [] : list.split(SEPARATOR);
    if (numbers.length > OWN_TEXT.max) {
      throw new InputError(`ranks takes at most ${OWN_TEXT.max} numbers, not ${numbers.length}.`);
    }
    return numbers.map((number) => {
      const rank = /^\d{1,2}$/.test(number) ? Number(number) : 0;
      if (rank < 1 || rank > ALPHABET.length) {
        throw new InputError(
          `ranks needs whole numbers from 1 to ${ALPHABET.length}, apart by points.`,
        );
      }
      return rank;
    });
  },
  format: (list) => list.join(SEPARATOR),
};

const tried: Param<string> = {
  key: 'tried',
  defaultValue: '',
  parse(words) {
    const symbols = words.replaceAll('_', ' ');
    const isSound = Array.from(symbols).every(
      (symbol, index) => ALPHABET.includes(symbol) && symbols.indexOf(symbol) === index,
    );
    if (!isSound)
      throw new InputError('tried needs small letters, each once, and _ for the space.');
    return symbols;
  },
  format: (symbols) => symbols.replaceAll(' ', '_'),
};

export const querySchema: QuerySchema<State> = {
  passage: integerParam('passage', { defaultValue: 0, min: 0, max: PASSAGES.length }),
  text,
  known,
  by: choiceParam('by', GUESSERS, 'shannon'),
  ranks,
  tried,
};

/** The passages in 27 symbols, Shannon’s example first. */
const TEXTS: readonly string[] = [SHANNON.text, ...PASSAGES.map((each) => toSymbols(each.text))];
const SHANNON_RANKS = SHANNON.ranks.split(SEPARATOR).map(Number);
const MIXTURE_BASE = 36;

/** Whether a state is about Shannon’s own example: his reader saw no other text. */
export function isShannons({ by }: State): boolean {
  return by === 'shannon' || by === 'three-known';
}

function textOf(state: State): string {
  if (isShannons(state)) return SHANNON.text;
  return state.text === '' ? (TEXTS[state.passage] ?? SHANNON.text) : state.text;
}

/** How the language models fared on the text of a state; undefined for a text of the reader’s own. */
function figuresOf(state: State) {
  if (isShannons(state)) return FIGURES[0];
  return state.text === '' ? FIGURES[state.passage] : undefined;
}

function modelBits(state: State): ModelBits | undefined {
  const figures = figuresOf(state);
  const place = KNOWN.indexOf(state.known);
  const [counts, network, mixture] = [
    figures?.counts[place],
    figures?.network[place],
    figures?.mixture[place],
  ];
  return counts === undefined || network === undefined || mixture === undefined
    ? undefined
    : { counts, network, mixture };
}

function ranksOf(state: State): readonly number[] {
  const symbols = textOf(state);
  const mixture = figuresOf(state)?.ranks.slice(state.known) ?? '';
  const byGuesser: Readonly<Record<Guesser, () => readonly number[]>> = {
    shannon: () => SHANNON_RANKS.slice(state.known),
    you: () => state.ranks,
    letters: () => ranksByLetter(TABLES, symbols, state.known),
    digrams: () => ranksByDigram(TABLES, symbols, state.known),
    model: () => Array.from(mixture, (digit) => Number.parseInt(digit, MIXTURE_BASE)),
    'three-known': () => [],
  };
  return byGuesser[state.by]();
}

/** Shannon’s table stands without a text and without the single letters. */
function deriveTable(): Derived {
  const { letters, shares } = THREE_KNOWN;
  const distinct = shares.filter((share) => share > 0).length;
  return {
    text: '',
    isHidden: false,
    ranks: [],
    left: 0,
    next: undefined,
    shares,
    letters,
    bounds: {
      lower: lowerBound(shares),
      upper: entropy(shares),
      shortfall: millerMadowCorrection(distinct, letters),
      interval: undefined,
    },
    model: undefined,
  };
}

export function derive(state: State): Derived {
  if (state.by === 'three-known') return deriveTable();
  const symbols = textOf(state);
  const own = ranksOf(state);
  const done = state.known + own.length;
  const counts = countRanks(own);
  return {
    text: symbols,
    isHidden: state.by !== 'you' && state.by !== 'shannon' && state.passage + state.text.length > 0,
    ranks: own,
    left: symbols.length - done,
    next: symbols[done],
    shares: counts.map((count) => (own.length === 0 ? 0 : count / own.length)),
    letters: own.length,
    bounds: boundsOf(counts),
    model: modelBits(state),
  };
}

/** A game about another text begins anew. */
export const AFRESH = { ranks: [], tried: '' } as const;

function reconcile(state: State): { state: State; problems: Ignored[] } {
  const problems: Ignored[] = [];
  const say = ({ key }: { readonly key: string }, words: string, reason: string) =>
    problems.push({ key, text: words, reason });
  let next = state;
  if (next.by === 'model' && next.text !== '') {
    say(querySchema.by, next.by, 'the models were not asked about your own text.');
    next = { ...next, by: 'you' };
  }
  const symbols = textOf({ ...next, by: 'you' });
  if (symbols.length - next.known < LEAST_LEFT) {
    say(known, String(next.known), 'too few letters would be left to guess.');
    next = { ...next, known: 30 };
  }
  const most = symbols.length - next.known;
  if (next.ranks.length > most) {
    say(ranks, ranks.format(next.ranks), `only ${most} letters are to be guessed.`);
    next = { ...next, ranks: next.ranks.slice(0, most) };
  }
  const right = symbols[next.known + next.ranks.length];
  if (next.tried !== '' && (right === undefined || next.tried.includes(right))) {
    say(tried, tried.format(next.tried), 'the letter is found.');
    next = { ...next, tried: '' };
  }
  return { state: next, problems };
}

export const model: Widget<State, Derived> = {
  id: 'guessing-game',
  title: 'Guess the next letter',
  query: querySchema,
  presets: [
    { label: 'Shannon’s reader, 1951', state: {} },
    { label: 'your turn', state: { by: 'you', passage: 1, known: 30 } },
    { label: 'by letter frequency', state: { by: 'letters' } },
    { label: 'by the letter before', state: { by: 'digrams' } },
    { label: 'the language model', state: { by: 'model' } },
    { label: 'three letters known, 1951', state: { by: 'three-known' } },
  ],
  reconcile,
  derive,
  describe,
  table,
};
