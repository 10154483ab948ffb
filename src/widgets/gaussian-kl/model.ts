import { formatNumber } from '~/lib/format';
import { choiceParam, numbersParam } from '~/lib/params';
import type { QuerySchema } from '~/lib/query-state';
import { type Gaussian, gaussianEntropy, gaussianKl, gaussianKlDensity } from '~/math';
import type { Table, Widget, Writer } from '~/ui/widget-contract';

export type Direction = 'forward' | 'reverse';

/** What the picture shows of the line. */
export const AXIS = { min: -10, max: 10 } as const;
export const MEAN = { min: -5, max: 5, step: 0.1 } as const;
export const SPREAD = { min: 0.1, max: 3, step: 0.05 } as const;
/** Slices in which the integral is added up. */
export const SLICES = 80;

export interface State {
  /** Means of P and Q, in units of x. Shape [2]. */
  readonly mu: readonly number[];
  /** Standard deviations of P and Q, in units of x. Shape [2]. */
  readonly sigma: readonly number[];
  /** Which divergence is taken apart: forward is KL(P‖Q), reverse KL(Q‖P). */
  readonly direction: Direction;
}

/** A part of the line and what it adds to the divergence. */
export interface Slice {
  /** Its middle, in units of x. */
  readonly x: number;
  /** In units of x. */
  readonly width: number;
  /** The integrand at its middle, in bits for each unit of x. */
  readonly height: number;
}

/** Information in bits. */
export interface Derived {
  readonly p: Gaussian;
  readonly q: Gaussian;
  readonly klBits: number;
  readonly klReverseBits: number;
  /** Differential entropies h(P), h(Q); may be negative. */
  readonly entropyPBits: number;
  readonly entropyQBits: number;
  /** The two parts of the divergence shown: what the distance of the means and what the spreads cost. */
  readonly shiftBits: number;
  readonly spreadBits: number;
  readonly slices: readonly Slice[];
  /** The slices added up: the integral over the picture, by the midpoint rule. */
  readonly sumBits: number;
}

const pair = { min: 2, max: 2 } as const;

export const querySchema: QuerySchema<State> = {
  mu: numbersParam('mu', { defaultValue: [0, 1], ...pair, least: MEAN.min, most: MEAN.max }),
  sigma: numbersParam('sigma', {
    defaultValue: [1, 2],
    ...pair,
    least: SPREAD.min,
    most: SPREAD.max,
  }),
  direction: choiceParam('direction', ['forward', 'reverse'], 'forward'),
};

function gaussianAt({ mu, sigma }: State, index: number): Gaussian {
  return { mean: mu[index] ?? 0, standardDeviation: sigma[index] ?? 1 };
}

/** Standard deviations to either side that are cut into slices: beyond them next to nothing is left. */
const REACH = 6;

/** The part of the picture in which samples of the first distribution fall, in slices. */
function slicesOf(from: Gaussian, to: Gaussian): Slice[] {
  const reach = REACH * from.standardDeviation;
  const left = Math.max(AXIS.min, from.mean - reach);
  const width = (Math.min(AXIS.max, from.mean + reach) - left) / SLICES;
  return Array.from({ length: SLICES }, (_, index) => {
    const x = left + (index + 0.5) * width;
    return { x, width, height: gaussianKlDensity(x, from, to) };
  });
}

export function derive(state: State): Derived {
  const p = gaussianAt(state, 0);
  const q = gaussianAt(state, 1);
  const [from, to] = state.direction === 'forward' ? [p, q] : [q, p];
  const slices = slicesOf(from, to);
  return {
    p,
    q,
    klBits: gaussianKl(p, q),
    klReverseBits: gaussianKl(q, p),
    entropyPBits: gaussianEntropy(p.standardDeviation),
    entropyQBits: gaussianEntropy(q.standardDeviation),
    shiftBits: gaussianKl({ ...from, standardDeviation: to.standardDeviation }, to),
    spreadBits: gaussianKl({ ...from, mean: to.mean }, to),
    slices,
    sumBits: slices.reduce((total, { height, width }) => total + height * width, 0),
  };
}

