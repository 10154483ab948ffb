import type { LanguageModels } from '~/language-model/predictor';
import type { Pieces } from './pieces';
import type { SeenContext, Why, WhyRequest } from './requests';

const LINE_BREAK = 10;
const COMMONEST = 6;

/** What the counts saw before and after the pieces that stand before a place of a text. */
export function explain({ counts }: LanguageModels, pieces: Pieces, { text, at }: WhyRequest): Why {
  const { ids } = pieces.encode(text);
  const history = [LINE_BREAK, ...ids.slice(0, at)];
  const actual = ids[at];
  const contexts = counts
    .evidence(history, actual ?? -1)
    .map(({ length, total, count, leftOver }): SeenContext => ({
      context: pieces.decode(history.slice(history.length - length)),
      length,
      total,
      count,
      leftOver,
      commonest: counts
        .followers(history, length)
        .slice(0, COMMONEST)
        .map(({ piece, count: seen }) => ({ ...pieces.of(piece), count: seen })),
    }));
  return {
    actual: actual === undefined ? undefined : pieces.of(actual),
    probability: actual === undefined ? 0 : (counts.distribution(history)[actual] ?? 0),
    contexts,
  };
}
