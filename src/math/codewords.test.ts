import { describe, expect, it } from 'vitest';
import { huffmanLengths, shannonLengths } from './codes';
import { prefixCodewords } from './codewords';
import { always, distribution, expectRangeError } from './laws';

describe('prefixCodewords(lengths)', () => {
  it('counts upwards, shortest words first', () => {
    expect(prefixCodewords([1, 2, 3, 3])).toEqual(['0', '10', '110', '111']);
    expect(prefixCodewords([3, 1, 2, 3])).toEqual(['110', '0', '10', '111']);
    expect(prefixCodewords([2, 2, 2])).toEqual(['00', '01', '10']);
    expect(prefixCodewords([1, 3, 4])).toEqual(['0', '100', '1010']);
  });

  it('has an empty word for a certain outcome and none for an impossible one', () => {
    expect(prefixCodewords([0])).toEqual(['']);
    expect(prefixCodewords([Infinity, 0])).toEqual([undefined, '']);
    expect(prefixCodewords([])).toEqual([]);
  });

  it('gives words of the lengths asked for, none the beginning of another', () => {
    for (const lengthsOf of [shannonLengths, huffmanLengths]) {
      always([distribution], (p) => {
        const lengths = lengthsOf(p);
        // Beside an outcome rounded to 1, whose word is empty, a tiny one has no room.
        if (lengths.includes(0) && lengths.some((length) => length > 0 && length < Infinity))
          return;
        const words = prefixCodewords(lengths);
        expect(words.map((word) => word?.length ?? Infinity)).toEqual(lengths);
        const written = words.filter((word) => word !== undefined);
        for (const [i, word] of written.entries()) {
          expect(written.some((other, j) => i !== j && other.startsWith(word))).toBe(false);
        }
      });
    }
  });

  it('writes words of more digits than a number keeps', () => {
    const [, first, second] = prefixCodewords([1, 1074, 1074]);
    expect([first?.length, second?.length]).toEqual([1074, 1074]);
    expect(first).toBe(`1${'0'.repeat(1073)}`);
    expect(second).toBe(`1${'0'.repeat(1072)}1`);
  });

  it('refuses lengths that no prefix code has', () => {
    for (const lengths of [
      [1, 1, 1],
      [1, 1, 1074],
      [0, 997],
    ]) {
      expectRangeError(() => prefixCodewords(lengths), 'lengths have a Kraft sum above 1');
    }
    expectRangeError(
      () => prefixCodewords([1.5, 2]),
      'lengths[0] = 1.5 is not an integer of at least 0',
    );
  });
});
