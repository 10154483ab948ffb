import {
  choiceParam,
  distributionParam,
  integerParam,
  labelsParam,
  numberParam,
  optionalParam,
} from '~/lib/params';
import { formatProbability } from '~/lib/probabilities';
import type { Ignored, Param, QuerySchema } from '~/lib/query-state';
import {
  compressionRatio,
  matchLength,
  maxEntropy,
  perplexity,
  type Denominator,
  type Distribution,
} from '~/math';
import type { Widget } from '~/ui/widget-contract';
import { cardOf, type Call } from './card';
import { compare, type Comparison } from './comparison';
import { describe } from './describe';
import {
  bitsPer,
  DENOMINATORS,
  lossBits,
  lossProblem,
  nearestLoss,
  SCALES,
  type Loss,
  type Scale,
} from './loss';
import { table } from './table';

export const OUTCOMES = { min: 2, max: 12 } as const;
/** The slider of the loss moves in hundredths of a bit. */
export const SLIDER_BITS = { min: 0, step: 0.01 } as const;
export const VOCABULARY = { min: 2, max: 10_000_000 } as const;
const LOSS = { min: 0, max: 1e9 } as const;
const CHARACTERS = { min: 0.1, max: 30 } as const;
const BYTES = { min: 1, max: 4 } as const;

/** How many symbols a model usually chooses among: GPT-2's tokens, letters and space, bytes. */
export const USUAL_VOCABULARY: Readonly<Record<Denominator, number>> = {
  token: 50_257,
  character: 27,
  byte: 256,
};

export interface State extends Loss {
  /** Mean bytes per character of the text. */
  readonly bytes: number;
  /** How many different symbols the model chooses among, of the kind that `per` names. */
  readonly vocab: number;
  /** The other loss; undefined where there is none to compare. */
  readonly loss2: number | undefined;
  readonly from2: Scale;
  readonly per2: Denominator;
  readonly chars2: number | undefined;
  readonly text: 'same' | 'different';
  readonly tokenizer: 'same' | 'different';
  /** The truth and the model on the card of argument orders. */
  readonly p: Distribution;
  readonly q: Distribution;
  /** Names of their outcomes, which go along with them. */
  readonly labels: readonly string[];
  readonly card: 'open' | 'shut';
}

/** The loss per one kind of symbol. */
export interface Rate {
  readonly per: Denominator;
  /** In bits; undefined where the characters per token are needed and not known. */
  readonly bits: number | undefined;
  /** 2 to the power of that; Infinity where it is too large for a double. */
  readonly perplexity: number | undefined;
}

export interface Derived {
  /** Per the loss's own symbol, in bits. */
  readonly lossBits: number;
  readonly perplexity: number;
  readonly rates: readonly Rate[];
  /** log of the vocabulary: the loss of a model that knows nothing, in bits. */
  readonly maxEntropyBits: number;
  /** How far the loss is below that, in bits; negative where the model does worse. */
  readonly gapBits: number;
  /** 8 bits per byte over the loss per byte; undefined where that is not known. */
  readonly compression: number | undefined;
  readonly comparison: Comparison | undefined;
  readonly card: readonly Call[];
}

const P = [1 / 2, 1 / 4, 1 / 8, 1 / 8];
const Q = [1 / 8, 1 / 2, 1 / 4, 1 / 8];
const LABELS = ['mat', 'sofa', 'floor', 'moon'];

/** Characters per token: a number, or empty where it is not known. */
function charactersParam(key: string, defaultValue: number | undefined): Param<number | undefined> {
  return { ...optionalParam(numberParam(key, { defaultValue: 4, ...CHARACTERS })), defaultValue };
}

