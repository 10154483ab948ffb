import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTyped } from './expression';
import { isNear } from './near';
import { judgeNumber, type NumberKey } from './number';

const SEED = 20;
const KEY: NumberKey = {
  answer: 0.8018,
  unit: 'nats',
  traps: [
    { name: 'uniform', value: 1.0986 },
    { name: 'sign', value: -0.8018 },
  ],
};

const judge = (text: string, key: NumberKey = KEY) => judgeNumber(key, parseTyped(text));

describe('isNear(value, target)', () => {
  it('allows half a percent, or 0.0005 where that is more', () => {
    expect([isNear(100.5, 100), isNear(100.51, 100)]).toEqual([true, false]);
    expect([isNear(0.0105, 0.01), isNear(0.0106, 0.01)]).toEqual([true, false]);
    expect(isNear(0.0005, 0)).toBe(true);
  });

  it('takes a number for itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) =>
        isNear(number, number),
      ),
      { seed: SEED },
    );
  });
});

describe('judgeNumber(key, typed)', () => {
  it('accepts the answer within its tolerance', () => {
    for (const text of ['0.8018', '0.802', '0.80', '0.8018 nats'])
      expect(judge(text)).toEqual({ right: true });
  });

  it('converts a unit that was typed, and says from which', () => {
    expect(judge('1.15675 bits')).toEqual({ right: true, from: 'bits' });
    expect(judge('0.8018 bits')).toEqual({ right: false });
  });

  it('knows the right number in another unit', () => {
    expect(judge('1.15675')).toEqual({ right: false, trap: 'unit' });
    expect(judge('0.34822')).toEqual({ right: false, trap: 'unit' });
  });

  it('names a trap, and nothing for any other number', () => {
    expect(judge('ln 3')).toEqual({ right: false, trap: 'uniform' });
    expect(judge('-0.8018')).toEqual({ right: false, trap: 'sign' });
    expect(judge('7')).toEqual({ right: false });
  });

  it('takes the nearer of answer and trap where both are near', () => {
    const key: NumberKey = { answer: 0.665241, traps: [{ name: 'thirds', value: 2 / 3 }] };
    expect(judge('2/3', key)).toEqual({ right: false, trap: 'thirds' });
    expect(judge('0.667', key)).toEqual({ right: false, trap: 'thirds' });
    expect(judge('0.665', key)).toEqual({ right: true });
  });

  it('asks for the sign where a per cent lacks it', () => {
    const key: NumberKey = { answer: 0.25, traps: [] };
    expect(judge('25', key)).toEqual({ right: false, trap: 'percent' });
    expect(judge('25 %', key)).toEqual({ right: true });
  });
});
