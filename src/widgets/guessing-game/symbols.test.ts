import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHABET, rot13, toSymbols } from './symbols';

const options = { seed: 20, numRuns: 300 };

describe('toSymbols(text)', () => {
  it('writes a text with 27 letters', () => {
    expect(toSymbols('“Don’t!” he said—twice, at 10 o’clock.')).toBe(
      'dont he said twice at oclock',
    );
    expect(toSymbols('Über Straße, Œuvre, naïve café, Łódź, ﬁn')).toBe(
      'uber strasse oeuvre naive cafe lodz fin',
    );
    expect(toSymbols(' \n 42 猫 🐈 ')).toBe('');
  });

  it('holds nothing but letters parted by single spaces, and is its own reading', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const symbols = toSymbols(text);
        expect(symbols).toMatch(/^([a-z]+( [a-z]+)*)?$/);
        expect(toSymbols(symbols)).toBe(symbols);
      }),
      options,
    );
  });
});

describe('rot13(text)', () => {
  it('is undone by itself and leaves no letter in its place', () => {
    expect(rot13('the cat')).toBe('gur png');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from(ALPHABET)) }), (text) => {
        expect(rot13(rot13(text))).toBe(text);
        for (const [index, letter] of Array.from(text).entries()) {
          expect(rot13(text).charAt(index) === letter).toBe(letter === ' ');
        }
      }),
      options,
    );
  });
});
