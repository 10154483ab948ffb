import type { Temperature } from '~/lib/temperature';
import { entropy, greedyDistribution, softmax, truncate, uniform } from '~/math';
import type { DistributionRequest, NextPiece } from '~/model-client/requests';
import type { State } from './state';

/** So many of the likeliest pieces are drawn one by one. */
export const SHOWN = 10;

export interface NextRow {
  readonly label: string;
  readonly rank: number;
  /** At T = 1, with nothing cut off. */
  readonly plain: number;
  /** At T, before the cuts. */
  readonly tempered: number;
  /** At T, after the cuts. */
  readonly probability: number;
  readonly isKept: boolean;
  /** The piece that the text has there. */
  readonly isActual: boolean;
}

/** The whole distribution at a place. */
export interface Next {
  /** The likeliest, and the text's own piece where it is not among them. */
  readonly rows: readonly NextRow[];
  /** All pieces that have no row. */
  readonly others: {
    readonly count: number;
    readonly plain: number;
    readonly probability: number;
    readonly kept: number;
  };
  readonly outcomes: number;
  readonly kept: number;
  /** Probability at T that the cuts remove. */
  readonly cutMass: number;
  /** Entropy in bits at T = 1, at T, and of what is drawn from. */
  readonly plainBits: number;
  readonly temperedBits: number;
  readonly drawnBits: number;
}

export function distributionRequest(state: State, at: number): DistributionRequest {
  return { task: 'distribution', text: state.text, at, kind: state.kind };
}

/** softmax(z / T), with its limits. */
function distributionAt(logits: readonly number[], temperature: Temperature): readonly number[] {
  if (temperature === 'greedy') return greedyDistribution(logits);
  if (temperature === 'uniform') return uniform(logits.length);
  return softmax(logits, { temperature });
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/**
 * What temperature and cuts make of the distribution at a place. The logarithms of probabilities are
 * as good as the logits they came from, which differ by a constant only.
 */
export function nextOf({ pieces, actual }: NextPiece, state: State): Next {
  const { temperature, topK, topP, minP } = state;
  const plain = pieces.map(({ probability }) => probability);
  const logits = plain.map((probability) => Math.log(Math.max(probability, Number.MIN_VALUE)));
  const tempered = distributionAt(logits, temperature);
  const { distribution, kept, mass } = truncate(tempered, { topK, topP, minP });
  const rows = pieces.map(({ id, label, probability }, index) => ({
    label,
    rank: 1 + plain.indexOf(probability), // of equals, none is likelier
    plain: probability,
    tempered: tempered[index] ?? 0,
    probability: distribution[index] ?? 0,
    isKept: kept[index] ?? false,
    isActual: id === actual?.id,
  }));
  const shown = rows.filter(({ isActual }, index) => index < SHOWN || isActual);
  const others = rows.filter(({ isActual }, index) => index >= SHOWN && !isActual);
  return {
    rows: shown,
    others: {
      count: others.length,
      plain: sum(others.map((row) => row.plain)),
      probability: sum(others.map((row) => row.probability)),
      kept: others.filter(({ isKept }) => isKept).length,
    },
    outcomes: pieces.length,
    kept: kept.filter(Boolean).length,
    cutMass: Math.max(0, 1 - mass),
    plainBits: entropy(plain),
    temperedBits: entropy(tempered),
    drawnBits: entropy(distribution),
  };
}
