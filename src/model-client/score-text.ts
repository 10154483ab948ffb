import {
  createPredictor,
  type LanguageModels,
  type ModelKind,
  type Predictor,
} from '~/language-model/predictor';
import { scorePiece } from '~/language-model/score';
import type { Pieces } from './pieces';
import type {
  DistributionRequest,
  NextPiece,
  Progress,
  Score,
  ScoreRequest,
  ScoredPiece,
} from './requests';

/**
 * Scores texts; of a text that begins like the one before, only what has changed is scored anew.
 * Several texts can be scored by turns.
 */
export class TextScorer {
  readonly #pieces: Pieces;
  readonly #predictor: Predictor;
  #scored: readonly ScoredPiece[] = [];
  /** Whose place the predictor stands at. */
  #turn = 0;

  constructor(models: LanguageModels, kind: ModelKind, pieces: Pieces) {
    this.#pieces = pieces;
    this.#predictor = createPredictor(models, kind);
  }

  *score({ text }: ScoreRequest): Generator<Progress<ScoreRequest>, Score> {
    const { ids, characters, bytes } = this.#pieces.encode(text);
    let same = 0;
    while (same < ids.length && this.#scored[same]?.id === ids[same]) same += 1;
    const scored = this.#scored.slice(0, same);
    let turn: number | undefined;
    for (const id of ids.slice(same)) {
      if (turn !== this.#turn) turn = this.#seek(ids.slice(0, scored.length));
      scored.push(this.#scorePiece(id));
      this.#scored = scored;
      yield {
        done: scored.length,
        total: ids.length,
        partial: { pieces: scored, characters, bytes },
      };
    }
    return { pieces: scored, characters, bytes };
  }

  distribution({ text, at }: DistributionRequest): NextPiece {
    const { ids } = this.#pieces.encode(text);
    this.#seek(ids.slice(0, at));
    const actual = ids[at];
    return {
      pieces: Array.from(this.#predictor.next, (probability, id) => ({
        ...this.#pieces.of(id),
        probability,
      })).sort((a, b) => b.probability - a.probability || a.id - b.id),
      actual: actual === undefined ? undefined : this.#pieces.of(actual),
    };
  }

  /** Gives a new turn. */
  #seek(ids: readonly number[]): number {
    this.#predictor.seek(ids);
    this.#turn += 1;
    return this.#turn;
  }

  #scorePiece(id: number): ScoredPiece {
    const { probability, rank, likeliest } = scorePiece(this.#predictor, id);
    return {
      ...this.#pieces.of(id),
      probability,
      rank,
      likeliest: likeliest.map(({ piece, probability: likely }) => ({
        ...this.#pieces.of(piece),
        probability: likely,
      })),
    };
  }
}
