import { describe, expect, it, vi } from 'vitest';
import { evaluateExpression } from './expressions';
import { passageOf } from './model-figures';

// The first test reads the models, which takes a slow machine a while.
vi.setConfig({ testTimeout: 120_000 });

const value = (expression: string) => evaluateExpression(expression).value;

describe('expressions about the models', () => {
  it('reach the figures of the model card, a part of the test by its name', () => {
    expect(value('card.figures.parts.fiction.loss.network')).toBeGreaterThan(0);
    expect(value('card.figures.parts.fiction.compressors["gzip -9"]')).toBeGreaterThan(
      value('card.figures.parts.fiction.loss.mixture'),
    );
  });

  it('refuse a path that leads nowhere, and a passage or a model that is not there', () => {
    expect(() => value('card.figures.parts.fiction.loss.networks')).toThrow();
    expect(() => value('card.figures.parts.poems.loss.network')).toThrow();
    expect(() => value('passageBits("nowhere")')).toThrow(/Known: /);
    expect(() => value('passageBits("wife", "best")')).toThrow(/Known: counts/);
    expect(() => passageOf('nowhere')).toThrow(/content\/passages.yaml/);
  });

  it('tell the loss at each share of the training', () => {
    expect(value('trainingLoss(1)')).toBeLessThan(value('trainingLoss(0.1)'));
    expect(value('trainingLoss(0.001)')).toBeLessThan(value('maxEntropy(card.shape.vocabulary)'));
    expect(() => value('trainingLoss(0)')).toThrow(/not in \(0, 1\]/);
  });

  it('count the pieces and characters of a passage', () => {
    const { text } = passageOf('wife');
    expect(value('passageCharacters("wife")')).toBe(text.length);
    expect(value('passagePieces("wife")')).toBeLessThan(text.length);
  });
});
