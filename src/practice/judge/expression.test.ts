import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '~/lib/probabilities';
import { parseTyped } from './expression';

const SEED = 20;

const value = (text: string): number => parseTyped(text).value;

describe('parseTyped(text)', () => {
  it.each([
    ['0.25', 0.25],
    ['.25', 0.25],
    ['1/4', 0.25],
    ['25 %', 0.25],
    ['25 per cent', 0.25],
    ['1e-3', 0.001],
    ['−3', -3],
    ['+3', 3],
    ['½', 0.5],
    ['= 3', 3],
    ['≈ 2.08', 2.08],
    ['log2(3)', Math.log2(3)],
    ['log₂(3)', Math.log2(3)],
    ['log_2(3)', Math.log2(3)],
    ['lb(8)', 3],
    ['-log2(1/8)', 3],
    ['- log2 ( 1 / 8 )', 3],
    ['ln 2', Math.LN2],
    ['LN(2)', Math.LN2],
    ['2 ln 2', 2 * Math.LN2],
    ['2ln(2)', 2 * Math.LN2],
    ['log(8, 2)', 3],
    ['log10(100)', 2],
    ['sqrt(2)', Math.SQRT2],
    ['√2', Math.SQRT2],
    ['2^-3', 1 / 8],
    ['2**3', 8],
    ['2³', 8],
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['3 * -2^2', -12],
    ['2^3^2', 512],
    ['8/4/2', 1],
    ['e', Math.E],
    ['e^2', Math.E ** 2],
    ['2e', 2 * Math.E],
    ['exp(-2)', Math.exp(-2)],
    ['2π', 2 * Math.PI],
    ['0.7·3 + 0.2×2 − 1÷4', 2.1 + 0.4 - 0.25],
  ])('reads %s', (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 12);
  });

  it.each([
    ['3 bits', 'bits'],
    ['1 bit', 'bits'],
    ['2.08 nats', 'nats'],
    ['2.08nat', 'nats'],
    ['log2(3) bits', 'bits'],
    ['0.3 hartleys', 'hartleys'],
  ])('takes the unit off %s', (text, unit) => {
    expect(parseTyped(text).unit).toBe(unit);
  });

  it.each([
    ['', 'A number is missing.'],
    ['   ', 'A number is missing.'],
    ['bits', 'A number is missing.'],
    ['0,25', 'Write a decimal point, as in 0.25, and no commas between digits.'],
    ['1,000', 'Write a decimal point, as in 0.25, and no commas between digits.'],
    ['log(8)', '“log” alone could have any base. Write log2, ln or log10.'],
    ['log 8', '“log” alone could have any base. Write log2, ln or log10.'],
    ['lg(8)', '“lg” alone could have any base. Write log2, ln or log10.'],
    [
      'log2 1/8',
      'After “log2 1” it is not clear what belongs to the log2. Write brackets: log2(1/8).',
    ],
    ['log2(3', 'A bracket is missing in “log2(3”.'],
    ['3)', 'A bracket is missing in “3)”.'],
    ['log2', 'log2 needs a number in brackets: log2(2).'],
    ['log2()', 'log2 takes one number in brackets.'],
    ['sin(1)', '“sin” is not known here. Known: log2, ln, log10, exp, sqrt, e, pi.'],
    ['x', '“x” is not known here. Known: log2, ln, log10, exp, sqrt, e, pi.'],
    ['1/0', 'This divides by zero.'],
    ['ln(0)', 'A logarithm needs a number above 0.'],
    ['log2(-1)', 'A logarithm needs a number above 0.'],
    ['sqrt(-1)', 'A square root needs a number ≥ 0.'],
    ['9^9^9', '“9^9^9” is not a finite number.'],
    ['1/2/', '“1/2/” is not a number. Write 0.25, 1/4, 25 % or log2(3).'],
    ['"3"', '“"3"” is not a number. Write 0.25, 1/4, 25 % or log2(3).'],
    ['3; 4', '“3; 4” is not a number. Write 0.25, 1/4, 25 % or log2(3).'],
    ['[1]', '“[1]” is not a number. Write 0.25, 1/4, 25 % or log2(3).'],
    ['1 ? 2 : 3', '“1 ? 2 : 3” is not a number. Write 0.25, 1/4, 25 % or log2(3).'],
    ['a.b', '“a.b” is not a number. Write 0.25, 1/4, 25 % or log2(3).'],
    ['(1)(2)', '“(1)(2)” is not a number. Write 0.25, 1/4, 25 % or log2(3).'],
    ['constructor', '“constructor” is not known here. Known: log2, ln, log10, exp, sqrt, e, pi.'],
    ['1'.repeat(200), 'That is too long for a number.'],
  ])('refuses “%s” with a sentence', (text, sentence) => {
    expect(() => parseTyped(text)).toThrow(new InputError(sentence));
  });

  it('reads back every finite number as it is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(value(String(number)) + 0).toBe(number + 0);
      }),
      { seed: SEED },
    );
  });

  it('computes what it is told, whatever brackets and spaces there are', () => {
    const { formula } = fc.letrec<{ formula: { text: string; value: number } }>((tie) => ({
      formula: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.integer({ min: 0, max: 20 }).map((number) => ({ text: String(number), value: number })),
        fc
          .tuple(tie('formula'), fc.constantFrom('+', '-', '*', ' + ', ' − ', '·'), tie('formula'))
          .map(([left, sign, right]) => ({
            text: `(${left.text})${sign}(${right.text})`,
            value: sign.includes('+')
              ? left.value + right.value
              : /[-−]/.test(sign)
                ? left.value - right.value
                : left.value * right.value,
          })),
        tie('formula').map((inner) => ({ text: `-(${inner.text})`, value: -inner.value })),
        tie('formula').map((inner) => ({
          text: `sqrt( (${inner.text})^2 )`,
          value: Math.sqrt(inner.value ** 2),
        })),
      ),
    }));
    fc.assert(
      fc.property(
        formula.filter(({ text, value: exact }) => text.length <= 120 && Math.abs(exact) < 1e9),
        ({ text, value: exact }) => {
          expect(value(text)).toBeCloseTo(exact, 6);
        },
      ),
      { seed: SEED },
    );
  });

  it('answers any text with a finite number or a sentence', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom(...Array.from('0123.+-*/^()e lnog2,%')) }),
        ),
        (text) => {
          try {
            expect(Number.isFinite(value(text))).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        },
      ),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
