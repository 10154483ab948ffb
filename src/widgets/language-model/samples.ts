import type { Temperature } from '~/lib/temperature';
import { surprisal } from '~/math';
import { recall, recallPart } from '~/model-client/memory';
import type { GenerateRequest } from '~/model-client/requests';
import type { State } from './state';

/** Pieces that are drawn. */
export const DRAWN = 40;
/** Temperatures side by side, besides the one that was chosen. */
const SIDE_BY_SIDE: readonly Temperature[] = ['greedy', 0.7, 1, 1.5];

/** A text that goes on from the reader's. */
export interface Sample {
  readonly temperature: Temperature;
  /** Empty as long as nothing is known of it. */
  readonly text: string;
  readonly pieces: readonly { readonly label: string; readonly bits: number }[];
  readonly isWhole: boolean;
  /** Mean entropy in bits of the distributions drawn from: what chance spent on each piece. */
  readonly entropyBits: number;
  /** Mean surprise in bits of its pieces, at T = 1 and with nothing cut off. */
  readonly surprisalBits: number;
}

export function sampleRequests(state: State): GenerateRequest[] {
  const { text, kind, temperature, topK, topP, minP, seed } = state;
  const rank = (each: Temperature) =>
    each === 'greedy' ? 0 : each === 'uniform' ? Infinity : each;
  return [...new Set([...SIDE_BY_SIDE, temperature])]
    .sort((one, other) => rank(one) - rank(other))
    .map((each) => ({
      task: 'generate',
      prompt: text,
      kind,
      temperature: each,
      ...(topK === undefined ? {} : { topK }),
      ...(topP === undefined ? {} : { topP }),
      ...(minP === undefined ? {} : { minP }),
      seed,
      count: DRAWN,
    }));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export function samplesOf(state: State): Sample[] {
  return sampleRequests(state).map((request) => {
    const whole = recall(request);
    const generated = whole ?? recallPart(request);
    const pieces = generated?.pieces ?? [];
    const bits = pieces.map(({ probability }) => surprisal(probability));
    return {
      temperature: request.temperature,
      text: generated?.text ?? '',
      pieces: pieces.map(({ label }, index) => ({ label, bits: bits[index] ?? 0 })),
      isWhole: whole !== undefined,
      entropyBits: mean(pieces.map(({ entropy }) => entropy)),
      surprisalBits: mean(bits),
    };
  });
}