export const querySchema: QuerySchema<State> = {
  loss: numberParam('loss', { defaultValue: 3.34, ...LOSS }),
  from: choiceParam('from', SCALES, 'nats'),
  per: choiceParam('per', DENOMINATORS, 'token'),
  chars: charactersParam('chars', 4),
  bytes: numberParam('bytes', { defaultValue: 1, ...BYTES }),
  vocab: integerParam('vocab', { defaultValue: USUAL_VOCABULARY.token, ...VOCABULARY }),
  loss2: optionalParam(numberParam('loss2', { defaultValue: 0, ...LOSS })),
  from2: choiceParam('from2', SCALES, 'nats'),
  per2: choiceParam('per2', DENOMINATORS, 'token'),
  chars2: charactersParam('chars2', undefined),
  text: choiceParam('text', ['same', 'different'], 'same'),
  tokenizer: choiceParam('tokenizer', ['same', 'different'], 'different'),
  p: distributionParam('p', { defaultValue: P, ...OUTCOMES }),
  q: distributionParam('q', { defaultValue: Q, ...OUTCOMES }),
  labels: labelsParam('labels', { defaultValue: LABELS, max: OUTCOMES.max }),
  card: choiceParam('card', ['open', 'shut'], 'shut'),
};

/** The other loss, if there is one. */
export function secondLoss({ loss2, from2, per2, chars2 }: State): Loss | undefined {
  return loss2 === undefined ? undefined : { loss: loss2, from: from2, per: per2, chars: chars2 };
}

export function reconcile(state: State): { state: State; problems: readonly Ignored[] } {
  const { loss, loss2, from, from2, p, q } = state;
  const second = secondLoss(state);
  const problems: Ignored[] = [];
  const firstProblem = lossProblem(state);
  if (firstProblem !== undefined) {
    problems.push({ key: 'loss', text: String(loss), reason: firstProblem });
  }
  const secondProblem = second && lossProblem(second);
  if (secondProblem !== undefined) {
    problems.push({ key: 'loss2', text: String(loss2), reason: secondProblem });
  }
  if (p.length !== q.length) {
    const reason = `Q has ${q.length} outcomes and P has ${p.length}. Q was made to fit.`;
    problems.push({ key: 'q', text: q.map(formatProbability).join(','), reason });
  }
  if (problems.length === 0) return { state, problems };
  return {
    state: {
      ...state,
      loss: nearestLoss(loss, from),
      loss2: loss2 === undefined ? undefined : nearestLoss(loss2, from2),
      q: matchLength(q, p.length),
    },
    problems,
  };
}

export function derive(state: State): Derived {
  const { bytes, text, tokenizer, vocab, p, q } = state;
  const own = lossBits(state);
  const maxEntropyBits = maxEntropy(vocab);
  const perByte = bitsPer(state, 'byte', bytes);
  const second = secondLoss(state);
  return {
    lossBits: own,
    perplexity: perplexity(own),
    rates: DENOMINATORS.map((per) => {
      const bits = bitsPer(state, per, bytes);
      return { per, bits, perplexity: bits === undefined ? undefined : perplexity(bits) };
    }),
    maxEntropyBits,
    gapBits: maxEntropyBits - own,
    compression: perByte === undefined ? undefined : compressionRatio(perByte),
    comparison: second && compare({ first: state, second, text, tokenizer, bytes }),
    card: cardOf(p, q),
  };
}

export const model: Widget<State, Derived> = {
  id: 'loss-translator',
  title: 'What does this loss mean?',
  query: querySchema,
  presets: [
    { label: 'loss 3.34', state: {} },
    { label: 'untrained', state: { loss: 10.8249 } },
    { label: 'one bit per byte', state: { loss: 1, from: 'bits', per: 'byte', vocab: 256 } },
    { label: 'a perplexity', state: { loss: 70.6083, from: 'perplexity' } },
    { label: 'two tokenizers', state: { loss: 3.2, loss2: 2.4, chars2: 2.5 } },
    {
      label: 'unlike',
      state: { loss: 3.2, chars: undefined, loss2: 1.3, from2: 'bits', per2: 'character' },
    },
    { label: 'which argument first?', state: { card: 'open' } },
  ],
  reconcile,
  derive,
  describe,
  table,
};
