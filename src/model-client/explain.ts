import type { Evidence, Follower } from '~/language-model/counts-model';
import { createPredictor, type LanguageModels } from '~/language-model/predictor';
import { TextMemory } from '~/language-model/text-memory';
import type { Pieces } from './pieces';
import type { SeenContext, Why, WhyRequest } from './requests';

const LINE_BREAK = 10;
const COMMONEST = 6;

/** What counts of any kind saw of a piece, and after so many of the pieces before it. */
interface Witness {
  readonly evidence: readonly Evidence[];
  readonly followers: (length: number) => readonly Follower[];
}

/** What the counts saw before and after the pieces that stand before a place of a text. */
export function explain(models: LanguageModels, pieces: Pieces, { text, at }: WhyRequest): Why {
  const { counts, countsMemory } = models;
  const { ids } = pieces.encode(text);
  const before = ids.slice(0, at);
  const history = [LINE_BREAK, ...before];
  const actual = ids[at];
  const memory = new TextMemory(counts.size);
  memory.seek(history);
  const predictor = createPredictor(models, 'counts');
  predictor.seek(before);

  const contextsOf = ({ evidence, followers }: Witness): SeenContext[] =>
    evidence.map(({ length, total, count, leftOver }) => ({
      context: pieces.decode(history.slice(history.length - length)),
      length,
      total,
      count,
      leftOver,
      commonest: followers(length)
        .slice(0, COMMONEST)
        .map(({ piece, count: seen }) => ({ ...pieces.of(piece), count: seen })),
    }));
  const of = (probability: (piece: number) => number) =>
    actual === undefined ? 0 : probability(actual);

  return {
    actual: actual === undefined ? undefined : pieces.of(actual),
    probability: of((piece) => predictor.next[piece] ?? 0),
    trained: {
      contexts: contextsOf({
        evidence: counts.evidence(history, actual ?? -1),
        followers: (length) => counts.followers(history, length),
      }),
      probability: of((piece) => counts.distribution(history)[piece] ?? 0),
    },
    own: {
      contexts: contextsOf({
        evidence: memory.evidence(actual ?? -1),
        followers: (length) => memory.followers(length),
      }),
      probability: of((piece) => memory.probability(piece)),
    },
    ownShare: 1 - (countsMemory[memory.situation] ?? 1),
  };
}
