import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, expectRangeError, expectSameDigits } from './laws';
import { convert, fromNats, toNats, type Unit, UNITS } from './units';

const unit = fc.constantFrom(...UNITS);
const amount = fc.double({ min: 1e-300, max: 1e300, noNaN: true });

describe('UNITS', () => {
  it('are bits, nats and hartleys, the default first', () => {
    expect(UNITS).toEqual(['bits', 'nats', 'hartleys']);
  });
});

describe('convert(value, from, to)', () => {
  it('makes a byte from eight bits, and ln 10 nats from a hartley', () => {
    expectSameDigits(convert(Math.log(256), 'nats', 'bits'), 8, 1e-15);
    expect(convert(1, 'hartleys', 'nats')).toBe(Math.LN10);
    expect(convert(1, 'bits', 'nats')).toBe(Math.LN2);
    expectSameDigits(convert(1, 'hartleys', 'bits'), Math.log2(10), 1e-15);
  });

  it('comes back to the value by any way round', () => {
    always([amount, unit, unit, unit], (value, a, b, c) => {
      expectSameDigits(convert(convert(convert(value, a, b), b, c), c, a), value, 1e-15);
    });
  });

  it('leaves the value alone when the units are the same', () => {
    always([amount, unit], (value, same) => {
      expect(convert(value, same, same)).toBe(value);
    });
  });

  it('goes by way of nats', () => {
    always([amount, unit, unit], (value, from, to) => {
      expectSameDigits(convert(value, from, to), fromNats(toNats(value, from), to), 1e-15);
    });
  });

  it('keeps infinities, zero and signs', () => {
    expect(convert(Infinity, 'bits', 'nats')).toBe(Infinity);
    expect(convert(-Infinity, 'nats', 'hartleys')).toBe(-Infinity);
    expect(convert(0, 'nats', 'bits')).toBe(0);
    expect(fromNats(-Math.LN2, 'bits')).toBe(-1);
    expect(toNats(-1, 'bits')).toBe(-Math.LN2);
  });

  it('refuses what is not a number, or not a unit', () => {
    const notANumber = 'value = NaN is not a number';
    expectRangeError(() => convert(NaN, 'bits', 'nats'), notANumber);
    expectRangeError(() => fromNats(NaN, 'bits'), notANumber);
    expectRangeError(() => toNats(NaN, 'bits'), notANumber);
    const notAUnit = 'unit = bytes is not one of bits, nats, hartleys';
    expectRangeError(() => convert(1, 'bytes' as Unit, 'bits'), notAUnit);
    expectRangeError(() => convert(1, 'bits', 'bytes' as Unit), notAUnit);
    expectRangeError(() => fromNats(1, 'bytes' as Unit), notAUnit);
    expectRangeError(() => toNats(1, 'bytes' as Unit), notAUnit);
  });
});
