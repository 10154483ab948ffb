import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertUnit, formatNumber, formatQuantity, isInformationUnit, UNITS } from './format';

const anyUnit = fc.constantFrom(...UNITS);
const SEED = 20;

describe('formatNumber(value)', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [1.75, '1.75'],
    [2.375, '2.375'],
    [Math.LN2, '0.6931'],
    [0.5, '0.5'],
    [-0.625, '−0.625'],
    [0.99999, '1'],
    [5000, '5,000'],
    [1234567.891, '1,234,567.891'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [0.0005, '0.0005'],
    [0.00012, '1.2×10⁻⁴'],
    [2e-18, '2×10⁻¹⁸'],
    [-1.5e-7, '−1.5×10⁻⁷'],
    [5e-324, '4.94×10⁻³²⁴'],
    [1e308, '1×10³⁰⁸'],
  ])('writes %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('shows fewer decimals when asked, and never a minus before zero', () => {
    expect(formatNumber(2 / 3, { decimals: 2 })).toBe('0.67');
    expect(formatNumber(-0.001, { decimals: 2 })).toBe('0');
  });

  it('refuses NaN', () => {
    expect(() => formatNumber(NaN)).toThrow(RangeError);
  });

  it('stays within one per cent of every value, and within half a unit of the fourth decimal', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
        const shown = readBack(formatNumber(value));
        const slack = Math.max(
          Math.abs(value) < 1e-3 || Math.abs(value) >= 1e15 ? 0 : 5.1e-5,
          Math.abs(value) * 0.01,
        );
        expect(Math.abs(shown - value)).toBeLessThanOrEqual(slack + Number.MIN_VALUE);
      }),
      { seed: SEED },
    );
  });
});

describe('formatQuantity(value, unit)', () => {
  it.each([
    [1.75, 'bit', '1.75 bits'],
    [1, 'bit', '1 bit'],
    [0, 'nat', '0 nats'],
    [1.00001, 'nat', '1 nat'],
    [Infinity, 'bit', '∞ bits'],
    [2, 'hartley', '2 hartleys'],
  ] as const)('writes %d %s as %s', (value, unit, text) => {
    expect(formatQuantity(value, unit)).toBe(text);
  });
});

describe('convertUnit(value, from, to)', () => {
  it('says that a bit is ln 2 nats and a hartley ln 10', () => {
    expect(convertUnit(1, 'bit', 'nat')).toBe(Math.LN2);
    expect(convertUnit(1, 'hartley', 'nat')).toBe(Math.LN10);
  });

  it('changes nothing when the units are equal, infinity included', () => {
    expect(convertUnit(0.1, 'bit', 'bit')).toBe(0.1);
    expect(convertUnit(Infinity, 'bit', 'nat')).toBe(Infinity);
  });

  it('comes back to where it began', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
        anyUnit,
        anyUnit,
        (value, from, to) => {
          const back = convertUnit(convertUnit(value, from, to), to, from);
          expect(Math.abs(back / value - 1)).toBeLessThan(1e-15);
        },
      ),
      { seed: SEED },
    );
  });
});

describe('isInformationUnit(text)', () => {
  it('knows the three spellings of data-unit and nothing else', () => {
    expect(UNITS.every(isInformationUnit)).toBe(true);
    expect(['bits', '', null, undefined].some(isInformationUnit)).toBe(false);
  });
});

function readBack(text: string): number {
  const plain = text.replaceAll('−', '-').replaceAll(',', '').replace('×10', 'e');
  return Number(
    plain.replace(/[⁰¹²³⁴-⁹⁻]/g, (sign) =>
      sign === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)),
    ),
  );
}
