import { numberParam } from '~/lib/params';
import { readableProbability } from '~/lib/probabilities';
import type { QuerySchema } from '~/lib/query-state';
import {
  binaryEntropy,
  binaryEntropySlope,
  complementSurprisal,
  inverseBinaryEntropy,
  maxEntropy,
  surprisal,
} from '~/math';
import type { Table, Widget, Writer } from '~/ui/widget-contract';

export interface State {
  /** Probability of heads. */
  readonly p: number;
}

/** One side of the coin. Information in bits. */
export interface Side {
  readonly label: 'heads' | 'tails';
  readonly probability: number;
  /** −log of the probability: what the side brings when it comes up. Infinite where it cannot. */
  readonly surpriseBits: number;
  /** Probability times surprise; 0 where the side cannot come up. */
  readonly contributionBits: number;
}

export interface Derived {
  readonly heads: Side;
  readonly tails: Side;
  /** H₂(p), in bits, in [0, 1]. */
  readonly entropyBits: number;
  /** log 2, in bits: the entropy of a fair coin. */
  readonly maxEntropyBits: number;
  /** dH₂/dp = log((1 − p)/p), in bits per unit of p; infinite at the ends. */
  readonly slopeBits: number;
}

/** Range of p, and the step of the keys and of a hand. */
export const PROBABILITY = { min: 0, max: 1, step: 0.01 } as const;

export const querySchema: QuerySchema<State> = {
  p: numberParam('p', { defaultValue: 1 / 4, ...PROBABILITY }),
};

function sideOf(label: Side['label'], probability: number, surpriseBits: number): Side {
  const contributionBits = probability === 0 ? 0 : probability * surpriseBits;
  return { label, probability, surpriseBits, contributionBits };
}

export function derive({ p }: State): Derived {
  return {
    heads: sideOf('heads', p, surprisal(p)),
    tails: sideOf('tails', 1 - p, complementSurprisal(p)),
    entropyBits: binaryEntropy(p),
    maxEntropyBits: maxEntropy(2),
    slopeBits: binaryEntropySlope(p),
  };
}

/** The state in one or two sentences. */
export function describe({ p }: State, derived: Derived, write: Writer): string {
  const { heads, tails, entropyBits, slopeBits } = derived;
  if (p === 0 || p === 1) {
    return (
      `A coin that ${p === 0 ? 'never' : 'always'} shows heads has an entropy of ` +
      `${write.information(0)}. The curve is vertical here: the first doubt costs most.`
    );
  }
  if (p === 1 / 2) {
    return (
      `A fair coin has the largest entropy, ${write.information(entropyBits)}. ` +
      'Both sides surprise alike, and the tangent is level.'
    );
  }
  return (
    `Heads have probability ${readableProbability(p)} and bring ${write.information(heads.surpriseBits)} of surprise, ` +
    `tails ${write.information(tails.surpriseBits)}; their average, the entropy, is ` +
    `${write.information(entropyBits)}. The slope is ${write.information(slopeBits)} per unit of p, so ` +
    `likelier heads would ${slopeBits > 0 ? 'raise' : 'lower'} the entropy.`
  );
}

export function table(_state: State, derived: Derived, write: Writer): Table {
  const { heads, tails, entropyBits } = derived;
  return {
    caption: 'The two sides of the coin',
    columns: [
      'side',
      'probability',
      `surprise (${write.unitName})`,
      `probability × surprise (${write.unitName})`,
    ],
    rows: [
      ...[heads, tails].map(({ label, probability, surpriseBits, contributionBits }) => [
        label,
        { value: probability, quantity: 'probability', outcome: label } as const,
        { value: surpriseBits, quantity: 'surprisal', outcome: label } as const,
        { value: contributionBits, quantity: 'information', outcome: label } as const,
      ]),
      ['together', '1', '', { value: entropyBits, quantity: 'entropy' }],
    ],
  };
}

export const model: Widget<State, Derived> = {
  id: 'binary-entropy',
  title: 'The entropy of a coin',
  query: querySchema,
  presets: [
    { label: 'fair', state: { p: 1 / 2 } },
    { label: 'bent', state: { p: 0.9 } },
    { label: 'half a bit', state: { p: inverseBinaryEntropy(1 / 2) } },
    { label: 'one in a hundred', state: { p: 0.01 } },
    { label: 'certain', state: { p: 1 } },
  ],
  derive,
  describe,
  table,
};