/** “N(1, 0.5²)”. */
export function gaussianName({ mean, standardDeviation }: Gaussian): string {
  return `N(${formatNumber(mean)}, ${formatNumber(standardDeviation)}²)`;
}

function comparison({ p, q, klBits, klReverseBits }: Derived, write: Writer): string {
  if (klBits === 0) return 'P and Q are the same, so both divergences are 0.';
  if (p.standardDeviation === q.standardDeviation) {
    return (
      `Both divergences are ${write.information(klBits)}: with the same σ they are equal, and only ` +
      'the distance of the means counts, in units of σ.'
    );
  }
  const narrow = p.standardDeviation < q.standardDeviation ? 'P' : 'Q';
  const both = `KL(P‖Q) is ${write.information(klBits)} and KL(Q‖P) is ${write.information(klReverseBits)}`;
  return (
    `${both}. The larger one has ${narrow}, the narrower distribution, as its model: ` +
    'it gives almost nothing to places where the wider one often goes.'
  );
}

function negativeEntropy({ p, q, entropyPBits, entropyQBits }: Derived, write: Writer): string {
  const negative = [
    { name: 'P', gaussian: p, bits: entropyPBits },
    { name: 'Q', gaussian: q, bits: entropyQBits },
  ].find(({ bits }) => bits < 0);
  if (!negative) return '';
  return (
    ` The differential entropy of ${negative.name}, ${gaussianName(negative.gaussian)}, is ` +
    `${write.information(negative.bits)}, below 0, which no entropy of a discrete variable is: it ` +
    'depends on the unit of x. The divergences do not.'
  );
}

/** The state in a few sentences. */
export function describe(_state: State, derived: Derived, write: Writer): string {
  const { p, q } = derived;
  return (
    `P is ${gaussianName(p)} and Q is ${gaussianName(q)}. ` +
    comparison(derived, write) +
    negativeEntropy(derived, write)
  );
}

export function table({ direction }: State, derived: Derived, write: Writer): Table {
  const { p, q, klBits, klReverseBits, entropyPBits, entropyQBits } = derived;
  const number = (value: number) => ({ value, quantity: 'number' as const });
  const amount = (value: number) => ({ value, quantity: 'information' as const });
  const shown = direction === 'forward' ? 'KL(P‖Q)' : 'KL(Q‖P)';
  return {
    caption: `Two normal distributions; information in ${write.unitName}`,
    columns: ['quantity', 'P', 'Q'],
    rows: [
      ['mean μ', number(p.mean), number(q.mean)],
      ['standard deviation σ', number(p.standardDeviation), number(q.standardDeviation)],
      ['differential entropy h', amount(entropyPBits), amount(entropyQBits)],
      [
        'divergence from the other, this one first',
        { value: klBits, quantity: 'kl' },
        { value: klReverseBits, quantity: 'kl-reverse' },
      ],
      [
        'cross-entropy with the other, this one first',
        { value: entropyPBits + klBits, quantity: 'cross-entropy' },
        { value: entropyQBits + klReverseBits, quantity: 'cross-entropy-reverse' },
      ],
      [
        `${shown}: part of the means, part of the spreads`,
        amount(derived.shiftBits),
        amount(derived.spreadBits),
      ],
      [
        `${shown}: sum of ${SLICES} slices, closed form`,
        amount(derived.sumBits),
        amount(direction === 'forward' ? klBits : klReverseBits),
      ],
    ],
  };
}

export const model: Widget<State, Derived> = {
  id: 'gaussian-kl',
  title: 'The divergence of two normal distributions, both ways',
  query: querySchema,
  presets: [
    { label: 'ten times dearer one way', state: { mu: [1, -1], sigma: [0.5, 2] } },
    { label: 'same width', state: { mu: [0, 1], sigma: [1, 1] } },
    { label: 'same centre', state: { mu: [0, 0], sigma: [0.5, 1] } },
    { label: 'entropy below 0', state: { mu: [0, 0], sigma: [0.1, 0.2] } },
    { label: 'the same', state: { mu: [0, 0], sigma: [1, 1] } },
  ],
  derive,
  describe,
  table,
};
