import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { predictLetters } from './letters';
import type { Predictor } from './predictor';
import { createVocabulary } from './vocabulary';

const LETTER = { a: 97, b: 98, space: 32 };
const ALPHABET = 'ab ';
const options = { seed: 20, numRuns: 100 };

/** A predictor that gives each piece the same chance wherever it stands, by the weights given. */
function steady(weights: readonly number[]): Predictor {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    kind: 'counts',
    next: Float64Array.from(weights, (weight) => weight / total),
    logits: undefined,
    history: [],
    read: () => undefined,
    seek: () => undefined,
  };
}

/** Weights of the letters a, b and the space, and of further pieces; nothing else ever comes. */
function weightsOf(letters: readonly [number, number, number], pieces: readonly number[]) {
  const weights = new Array<number>(256).fill(0);
  weights[LETTER.a] = letters[0];
  weights[LETTER.b] = letters[1];
  weights[LETTER.space] = letters[2];
  return [...weights, ...pieces];
}

const weight = fc.integer({ min: 1, max: 9 });
const texts = fc
  .string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 9 })
  .map((text) => text.replaceAll(/ +/g, ' '));

describe('predictLetters(text, reader)', () => {
  it('is the predictor itself where every piece is one letter, shared out over the alphabet', () => {
    fc.assert(
      fc.property(texts, weight, weight, weight, (text, a, b, space) => {
        const weights = weightsOf([a, b, space], []);
        weights[120] = 7; // “x” is no letter of the alphabet
        const letters = predictLetters(text, {
          vocabulary: createVocabulary([]),
          predictor: steady(weights),
          alphabet: ALPHABET,
        });
        const chance = { a, b, ' ': space };
        letters.forEach(({ probability, rank }, index) => {
          const own = chance[text.charAt(index) as keyof typeof chance];
          expect(probability).toBeCloseTo(own / (a + b + space), 12);
          const likelier = [a, b, space].filter((other) => other > own).length;
          expect(rank).toBeGreaterThan(likelier);
        });
      }),
      options,
    );
  });

  it('sums over the pieces that may have been begun', () => {
    // a 1, b 1, space 2, “ab” 4 of 8; what was “a” may be the beginning of “ab”
    const reader = {
      vocabulary: createVocabulary([[LETTER.a, LETTER.b]]),
      predictor: steady(weightsOf([1, 1, 2], [4])),
      alphabet: ALPHABET,
    };
    const [first, second] = predictLetters('ab', reader);
    expect(first?.probability).toBeCloseTo(5 / 8, 12);
    // begun: 4/8 “ab”; complete: 1/8 “a” and then a or ab 5/8, b 1/8, space 2/8
    expect(second?.probability).toBeCloseTo((1 / 2 + 1 / 64) / (1 / 2 + 1 / 8), 12);
    expect(second?.rank).toBe(1);
    const [, , third] = predictLetters('ab ', reader);
    expect(third?.rank).toBe(2);
  });

  it('shares out all of the chance: the letters that could come sum to 1', () => {
    fc.assert(
      fc.property(
        texts,
        fc.tuple(weight, weight, weight),
        fc.array(weight, { minLength: 3, maxLength: 3 }),
        (text, letters, pieces) => {
          const reader = {
            vocabulary: createVocabulary([
              [LETTER.a, LETTER.b],
              [LETTER.space, LETTER.a],
              [256, 256],
            ]),
            predictor: steady(weightsOf(letters, pieces)),
            alphabet: ALPHABET,
          };
          const last = (letter: string) => predictLetters(text + letter, reader).at(-1);
          const choices = [...(text.endsWith(' ') ? ['a', 'b'] : ['a', 'b', ' '])];
          const found = choices.map(last);
          const sum = found.reduce((total, each) => total + (each?.probability ?? 0), 0);
          if (text.endsWith(' ')) expect(sum).toBeLessThan(1);
          else expect(sum).toBeCloseTo(1, 12);
          expect(new Set(found.map((each) => each?.rank)).size).toBe(choices.length);
        },
      ),
      options,
    );
  });

  it('refuses what is not in the alphabet', () => {
    const reader = {
      vocabulary: createVocabulary([]),
      predictor: steady(weightsOf([1, 1, 1], [])),
      alphabet: ALPHABET,
    };
    expect(() => predictLetters('abc', reader)).toThrow('text[2] = “c” is not in the alphabet');
  });
});
