import { randomLcg } from 'd3-random';
import { createPredictor, type LanguageModels } from '~/language-model/predictor';
import { entropy, greedyDistribution, sampleCategorical, softmax, truncate } from '~/math';
import type { Pieces } from './pieces';
import type { DrawnPiece, GenerateRequest, Generated, Progress } from './requests';

/**
 * Draws pieces one after the other. The logits of the counts and of the mixture are the natural
 * logarithms of their probabilities, whose softmax gives these back.
 */
export function* generateText(
  models: LanguageModels,
  pieces: Pieces,
  request: GenerateRequest,
): Generator<Progress<GenerateRequest>, Generated> {
  const { prompt, kind, seed, count } = request;
  const random = randomLcg(randomSeed(seed));
  const predictor = createPredictor(models, kind);
  predictor.seek(pieces.encode(prompt).ids);
  const drawn: DrawnPiece[] = [];
  const soFar = (): Generated => ({
    text: pieces.decode(drawn.map(({ id }) => id)),
    pieces: drawn,
  });
  while (drawn.length < count) {
    const distribution = drawnFrom(
      predictor.logits ? Array.from(predictor.logits) : Array.from(predictor.next, Math.log),
      request,
    );
    const id = sampleCategorical(distribution, random);
    drawn.push({
      ...pieces.of(id),
      probability: predictor.next[id] ?? 0,
      entropy: entropy(distribution),
    });
    predictor.read(id);
    yield { done: drawn.length, total: count, partial: soFar() };
  }
  return soFar();
}

/** The distribution that a piece is drawn from: temperature first, then the cuts. */
export function drawnFrom(
  logits: readonly number[],
  {
    temperature,
    topK,
    topP,
    minP,
  }: Pick<GenerateRequest, 'temperature' | 'topK' | 'topP' | 'minP'>,
): readonly number[] {
  const tempered =
    temperature === 'greedy'
      ? firstOfTied(greedyDistribution(logits))
      : temperature === 'uniform'
        ? logits.map(() => 1 / logits.length)
        : softmax(logits, { temperature });
  if (topK === undefined && topP === undefined && minP === undefined) return tempered;
  return truncate(tempered, { topK, topP, minP }).distribution;
}

/** Greedy text is one text: of tied maxima the first is taken. */
function firstOfTied(distribution: readonly number[]): number[] {
  const first = distribution.findIndex((probability) => probability > 0);
  return distribution.map((_, place) => (place === first ? 1 : 0));
}

/** Neighbouring seeds give unrelated streams; a generator that starts at 1 and 2 runs alike at first. */
function randomSeed(seed: number): number {
  return (((seed * 0.618033988749895) % 1) + 1) % 1;
}
