import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transitionCounts, countedBigramLoss } from './bigram';
import { contextEntropy } from './context-entropy';
import { always, expectNear, expectRangeError } from './laws';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 60 });
const NATS = { unit: 'nats' } as const;

describe('contextEntropy(text, context)', () => {
  it('is the entropy of the symbols where nothing is known', () => {
    expect(contextEntropy('abab', 0)).toBe(1);
    expect(contextEntropy('aaaa', 0)).toBe(0);
    expectNear(contextEntropy('abc', 0, NATS), Math.log(3));
  });

  it('is 0 where the context decides', () => {
    expectNear(contextEntropy('ababab', 1), 0);
    expect(Object.is(contextEntropy('aaaa', 2), 0)).toBe(true);
  });

  it('is the loss of the counted bigram table on its own text', () => {
    always([text], (any) => {
      const counts = transitionCounts(any, 'abc');
      expectNear(contextEntropy(any, 1), countedBigramLoss(counts, counts));
    });
  });

  it('tells symbols apart that take two units of UTF-16', () => {
    expect(contextEntropy('😀😃', 0)).toBe(1);
  });

  it('refuses a context that is none, or longer than the text', () => {
    expectRangeError(() => contextEntropy('a', -1), 'context = -1 is not an integer of at least 0');
    expectRangeError(
      () => contextEntropy('ab', 2),
      'text has 2 symbols, and needs more than 2 for the context',
    );
  });
});
