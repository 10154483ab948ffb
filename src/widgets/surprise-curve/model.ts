import { formatNumber } from '~/lib/format';
import { choiceParam, numberParam, optionalParam } from '~/lib/params';
import { formatProbability, InputError } from '~/lib/probabilities';
import type { Param, QuerySchema } from '~/lib/query-state';
import { surprisal } from '~/math';
import type { Table, Widget, Writer } from '~/ui/widget-contract';
import { EVENTS, eventOf, type EverydayEvent } from './events';

export const AXES = ['linear', 'log'] as const;
export type Axis = (typeof AXES)[number];

export interface State {
  /** Probability of the event. */
  readonly p: number;
  /** Probability of a second event, independent of the first; undefined while there is none. */
  readonly q: number | undefined;
  /** Scale on which the probability is drawn. */
  readonly axis: Axis;
}

/** A probability and its surprise. Information in bits. */
export interface Surprise {
  readonly probability: number;
  /** −log of the probability; infinite where it is 0. */
  readonly bits: number;
}

export interface Derived {
  readonly first: Surprise;
  readonly second: Surprise | undefined;
  /** Both events: probability p·q, surprise the sum of the two. */
  readonly both: Surprise | undefined;
  /** The everyday event of probability p, if it is one of those marked. */
  readonly event: EverydayEvent | undefined;
  /** What is marked on the curve. */
  readonly marks: readonly (EverydayEvent & Surprise)[];
}

/** Least positive probability, so that the product of two can still be told from 0. */
const LEAST = 1e-150;

/** A probability of the link or of a field. */
export function probabilityParam(key: string, defaultValue: number): Param<number> {
  const param = numberParam(key, { defaultValue, min: 0, max: 1 });
  return {
    ...param,
    parse(text) {
      const value = param.parse(text);
      if (value > 0 && value < LEAST) {
        throw new InputError(`${key} must be 0 or at least ${LEAST}, not ${value}.`);
      }
      return value;
    },
  };
}

export const querySchema: QuerySchema<State> = {
  p: probabilityParam('p', 1 / 8),
  q: optionalParam(probabilityParam('q', 1 / 2)),
  axis: choiceParam('axis', AXES, 'linear'),
};

const MARKS = EVENTS.map((event) => ({ ...event, bits: surprisal(event.probability) }));

function surpriseOf(probability: number): Surprise {
  return { probability, bits: surprisal(probability) };
}

export function derive({ p, q }: State): Derived {
  const first = surpriseOf(p);
  const second = q === undefined ? undefined : surpriseOf(q);
  return {
    first,
    second,
    both: second && {
      probability: first.probability * second.probability,
      bits: surprisal(first.probability * second.probability),
    },
    event: eventOf(p),
    marks: MARKS,
  };
}

/** Longest fraction or decimal that is written out. */
const LONGEST = 8;
/** From here one over a whole number reads better as “1 in 10,000” than as a decimal. */
const RARE = 10_000;

/** A probability in words: “1/8”, “0.99”, “1 in 13,983,816”, “1.23×10⁻⁷”. */
export function probabilityText(probability: number): string {
  const chances = Math.round(1 / probability);
  if (chances >= RARE && 1 / chances === probability && chances <= Number.MAX_SAFE_INTEGER) {
    return `1 in ${formatNumber(chances)}`;
  }
  const exact = formatProbability(probability);
  const isPlain = exact.length <= LONGEST && !exact.includes('e');
  return isPlain ? exact : formatNumber(probability);
}

/** Bits this close to a whole number differ from it by rounding alone. */
const ROUNDING = 1e-9;

/** How many heads in a row are as surprising: the halvings that lead to the probability. */
function asHeads(bits: number): string {
  const runs = (count: number): string =>
    count === 1 ? '1 toss of heads' : `${formatNumber(count)} heads in a row`;
  const nearest = Math.round(bits);
  if (Math.abs(bits - nearest) < ROUNDING) return `as much as ${runs(nearest)}`;
  if (bits < 1) return 'less than a single toss of heads';
  return `more than ${runs(Math.floor(bits))} and less than ${formatNumber(Math.ceil(bits))}`;
}

function describeFirst({ first, event }: Derived, write: Writer): string {
  const { probability, bits } = first;
  if (probability === 1) {
    return `What is certain brings ${write.information(0)} of surprise: you knew already.`;
  }
  if (probability === 0) {
    return (
      'Probability 0 says that it cannot happen. If it did, the surprise would be infinite: ' +
      'no number of halvings leads from something to nothing.'
    );
  }
  const amount = `${write.information(bits)} of surprise`;
  if (!event) {
    return `An event of probability ${probabilityText(probability)} brings ${amount}, ${asHeads(bits)}.`;
  }
  const comparison = event.isHeads ? '' : `, ${asHeads(bits)}`;
  return `${event.sentence}: probability ${probabilityText(probability)}, so ${amount}${comparison}.`;
}

/** The state in one or two sentences. */
export function describe(_state: State, derived: Derived, write: Writer): string {
  const { first, second, both } = derived;
  const start = describeFirst(derived, write);
  if (!second || !both) return start;
  if (first.probability === 0) return `${start} A second event makes no difference to that.`;
  if (second.probability === 0) {
    return `${start} The second event cannot happen, so both together cannot either: their surprise is infinite.`;
  }
  return (
    `${start} An independent event of probability ${probabilityText(second.probability)} brings ` +
    `${write.information(second.bits)}. Both together have probability ${probabilityText(both.probability)}, and ` +
    `${write.bare(first.bits)} + ${write.bare(second.bits)} = ${write.information(both.bits)}: ` +
    `probabilities multiply, surprises add.`
  );
}

function rowOf(label: string, { probability, bits }: Surprise): Table['rows'][number] {
  return [
    label,
    { value: probability, quantity: 'probability', outcome: label },
    { value: bits, quantity: 'surprisal', outcome: label },
  ];
}

export function table(_state: State, derived: Derived, write: Writer): Table {
  const { first, second, both, marks } = derived;
  return {
    caption: 'Surprise of your event and of everyday ones',
    columns: ['event', 'probability', `surprise (${write.unitName})`],
    rows: [
      rowOf('yours, p', first),
      ...(second ? [rowOf('the second, q', second)] : []),
      ...(both ? [rowOf('both, p·q', both)] : []),
      ...marks.map((mark) => rowOf(mark.label, mark)),
    ],
  };
}

export const model: Widget<State, Derived> = {
  id: 'surprise-curve',
  title: 'How surprising is an event of probability p?',
  query: querySchema,
  presets: [
    { label: 'two heads', state: { p: 1 / 2, q: 1 / 2 } },
    { label: 'two dice', state: { p: 1 / 6, q: 1 / 6 } },
    { label: 'certain', state: { p: 1 } },
    { label: 'impossible', state: { p: 0 } },
  ],
  derive,
  describe,
  table,
};
