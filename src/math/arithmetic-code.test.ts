import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arithmeticDecode, arithmeticEncode, arithmeticEncodeSteps } from './arithmetic-code';
import { normalize } from './distribution';
import { always, expectRangeError } from './laws';
import { messageLength } from './message-length';

/** A model that knows three symbols, and a message of it. */
const counts = fc.tuple(
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 1, max: 50 }),
  fc.integer({ min: 1, max: 7 }),
);
const message = fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 60 });

describe('arithmeticEncode(message, counts)', () => {
  it('writes the prefix code where the probabilities are halves of halves', () => {
    expect(arithmeticEncode([0], [4, 2, 1, 1])).toEqual([0]);
    expect(arithmeticEncode([1, 3, 0], [4, 2, 1, 1])).toEqual([1, 0, 1, 1, 1, 0]);
  });

  it('sends nothing for an empty message, nor for the only one possible', () => {
    expect(arithmeticEncode([], [1, 1])).toEqual([]);
    expect(arithmeticEncode([1, 1, 1], [0, 5])).toEqual([]);
  });

  it('takes the shortest string, and of several the smallest', () => {
    // The middle third, [1/3, 2/3): no half or quarter cell fits but 01 reaches below 1/3; 011, 100 fit.
    expect(arithmeticEncode([1], [1, 1, 1])).toEqual([0, 1, 1]);
  });

  it('sends at least the ideal length and less than two bits more', () => {
    always([message, counts], (symbols, model) => {
      const ideal = messageLength(symbols, normalize(model));
      const sent = arithmeticEncode(symbols, model).length;
      expect(sent).toBeGreaterThanOrEqual(ideal - 1e-9);
      expect(sent).toBeLessThan(ideal + 2 + 1e-9);
    });
  });

  it('does not depend on how the counts are scaled', () => {
    always([message, counts], (symbols, model) => {
      const tripled = model.map((count) => 3 * count);
      expect(arithmeticEncode(symbols, tripled)).toEqual(arithmeticEncode(symbols, model));
    });
  });

  it('refuses what the model excludes, and what is no model', () => {
    expectRangeError(() => arithmeticEncode([0, 1], [1, 0]), 'message[1] = 1 has a count of 0');
    expectRangeError(
      () => arithmeticEncode([2], [1, 1]),
      'message[0] = 2 is not an integer from 0 to 1',
    );
    expectRangeError(
      () => arithmeticEncode([], [0.5, 0.5]),
      'counts[0] = 0.5 is not an integer of at least 0',
    );
    expectRangeError(() => arithmeticEncode([], [0, 0]), 'counts are all 0: no symbol is possible');
  });
});

describe('arithmeticDecode(bits, counts, length)', () => {
  it('gives back what was encoded', () => {
    always([message, counts], (symbols, model) => {
      const bits = arithmeticEncode(symbols, model);
      expect(arithmeticDecode(bits, model, symbols.length)).toEqual(symbols);
    });
  });

  it('gives it back whatever follows in the stream', () => {
    always([message, counts, fc.array(fc.integer({ min: 0, max: 1 }))], (symbols, model, more) => {
      const bits = [...arithmeticEncode(symbols, model), ...more];
      expect(arithmeticDecode(bits, model, symbols.length)).toEqual(symbols);
    });
  });

  it('never gives a symbol that the model excludes', () => {
    expect(arithmeticDecode([1], [1, 0, 1, 0], 1)).toEqual([2]);
    expect(arithmeticDecode([1, 1, 1], [0, 1, 0], 2)).toEqual([1, 1]);
  });

  it('survives a thousand symbols', () => {
    const symbols = Array.from({ length: 1000 }, (_, place) => (place % 10 < 7 ? 0 : place % 3));
    const bits = arithmeticEncode(symbols, [7, 2, 1]);
    expect(arithmeticDecode(bits, [7, 2, 1], 1000)).toEqual(symbols);
  });

  it('refuses what is neither 0 nor 1, and a length that is none', () => {
    expectRangeError(() => arithmeticDecode([0, 2], [1, 1], 1), 'bits[1] = 2 is not 0 or 1');
    expectRangeError(
      () => arithmeticDecode([0], [1, 1], -1),
      'length = -1 is not an integer of at least 0',
    );
    expectRangeError(
      () => arithmeticDecode([0], [0], 1),
      'counts are all 0: no symbol is possible',
    );
  });
});

/** A step of any model: its part, and the total. */
const step = fc
  .tuple(fc.nat(500), fc.integer({ min: 1, max: 500 }), fc.nat(500))
  .map(([start, count, after]) => [start, count, start + count + after] as const);

describe('arithmeticEncodeSteps(steps)', () => {
  it('is arithmeticEncode where all steps come from the same counts', () => {
    always([message, counts], (symbols, model) => {
      const total = model.reduce((sum, count) => sum + count, 0);
      const starts = model.map((_, symbol) =>
        model.slice(0, symbol).reduce((sum, count) => sum + count, 0),
      );
      const steps = symbols.map(
        (symbol) => [starts[symbol] ?? 0, model[symbol] ?? 0, total] as const,
      );
      expect(arithmeticEncodeSteps(steps)).toEqual(arithmeticEncode(symbols, model));
    });
  });

  it('sends at least the surprise of the steps and less than two bits more', () => {
    always([fc.array(step, { maxLength: 40 })], (steps) => {
      const ideal = steps.reduce((bits, [, count, total]) => bits + Math.log2(total / count), 0);
      const sent = arithmeticEncodeSteps(steps).length;
      expect(sent).toBeGreaterThanOrEqual(ideal - 1e-9);
      expect(sent).toBeLessThan(ideal + 2 + 1e-9);
    });
  });

  it('refuses an empty part, and one that reaches beyond its total', () => {
    expectRangeError(
      () => arithmeticEncodeSteps([[0, 0, 2]]),
      'frequency = 0 is not an integer of at least 1',
    );
    expectRangeError(
      () =>
        arithmeticEncodeSteps([
          [0, 1, 2],
          [2, 3, 4],
        ]),
      'total = 4 is not an integer of at least 5',
    );
  });
});
