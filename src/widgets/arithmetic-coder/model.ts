import { choiceParam, integerParam } from '~/lib/params';
import { InputError } from '~/lib/probabilities';
import type { Ignored, Param, QuerySchema } from '~/lib/query-state';
import { MODEL_KINDS, type ModelKind } from '~/model-client/kinds';
import { recall } from '~/model-client/memory';
import type { TraceRequest } from '~/model-client/requests';
import type { Widget } from '~/ui/widget-contract';
import { letterCodes, textCodes, type CodeRow } from './codes';
import { codingAt, type Coding, type Digits, type Way } from './coding';
import { describe } from './describe';
import { LETTER_MODELS, letterSteps, tracedSteps, type LetterModel, type Step } from './steps';
import { table } from './table';

export const SOURCES = ['letters', 'english'] as const;
export type Source = (typeof SOURCES)[number];

/** Most letters of a message, and most characters of a text. */
export const MOST = { letters: 60, characters: 500 } as const;

export interface State {
  /** Three letters of fixed probabilities, or English before a language model. */
  readonly source: Source;
  /** Of the letters a, b and c. */
  readonly message: string;
  readonly letterModel: LetterModel;
  readonly text: string;
  readonly kind: ModelKind;
  /** Symbols that have been read. */
  readonly at: number;
  readonly way: Way;
  /** In which digits the ends of the interval are written. */
  readonly digits: Digits;
}

export interface Derived {
  /** Undefined as long as the language model has not read the text. */
  readonly coding: Coding | undefined;
  readonly codes: readonly CodeRow[];
  /** Letters of the message, or characters of the text. */
  readonly length: number;
}

const messageParam: Param<string> = {
  key: 'msg',
  defaultValue: 'aabbaaabaaabaaacaaca',
  parse(text) {
    const message = text.toLowerCase().replaceAll(/[\s,]/g, '');
    const other = /[^abc]/u.exec(message)?.[0];
    if (other !== undefined)
      throw new InputError(`The message may have the letters a, b and c, not “${other}”.`);
    if (message.length > MOST.letters)
      throw new InputError(`The message may have ${MOST.letters} letters, not ${message.length}.`);
    return message;
  },
  format: (message) => message,
};

const textParam: Param<string> = {
  key: 'text',
  defaultValue: 'The cat sat on the mat, and the moon looked in at the window.',
  parse(text) {
    const { length } = Array.from(text);
    if (length > MOST.characters)
      throw new InputError(
        `The text may have ${MOST.characters} characters, not ${length}. Longer texts go in as files, below.`,
      );
    return text.toWellFormed();
  },
  format: (text) => text,
};

export const querySchema: QuerySchema<State> = {
  source: choiceParam('source', SOURCES, 'letters'),
  message: messageParam,
  letterModel: choiceParam('model', LETTER_MODELS, 'true'),
  text: textParam,
  kind: choiceParam('kind', MODEL_KINDS, 'mixture'),
  at: integerParam('at', { defaultValue: 7, min: 0, max: 4 * MOST.characters }),
  way: choiceParam('way', ['encode', 'decode'], 'encode'),
  digits: choiceParam('digits', ['binary', 'decimal'], 'binary'),
};

/** A message has no step beyond its end. */
export function reconcile(state: State): { state: State; problems: readonly Ignored[] } {
  const at = Math.min(state.at, state.message.length);
  const isFine = state.source === 'english' || at === state.at;
  return { state: isFine ? state : { ...state, at }, problems: [] };
}

/** What must be asked of the language models: the one that is shown first. */
export function requestsOf({ source, text, kind }: State): TraceRequest[] {
  if (source === 'letters') return [];
  const others = MODEL_KINDS.filter((other) => other !== kind);
  return [kind, ...others].map((each) => ({ task: 'trace', text, kind: each }));
}

function stepsOf(text: string, kind: ModelKind): readonly Step[] | undefined {
  const trace = recall({ task: 'trace', text, kind });
  return trace && tracedSteps(trace);
}

export function derive(state: State): Derived {
  const { source, message, letterModel, text, kind } = state;
  if (source === 'letters') {
    return {
      coding: codingAt(letterSteps(message, letterModel), state),
      codes: letterCodes(message, letterModel),
      length: message.length,
    };
  }
  const models = MODEL_KINDS.map((each) => [each, stepsOf(text, each)] as const);
  const steps = models.find(([each]) => each === kind)?.[1];
  return {
    coding: steps && codingAt(steps, state),
    codes: textCodes(text, models, kind),
    length: Array.from(text).length,
  };
}

export const model: Widget<State, Derived> = {
  id: 'arithmetic-coder',
  title: 'How does a whole text become one number?',
  query: querySchema,
  presets: [
    { label: 'twenty letters', state: {} },
    { label: 'all of them', state: { at: 20 } },
    { label: 'the wrong model', state: { letterModel: 'wrong', at: 20 } },
    { label: 'on the fence', state: { message: 'aabaaacaabaabaacaaba', at: 8 } },
    { label: 'read it back', state: { way: 'decode', at: 8 } },
    { label: 'an English sentence', state: { source: 'english' } },
    {
      label: 'its letters shuffled',
      state: {
        source: 'english',
        text: 'aea,dn  ta  eot mehtnim.de  h dth aotnan  oto nhwTicwkeo solt',
      },
    },
    {
      label: 'one word again and again',
      state: { source: 'english', text: `${'again and '.repeat(11)}again.` },
    },
  ],
  reconcile,
  derive,
  describe,
  table,
};
