import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entropy, rankFrequencies } from '~/math';
import { TABLES } from './figures.generated';
import { orderBy, ranksByDigram, ranksByLetter, tablesOf } from './guessers';
import { ALPHABET, toSymbols } from './symbols';

const options = { seed: 20, numRuns: 100 };
const texts = fc
  .string({ unit: fc.constantFrom('a', 'b', 'e', ' ', 'z'), minLength: 3, maxLength: 60 })
  .map(toSymbols)
  .filter((text) => text !== '');

const sorted = (symbols: string) => Array.from(symbols).sort().join('');

describe('tablesOf(text)', () => {
  it('puts the frequent first, and of equals the earlier letter', () => {
    expect(orderBy([0, 2, 5])).toBe('cbadefghijklmnopqrstuvwxyz ');
    const { letters, digrams } = tablesOf('see the tree');
    expect(letters.startsWith('et hrsabc')).toBe(true);
    expect(digrams[ALPHABET.indexOf('t')]?.startsWith('hr')).toBe(true);
    expect(digrams[ALPHABET.indexOf(' ')]?.startsWith('ts')).toBe(true);
  });

  it('orders all 27 letters in every row, in the tables of the training text too', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const tables of [tablesOf(text), TABLES]) {
          expect(tables.digrams).toHaveLength(ALPHABET.length);
          for (const row of [tables.letters, ...tables.digrams]) {
            expect(sorted(row)).toBe(sorted(ALPHABET));
          }
        }
      }),
      options,
    );
  });

  it('has q before u and e or the space as the commonest letters, counted in English', () => {
    expect(TABLES.digrams[ALPHABET.indexOf('q')]?.startsWith('u')).toBe(true);
    expect(sorted(TABLES.letters.slice(0, 2))).toBe(' e');
  });
});

describe('ranks of a text', () => {
  it('are those of the letters left to guess, each from 1 to 27', () => {
    fc.assert(
      fc.property(texts, fc.nat(5), (text, known) => {
        for (const ranks of [
          ranksByLetter(TABLES, text, known),
          ranksByDigram(TABLES, text, known),
        ]) {
          expect(ranks).toHaveLength(Math.max(0, text.length - known));
          for (const rank of ranks) expect(rank >= 1 && rank <= ALPHABET.length).toBe(true);
        }
      }),
      options,
    );
  });

  it('by frequency alone are as uncertain as the letters themselves', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shares = (ranks: readonly number[]) => entropy(rankFrequencies(ranks, 27));
        const places = Array.from(text, (symbol) => ALPHABET.indexOf(symbol) + 1);
        expect(shares(ranksByLetter(TABLES, text, 0))).toBeCloseTo(shares(places), 12);
      }),
      options,
    );
  });

  it('by the letter before look one letter back, over the edge of what is known too', () => {
    const tables = tablesOf('quququ');
    expect(ranksByDigram(tables, 'qu', 0)).toEqual([1, 1]);
    expect(ranksByDigram(tables, 'qu', 1)).toEqual([1]);
  });
});
