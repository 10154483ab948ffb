import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossEntropy } from './cross-entropy';
import { normalize } from './distribution';
import { always, expectNear, expectRangeError } from './laws';
import { adaptiveMessageLength, messageLength } from './message-length';

const message = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 30 });

function countsOf(symbols: readonly number[]): number[] {
  return [0, 1, 2].map((wanted) => symbols.filter((symbol) => symbol === wanted).length);
}

describe('messageLength(message, q)', () => {
  it('adds surprisals', () => {
    expect(messageLength([0, 1, 2, 3], [1 / 2, 1 / 4, 1 / 8, 1 / 8])).toBe(9);
    expectNear(messageLength([0], [1 / 2, 1 / 2], { unit: 'nats' }), Math.LN2);
    expect(messageLength([], [1])).toBe(0);
    expect(Object.is(messageLength([0, 0], [1]), 0)).toBe(true);
  });

  it('is the cross-entropy of the frequencies, times the number of symbols', () => {
    always([message], (symbols) => {
      fc.pre(symbols.length > 0);
      const q = [0.5, 0.2, 0.3];
      const rate = crossEntropy(normalize(countsOf(symbols)), q);
      expectNear(messageLength(symbols, q), symbols.length * rate);
    });
  });

  it('is infinite where the model excludes a symbol', () => {
    expect(messageLength([0, 1], [1, 0])).toBe(Infinity);
  });

  it('refuses symbols that the model does not know, and what is no model', () => {
    const wrong = (symbol: number) => `message[0] = ${symbol} is not an integer from 0 to 1`;
    for (const symbol of [2, -1, 0.5, NaN]) {
      expectRangeError(() => messageLength([symbol], [0.5, 0.5]), wrong(symbol));
    }
    expectRangeError(() => messageLength([0], [0.5, 0.4]), 'q sums to 0.9, not to 1');
  });
});

describe('adaptiveMessageLength(message, symbols)', () => {
  it('starts at log n and learns', () => {
    expect(adaptiveMessageLength([1], 4)).toBe(2);
    expectNear(adaptiveMessageLength([1, 1], 2), 1 + Math.log2(3 / 2));
    expect(adaptiveMessageLength([0, 0, 0], 1)).toBe(0);
    expectNear(adaptiveMessageLength([0], 2, { unit: 'nats' }), Math.LN2);
  });

  it('does not depend on the order', () => {
    always([message], (symbols) => {
      const sorted = [...symbols].sort((a, b) => a - b);
      expectNear(adaptiveMessageLength(symbols, 3), adaptiveMessageLength(sorted, 3));
    });
  });

  it('never beats the frequencies of the message by hindsight', () => {
    always([message], (symbols) => {
      fc.pre(symbols.length > 0);
      const best = messageLength(symbols, normalize(countsOf(symbols)));
      expect(adaptiveMessageLength(symbols, 3)).toBeGreaterThanOrEqual(best - 1e-9);
    });
  });

  it('refuses no symbols, and symbols beyond them', () => {
    expectRangeError(
      () => adaptiveMessageLength([], 0),
      'symbols = 0 is not an integer of at least 1',
    );
    expectRangeError(
      () => adaptiveMessageLength([3], 3),
      'message[0] = 3 is not an integer from 0 to 2',
    );
  });
});
