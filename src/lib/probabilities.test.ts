import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatProbabilities,
  formatProbability,
  InputError,
  outcomesWanted,
  parseNumber,
  parseProbabilities,
  parseWeights,
  readableProbability,
  splitList,
  sumUnlessOne,
} from './probabilities';

const seed = { seed: 20 };

describe('parseNumber(text)', () => {
  it.each([
    ['0.25', 0.25],
    ['.5', 0.5],
    ['1/4', 0.25],
    [' 1 / 8 ', 0.125],
    ['25 %', 0.25],
    ['1e-6', 1e-6],
    ['−2', -2],
    ['-0', 0],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'a half', '1/2/3', '1/', '/2', '0x10', '1,5', 'NaN', 'Infinity', '--1', '1e'])(
    'refuses “%s”, naming it',
    (text) => {
      expect(() => parseNumber(text)).toThrow(InputError);
    },
  );

  it('refuses a division by zero and an overflow', () => {
    expect(() => parseNumber('1/0')).toThrow('“1/0” is not a finite number.');
    expect(() => parseNumber('1e999')).toThrow('“1e999” is not a finite number.');
    expect(() => parseNumber('0/0')).toThrow(InputError);
  });

  it('never returns NaN or −0, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          const value = parseNumber(text);
          return Number.isFinite(value) && !Object.is(value, -0);
        } catch (error) {
          return error instanceof InputError;
        }
      }),
      { ...seed, numRuns: 500 },
    );
  });
});

describe('splitList(text)', () => {
  it('splits at commas, semicolons, tabs and line breaks', () => {
    expect(splitList('1, 2; 3\t4\n5')).toEqual(['1', '2', '3', '4', '5']);
  });

  it('splits at spaces only where there is no other separator', () => {
    expect(splitList('1/2 1/4 1/4')).toEqual(['1/2', '1/4', '1/4']);
    expect(splitList('1 / 2, 1 / 2')).toEqual(['1 / 2', '1 / 2']);
  });

  it('forgives one separator at the end, so that a list can be typed', () => {
    expect(splitList('1/2, 1/2,')).toEqual(['1/2', '1/2']);
  });
});

describe('parseWeights(text)', () => {
  it('names the item that is negative', () => {
    expect(() => parseWeights('1, -0.5')).toThrow(
      'Item 2 is -0.5: a probability cannot be negative.',
    );
  });

  it('names the item that is missing', () => {
    expect(() => parseWeights('1,,2')).toThrow('A number is missing.');
  });
});

describe('sumUnlessOne(weights)', () => {
  it('forgives rounding and reports anything else', () => {
    expect(sumUnlessOne([1 / 3, 1 / 3, 1 / 3])).toBeUndefined();
    expect(sumUnlessOne([0.5, 0.4])).toBe(0.9);
    expect(sumUnlessOne([0.5, 0.5 + 3e-9])).toBeDefined();
  });
});

describe('parseProbabilities(text)', () => {
  it('says what the sum is where it is not 1', () => {
    expect(() => parseProbabilities('0.5, 0.4')).toThrow('These sum to 0.9, not to 1.');
  });
});

describe('formatProbability(value)', () => {
  it.each([
    [0.5, '1/2'],
    [0.125, '1/8'],
    [0.7, '0.7'],
    [0.01, '0.01'],
    [1 / 3, '1/3'],
    [1, '1'],
    [0, '0'],
    [1e-9, '1e-9'],
    [0.0001, '0.0001'],
    [1 / 1024, '1/1024'],
    [1 / 13_983_816, '1/13983816'],
  ])('writes %d as %s', (value, text) => {
    expect(formatProbability(value)).toBe(text);
  });

  it('reads back as exactly the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(parseNumber(formatProbability(value))).toBe(value + 0);
      }),
      { ...seed, numRuns: 1000 },
    );
  });
});

describe('formatProbabilities(values)', () => {
  const counts = fc
    .array(fc.integer({ min: 0, max: 2000 }), { minLength: 2, maxLength: 26 })
    .filter((list) => list.some((count) => count > 0));

  it('writes relative frequencies as counts out of one total, which read back exactly', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const total = list.reduce((sum, count) => sum + count, 0);
        const values = list.map((count) => count / total);
        const texts = formatProbabilities(values);
        expect(parseWeights(texts.join(','))).toEqual(values);
        expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(11);
      }),
      { ...seed, numRuns: 50 },
    );
  });

  it('leaves short probabilities as they are', () => {
    expect(formatProbabilities([1 / 2, 0.3, 0.2])).toEqual(['1/2', '0.3', '0.2']);
  });

  it('leaves decimals that are no counts as they are', () => {
    const values = [Math.SQRT1_2, 1 - Math.SQRT1_2];
    expect(formatProbabilities(values)).toEqual(values.map(String));
  });
});

describe('outcomesWanted(limits)', () => {
  it('names a range, or the one number there is', () => {
    expect(outcomesWanted({ min: 2, max: 12 })).toBe('2 to 12 outcomes');
    expect(outcomesWanted({ min: 3, max: 3 })).toBe('3 outcomes');
    expect(outcomesWanted({ min: 1, max: 8 }, 'numbers')).toBe('1 to 8 numbers');
  });
});

describe('readableProbability(value)', () => {
  it.each([
    [1 / 8, '1/8'],
    [0.9, '0.9'],
    [1 - 0.9, '0.1'],
    [Math.SQRT1_2, '0.7071'],
    [1e-7, '1×10⁻⁷'],
    [0, '0'],
  ])('writes %d as %s', (value, text) => {
    expect(readableProbability(value)).toBe(text);
  });
});
