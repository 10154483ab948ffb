import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPredictor, MODEL_KINDS } from '~/language-model/predictor';
import { tinyModels } from '~/language-model/tiny-models';
import { entropy, softmax } from '~/math';
import { Answerer, answerNow } from './answer';
import { drawnFrom } from './generate-text';
import type { GenerateRequest } from './requests';

const answerer = new Answerer({ models: tinyModels, fingerprint: '00000000' });
const PLAIN = {
  task: 'generate',
  prompt: 'the ab',
  kind: 'network',
  temperature: 1,
  seed: 1,
  count: 30,
} as const satisfies GenerateRequest;
const temperature = fc.oneof(
  fc.constantFrom('greedy' as const, 'uniform' as const),
  fc.double({ min: 0.05, max: 5, noNaN: true }),
);
const cuts = fc.record(
  {
    topK: fc.integer({ min: 1, max: 20 }),
    topP: fc.double({ min: 0.05, max: 1, noNaN: true }),
    minP: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: [] },
);
const generated = (change: Partial<GenerateRequest> = {}) =>
  answerNow(answerer, { ...PLAIN, ...change });
const ids = (change: Partial<GenerateRequest> = {}) => generated(change).pieces.map(({ id }) => id);
describe.each(MODEL_KINDS)('text drawn from %s', (kind) => {
  it('is the same for the same seed, and another for the next', () => {
    expect(generated({ kind, seed: 7 })).toEqual(generated({ kind, seed: 7 }));
    const texts = Array.from({ length: 12 }, (_, seed) => generated({ kind, seed }).text);
    expect(new Set(texts).size).toBe(12);
    const firsts = Array.from({ length: 40 }, (_, seed) => ids({ kind, seed, count: 1 })[0]);
    expect(new Set(firsts).size).toBeGreaterThan(8);
  });

  it('goes on as it began, however many pieces are drawn', () => {
    expect(ids({ kind, count: 30 }).slice(0, 9)).toEqual(ids({ kind, count: 9 }));
    expect(generated({ kind, count: 0 })).toEqual({ text: '', pieces: [] });
  });

  it('is greedy text in the limit of low temperature, and with the likeliest alone', () => {
    const greedy = ids({ kind, temperature: 'greedy' });
    expect(ids({ kind, temperature: 1e-9 })).toEqual(greedy);
    expect(ids({ kind, topK: 1 })).toEqual(greedy);
    expect(ids({ kind, topP: 1e-6 })).toEqual(greedy);
    expect(ids({ kind, minP: 1 })).toEqual(greedy);
    expect(ids({ kind, temperature: 'greedy', seed: 99 })).toEqual(greedy);
  });

  it('tells of each piece what the model gives to it, and the entropy of what it was drawn from', () => {
    fc.assert(
      fc.property(temperature, cuts, fc.nat(), (by, cut, seed) => {
        const change = { kind, temperature: by, ...cut, seed, count: 6 };
        const predictor = createPredictor(tinyModels, kind);
        predictor.seek(tinyModels.vocabulary.encode(new TextEncoder().encode(PLAIN.prompt)));
        for (const { id, probability, entropy: bits } of generated(change).pieces) {
          expect(probability).toBe(predictor.next[id]);
          const logits = predictor.logits ?? Float64Array.from(predictor.next, Math.log);
          const from = drawnFrom([...logits], change);
          expect(from[id]).toBeGreaterThan(0);
          expect(bits).toBeCloseTo(entropy(from), 12);
          predictor.read(id);
        }
      }),
      { seed: 54, numRuns: 40 },
    );
  });
});

describe('the distribution that is drawn from', () => {
  const logits = [1, 3, 3, -2, 0];

  it('is the softmax of the logits over T where nothing is cut', () => {
    expect(drawnFrom(logits, { temperature: 0.7 })).toEqual(softmax(logits, { temperature: 0.7 }));
    expect(drawnFrom(logits, { temperature: 'uniform' })).toEqual(logits.map(() => 0.2));
  });

  it('is all on the first of tied maxima where text is greedy', () => {
    expect(drawnFrom(logits, { temperature: 'greedy' })).toEqual([0, 1, 0, 0, 0]);
    expect(drawnFrom(logits, { temperature: 'greedy', topP: 0.9, topK: 3 })).toEqual([
      0, 1, 0, 0, 0,
    ]);
  });

  it('is cut after the temperature is set, and sums to 1', () => {
    fc.assert(
      fc.property(temperature, cuts, (by, cut) => {
        const distribution = drawnFrom(logits, { temperature: by, ...cut });
        expect(distribution.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
        const kept = distribution.filter((p) => p > 0).length;
        expect(kept).toBeLessThanOrEqual(cut.topK ?? logits.length);
      }),
      { seed: 55 },
    );
  });
});
