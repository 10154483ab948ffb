import type { Predictor } from './predictor.ts';

/** A piece of a text and what it cost. */
export interface ScoredPiece {
  readonly piece: number;
  /** The model's probability of it. */
  readonly probability: number;
  /** 1 if no other piece was likelier. */
  readonly rank: number;
  /** The likeliest pieces instead of it or with it, the likeliest first. */
  readonly likeliest: readonly Candidate[];
}

export interface Candidate {
  readonly piece: number;
  readonly probability: number;
}

/** Scores a piece and reads it. */
export function scorePiece(predictor: Predictor, piece: number, candidates = 5): ScoredPiece {
  const { next } = predictor;
  const probability = next[piece] ?? 0;
  let rank = 1;
  for (const other of next) if (other > probability) rank += 1;
  const scored = { piece, probability, rank, likeliest: likeliest(next, candidates) };
  predictor.read(piece);
  return scored;
}

/** The `count` likeliest pieces, the likeliest first; of equals the one with the smaller number. */
export function likeliest(distribution: Float64Array, count: number): Candidate[] {
  const best: Candidate[] = [];
  distribution.forEach((probability, piece) => {
    const last = best[count - 1];
    if (last && probability <= last.probability) return;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.probability ?? 0) < probability) place -= 1;
    best.splice(place, 0, { piece, probability });
    if (best.length > count) best.pop();
  });
  return best;
}
