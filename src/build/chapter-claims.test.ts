import { describe, expect, it, vi } from 'vitest';
import { evaluateExpression } from './expressions';
import { scoredAfter, scoredText, writtenText } from './surprise-strip';

// The first test reads the models, which takes a slow machine a while.
vi.setConfig({ testTimeout: 120_000 });

/** What chapter 7 says in words about the site's own models, held to the models. */

const value = (expression: string) => evaluateExpression(expression).value;

describe('what the chapter on language models says of them', () => {
  it('in the sentence about the cat, “mat” costs more than “sat” and “the”, and much as “cat”', () => {
    const words: { text: string; bits: number }[] = [];
    const { pieces } = scoredText('The cat sat on the mat.', 'network');
    expect(pieces.at(-1)?.label).toBe('.');
    for (const { label, bits } of pieces.slice(0, -1)) {
      const last = words.at(-1);
      if (last === undefined || label.startsWith(' ')) words.push({ text: label.trim(), bits });
      else Object.assign(last, { text: last.text + label, bits: last.bits + bits });
    }
    const [, cat, sat, , the, mat] = words.map(({ bits }) => bits);
    expect(words.map(({ text }) => text).join(' ')).toBe('The cat sat on the mat');
    expect(mat).toBeGreaterThan(Math.max(sat ?? NaN, the ?? NaN) + 2);
    expect(Math.abs((mat ?? NaN) - (cat ?? NaN))).toBeLessThan(0.5);
  });

  it('more than four fifths of the fall are behind after a tenth of the training', () => {
    const start = value('maxEntropy(card.shape.vocabulary)');
    const share = (start - value('trainingLoss(0.1)')) / (start - value('trainingLoss(1)'));
    expect(share).toBeGreaterThan(0.8);
  });

  it('the network has one sentence by heart and not the other', () => {
    expect(Math.abs(value("passageBits('wife') - passageBits('horse')"))).toBeLessThan(4);
    expect(value("passageBits('address') / passageCharacters('address')")).toBeLessThan(0.5);
  });

  it('the likeliest text is far cheaper than sampled and than human text', () => {
    const prompt = 'Marley was dead';
    const written = (temperature: number) =>
      writtenText({ prompt, kind: 'network', temperature, seed: 3, count: 40 });
    const human = scoredAfter(
      prompt,
      ': to begin with. There is no doubt whatever about that.',
      'network',
    );
    for (const { bits, characters } of [written(1), human]) {
      const greedy = written(0);
      expect(bits / characters).toBeGreaterThan((1.5 * greedy.bits) / greedy.characters);
    }
  });
});
