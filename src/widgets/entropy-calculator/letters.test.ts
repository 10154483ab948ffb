import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entropy } from '~/math';
import { checkLetters, ENGLISH, type LetterDistribution } from './letters';

const OPTIONS = { spaces: false, max: 64 };

function accepted(text: string, options = OPTIONS): LetterDistribution {
  const check = checkLetters(text, options);
  if (!check.ok) throw new Error(check.message);
  return check.value;
}

describe('checkLetters', () => {
  it('counts letters, capitals and small ones alike, in the order of the alphabet', () => {
    expect(accepted('Hello, World! 123')).toEqual({
      text: 'Hello, World! 123',
      labels: ['d', 'e', 'h', 'l', 'o', 'r', 'w'],
      p: [1 / 10, 1 / 10, 1 / 10, 3 / 10, 2 / 10, 1 / 10, 1 / 10],
    });
  });

  it('finds the entropy of the letters of “hello world” that is known', () => {
    expect(entropy(accepted('hello world', { ...OPTIONS, spaces: true }).p)).toBeCloseTo(
      2.84535,
      5,
    );
  });

  it('takes a run of white space as one space, none at the ends, and puts it last', () => {
    const { labels, p } = accepted('  a \n\n b\t', { ...OPTIONS, spaces: true });
    expect(labels).toEqual(['a', 'b', 'space']);
    expect(p).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('takes a letter and its accent as one, however it is written', () => {
    expect(accepted('e\u0301 \u00e9 u').labels).toEqual(['u', '\u00e9']);
  });

  it('does not depend on the order of the letters', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 2 });
    fc.assert(
      fc.property(
        letters.filter((text) => new Set(text).size > 1),
        (text) => {
          const reversed = Array.from(text).reverse().join('');
          expect(accepted(text).p).toEqual(accepted(reversed).p);
        },
      ),
      { seed: 20 },
    );
  });

  it.each(['', '1234 !?', 'aaa', 'Aa'])(
    'refuses “%s”, which has nothing to choose from',
    (text) => {
      expect(checkLetters(text, OPTIONS)).toEqual({
        ok: false,
        message: 'The text needs at least two different letters.',
      });
    },
  );

  it('offers to count the rarest as one where there are too many', () => {
    expect(checkLetters('aaabbc d', { spaces: false, max: 3 })).toEqual({
      ok: false,
      message: 'The text has 4 different symbols, and 3 can be shown.',
      fix: {
        label: 'count all but the 2 most frequent as “other”',
        value: {
          text: 'aaabbc d',
          labels: ['a', 'b', 'other'],
          p: [3 / 7, 2 / 7, 2 / 7],
        },
      },
    });
  });
});

describe('the letters of English', () => {
  it('are 26, with e the most frequent and z the least', () => {
    expect(ENGLISH.labels).toHaveLength(26);
    expect(ENGLISH.labels[ENGLISH.p.indexOf(Math.max(...ENGLISH.p))]).toBe('e');
    expect(ENGLISH.labels[ENGLISH.p.indexOf(Math.min(...ENGLISH.p))]).toBe('z');
  });
});
