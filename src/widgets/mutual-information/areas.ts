import {
  conditionalEntropy,
  conditionalMutualInformation,
  entropy,
  type Joint,
  jointEntropy,
  marginals,
  meanOverThird,
  mutualInformation,
  type Triple,
} from '~/math';

/** How two entropies overlap. In bits. */
export interface Areas {
  readonly entropyXBits: number;
  readonly entropyYBits: number;
  /** H(X, Y). */
  readonly jointBits: number;
  /** H(X | Y). */
  readonly xGivenYBits: number;
  /** H(Y | X). */
  readonly yGivenXBits: number;
  /** I(X; Y). */
  readonly sharedBits: number;
}

/** What a third variable does. */
export interface Third {
  readonly values: readonly {
    readonly label: string;
    readonly probability: number;
    /** I(X; Y | Z = z), in bits. */
    readonly sharedBits: number;
  }[];
  /** The entropies of X and Y to someone who knows Z. */
  readonly areas: Areas;
  /** I(X; Z) and I(Y; Z), in bits. */
  readonly withXBits: number;
  readonly withYBits: number;
}

/** Below this, a mutual information is nothing but the rounding of the probabilities. */
const ROUNDING_BITS = 1e-20;

function shared(bits: number): number {
  return bits < ROUNDING_BITS ? 0 : bits;
}

/** The entropies of two variables. */
export function areasOf(joint: Joint): Areas {
  const { x, y } = marginals(joint);
  return {
    entropyXBits: entropy(x),
    entropyYBits: entropy(y),
    jointBits: jointEntropy(joint),
    xGivenYBits: conditionalEntropy(joint, { given: 'Y' }),
    yGivenXBits: conditionalEntropy(joint),
    sharedBits: shared(mutualInformation(joint)),
  };
}

function areasGivenThird(tables: Triple): Areas {
  const mean = (quantity: (joint: Joint) => number): number => meanOverThird(tables, quantity);
  return {
    entropyXBits: mean((joint) => entropy(marginals(joint).x)),
    entropyYBits: mean((joint) => entropy(marginals(joint).y)),
    jointBits: mean((joint) => jointEntropy(joint)),
    xGivenYBits: mean((joint) => conditionalEntropy(joint, { given: 'Y' })),
    yGivenXBits: mean((joint) => conditionalEntropy(joint)),
    sharedBits: shared(conditionalMutualInformation(tables)),
  };
}

/** The joint distribution of Z and one of the others: `sides` has that one's values as rows. */
function withThird(tables: Triple, sides: (joint: Joint) => readonly number[]): number {
  return shared(mutualInformation(tables.map(sides)));
}

/** Sum of probabilities, which rounding must not carry beyond 1. */
export const sum = (values: readonly number[]): number =>
  Math.min(
    1,
    values.reduce((a, b) => a + b, 0),
  );
const rowSums = (joint: Joint): readonly number[] => joint.map(sum);

function columnSums(joint: Joint): readonly number[] {
  return (joint[0] ?? []).map((_value, y) => sum(joint.map((row) => row[y] ?? 0)));
}

/** What a third variable does to two. */
export function thirdOf(tables: Triple): Third {
  return {
    values: tables.map((table, z) => {
      const probability = sum(table.flat());
      const sharedBits = probability > 0 ? mutualInformation(scaled(table, probability)) : 0;
      return { label: String(z), probability, sharedBits: shared(sharedBits) };
    }),
    areas: areasGivenThird(tables),
    withXBits: withThird(tables, rowSums),
    withYBits: withThird(tables, columnSums),
  };
}

/** A part of a joint distribution as one of its own. */
export function scaled(joint: Joint, total: number): Joint {
  return joint.map((row) => row.map((value) => Math.min(1, value / total)));
}
