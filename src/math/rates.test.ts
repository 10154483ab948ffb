import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always, expectNear, expectRangeError } from './laws';
import { compressionRatio, convertRate, type Denominator } from './rates';

const DENOMINATORS: readonly Denominator[] = ['token', 'character', 'byte'];
const denominator = fc.constantFrom(...DENOMINATORS);
const rate = fc.double({ min: 0, max: 100, noNaN: true });
const length = fc.double({ min: 0.1, max: 20, noNaN: true });

describe('convertRate(rate, from, to, lengths)', () => {
  it('keeps the total of a text', () => {
    always([rate, length, length], (perToken, charactersPerToken, bytesPerCharacter) => {
      const lengths = { charactersPerToken, bytesPerCharacter };
      const tokens = 1000;
      const characters = tokens * charactersPerToken;
      const bytes = characters * bytesPerCharacter;
      const total = tokens * perToken;
      expectNear(convertRate(perToken, 'token', 'character', lengths) * characters, total);
      expectNear(convertRate(perToken, 'token', 'byte', lengths) * bytes, total);
    });
  });

  it('comes back by the way it went', () => {
    always([rate, denominator, denominator, length, length], (value, from, to, a, b) => {
      const lengths = { charactersPerToken: a, bytesPerCharacter: b };
      expectNear(convertRate(convertRate(value, from, to, lengths), to, from, lengths), value);
    });
  });

  it('leaves a rate alone that keeps its denominator, whatever is known of lengths', () => {
    for (const same of DENOMINATORS) expect(convertRate(3.34, same, same)).toBe(3.34);
  });

  it('spreads 3.2 nats per token over its characters', () => {
    expectNear(convertRate(3.2, 'token', 'character', { charactersPerToken: 4 }), 0.8);
    expectNear(
      convertRate(3.2, 'token', 'character', { charactersPerToken: 4.5 }),
      0.7111111111111111,
    );
  });

  it('counts a character as one byte unless it is told otherwise', () => {
    expect(convertRate(2, 'character', 'byte')).toBe(2);
    expect(convertRate(2, 'character', 'byte', { bytesPerCharacter: 2 })).toBe(1);
    expect(convertRate(2, 'byte', 'character', { bytesPerCharacter: 2 })).toBe(4);
  });

  it('refuses to leave or reach tokens of unknown length, and impossible numbers', () => {
    const missing = 'charactersPerToken is missing: a rate per token needs it';
    expectRangeError(() => convertRate(1, 'token', 'byte'), missing);
    expectRangeError(() => convertRate(1, 'byte', 'token'), missing);
    expectRangeError(() => convertRate(-1, 'byte', 'byte'), 'rate = -1 is not in [0, ∞]');
    expectRangeError(
      () => convertRate(1, 'token', 'byte', { charactersPerToken: 0 }),
      'charactersPerToken = 0 is not a positive finite number',
    );
    expectRangeError(
      () => convertRate(1, 'character', 'byte', { bytesPerCharacter: 0 }),
      'bytesPerCharacter = 0 is not a positive finite number',
    );
  });
});

describe('compressionRatio(bitsPerByte)', () => {
  it('is 1 at 8 bits, 8 at one bit, and without bound at 0', () => {
    expect(compressionRatio(8)).toBe(1);
    expect(compressionRatio(1)).toBe(8);
    expect(compressionRatio(16)).toBe(0.5);
    expect(compressionRatio(0)).toBe(Infinity);
  });

  it('refuses a negative rate', () => {
    expectRangeError(() => compressionRatio(-1), 'bitsPerByte = -1 is not in [0, ∞]');
  });
});
