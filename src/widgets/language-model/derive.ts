import { recall } from '~/model-client/memory';
import type { Compared, Request, Why } from '~/model-client/requests';
import { distributionRequest, nextOf, type Next } from './next';
import { scoredText, scoreRequest, type CostlyPiece, type Scored } from './pieces';
import { placeIn } from './place';
import { sampleRequests, samplesOf, type Sample } from './samples';
import type { State } from './state';
import { totalsOf, type Totals } from './totals';

export interface Derived {
  /** As far as the text is scored; undefined as long as nothing of it is. */
  readonly scored: Scored | undefined;
  /** Of the whole text, as all that follows; undefined as long as it is not scored. */
  readonly totals: Totals | undefined;
  /** Number of the piece that is looked at; the number of pieces for the end. */
  readonly place: number | undefined;
  /** The piece that is looked at; undefined at the end. */
  readonly piece: CostlyPiece | undefined;
  /** What each model pays, where the sum is looked at. */
  readonly compared: Compared | undefined;
  readonly why: Why | undefined;
  readonly next: Next | undefined;
  /** Empty where no texts are looked at. */
  readonly samples: readonly Sample[];
}

function placeOf(state: State, scored: Scored | undefined): number | undefined {
  if (scored?.rest !== '') return undefined;
  return placeIn(
    state.at,
    scored.pieces.map(({ bits }) => bits),
  );
}

/** What must be asked of the models to show the state, the most important first. */
export function requestsOf(state: State): Request[] {
  const { text, look } = state;
  const place = placeOf(state, scoredText(state));
  const isKnown = place !== undefined;
  return [
    ...(text === '' ? [] : [scoreRequest(state)]),
    ...(look === 'sum' && text !== '' ? [{ task: 'compare', text } as const] : []),
    ...(look === 'why' && isKnown ? [{ task: 'why', text, at: place } as const] : []),
    ...(look === 'next' && isKnown ? [distributionRequest(state, place)] : []),
    ...(look === 'write' ? sampleRequests(state) : []),
  ];
}

export function derive(state: State): Derived {
  const { text, look } = state;
  const scored = scoredText(state);
  const place = placeOf(state, scored);
  const isKnown = place !== undefined;
  const distribution =
    look === 'next' && isKnown ? recall(distributionRequest(state, place)) : undefined;
  return {
    scored,
    totals: scored && isKnown ? totalsOf(scored) : undefined,
    place,
    piece: isKnown ? scored?.pieces[place] : undefined,
    compared: look === 'sum' && text !== '' ? recall({ task: 'compare', text }) : undefined,
    why: look === 'why' && isKnown ? recall({ task: 'why', text, at: place }) : undefined,
    next: distribution && nextOf(distribution, state),
    samples: look === 'write' ? samplesOf(state) : [],
  };
}
