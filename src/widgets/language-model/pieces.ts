import { surprisal } from '~/math';
import { textAfter } from '~/model-client/label-bytes';
import { recall, recallPart } from '~/model-client/memory';
import type { LikelyPiece, Score, ScoreRequest } from '~/model-client/requests';
import type { State } from './state';

/** A piece of the text and what it cost. */
export interface CostlyPiece {
  readonly label: string;
  /** −log₂ of its probability. */
  readonly bits: number;
  readonly probability: number;
  readonly rank: number;
  /** The likeliest pieces in its place, with it or without. */
  readonly likeliest: readonly LikelyPiece[];
}

/** A text in pieces, as far as it has been scored. */
export interface Scored {
  readonly pieces: readonly CostlyPiece[];
  /** What has not been scored yet. */
  readonly rest: string;
  readonly characters: number;
  readonly bytes: number;
}

const NOTHING: Score = { pieces: [], characters: 0, bytes: 0 };

export function scoreRequest({ text, kind }: Pick<State, 'text' | 'kind'>): ScoreRequest {
  return { task: 'score', text, kind };
}

/** The same pieces for the same score, so that what is drawn from them is drawn once. */
const costly = new WeakMap<Score, readonly CostlyPiece[]>();

function piecesOf(score: Score): readonly CostlyPiece[] {
  const known = costly.get(score);
  if (known) return known;
  const pieces = score.pieces.map(({ label, probability, rank, likeliest }) => ({
    label,
    bits: surprisal(probability),
    probability,
    rank,
    likeliest,
  }));
  costly.set(score, pieces);
  return pieces;
}

/** What is known of the text's cost; undefined as long as nothing is. */
export function scoredText(state: Pick<State, 'text' | 'kind'>): Scored | undefined {
  const request = scoreRequest(state);
  const whole = state.text === '' ? NOTHING : recall(request);
  const score = whole ?? recallPart(request);
  if (!score) return undefined;
  return {
    pieces: piecesOf(score),
    rest: whole
      ? ''
      : textAfter(
          state.text,
          score.pieces.map(({ label }) => label),
        ),
    characters: score.characters,
    bytes: score.bytes,
  };
}
