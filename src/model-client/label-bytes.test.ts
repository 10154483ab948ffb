import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { languageModels } from '~/build/language-models';
import { bytesInLabel, textAfter, textOfLabels } from './label-bytes';
import { Pieces } from './pieces';

describe('labels of pieces', () => {
  let pieces: Pieces;
  const labelsOf = (text: string): string[] =>
    pieces.encode(text).ids.map((id) => pieces.of(id).label);

  beforeAll(() => {
    pieces = new Pieces(languageModels().vocabulary);
  }, 120_000);

  it('make up the text that was cut into pieces, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const labels = labelsOf(text);
        expect(textOfLabels(labels)).toBe(text);
        expect(textAfter(text, labels)).toBe('');
        expect(textAfter(text, [])).toBe(text);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('leave the rest of a text after the first of them', () => {
    const labels = labelsOf('The cat 🐈 sat.');
    expect(labels.some((label) => bytesInLabel(label) !== undefined)).toBe(true);
    expect(textAfter('The cat sat.', ['The', ' c'])).toBe('at sat.');
  });

  it('show bytes only where these are no text', () => {
    expect(bytesInLabel('⟨e2 80⟩')).toEqual([0xe2, 0x80]);
    expect(bytesInLabel('the')).toBeUndefined();
    expect(bytesInLabel('⟨x⟩')).toBeUndefined();
  });
});
