import { describe, expect, it } from 'vitest';
import { predictLetters } from '~/language-model/letters';
import { createPredictor, type ModelKind } from '~/language-model/predictor';
import { FIGURES } from '~/widgets/guessing-game/figures.generated';
import { KNOWN, PASSAGES, SHANNON } from '~/widgets/guessing-game/passages';
import { ALPHABET, toSymbols } from '~/widgets/guessing-game/symbols';
import { languageModels } from './language-models';

/** The guessing game carries figures; here the models themselves are asked again. */
const TEXTS = [SHANNON.text, ...PASSAGES.map(({ text }) => toSymbols(text))];
/** Of these the network reads no more than so many letters. */
const LETTERS_READ = 45;

const predicted = (text: string, kind: ModelKind) =>
  predictLetters(text, {
    vocabulary: languageModels().vocabulary,
    predictor: createPredictor(languageModels(), kind),
    alphabet: ALPHABET,
  });

describe('the figures of the passages (else run scripts/train/passages.ts again)', () => {
  it('are what the counts need for every text', () => {
    TEXTS.forEach((text, index) => {
      const bits = predicted(text, 'counts').map(({ probability }) => -Math.log2(probability));
      for (const [place, known] of KNOWN.entries()) {
        const rest = bits.slice(known);
        const mean = rest.reduce((sum, each) => sum + each, 0) / rest.length;
        expect(FIGURES[index]?.counts[place]).toBeCloseTo(mean, 3);
      }
    });
  }, 60_000);

  it('are the guesses of the mixture, from the beginning of every text', () => {
    TEXTS.forEach((text, index) => {
      const ranks = predicted(text.slice(0, LETTERS_READ), 'mixture');
      const digits = ranks.map(({ rank }) => rank.toString(36)).join('');
      expect(FIGURES[index]?.ranks.slice(0, LETTERS_READ)).toBe(digits);
    });
  }, 60_000);
});
