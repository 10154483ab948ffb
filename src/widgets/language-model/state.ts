import type { Temperature } from '~/lib/temperature';
import type { ScoreRequest } from '~/model-client/requests';
import type { Place } from './place';

export type Kind = ScoreRequest['kind'];
export const KINDS = ['mixture', 'network', 'counts'] as const satisfies readonly Kind[];

/** What is looked at beside the pieces: their sum, the counts, the distribution, texts drawn. */
export const LOOKS = ['sum', 'why', 'next', 'write'] as const;
export type Look = (typeof LOOKS)[number];

export interface State {
  /** At most 1,000 characters. */
  readonly text: string;
  readonly kind: Kind;
  /** Which piece is looked at. */
  readonly at: Place;
  readonly look: Look;
  readonly temperature: Temperature;
  readonly topK: number | undefined;
  /** In (0, 1]. */
  readonly topP: number | undefined;
  /** In [0, 1]. */
  readonly minP: number | undefined;
  /** Whole number; the same seed draws the same texts. */
  readonly seed: number;
}

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  mixture: 'the mixture',
  network: 'the network',
  counts: 'the counts',
};
