import { describe, expect, it } from 'vitest';
import { always, expectNear, expectRangeError, expectSameDigits, share } from './laws';
import { complementSurprisal, surprisal } from './surprisal';

describe('surprisal(probability)', () => {
  it('is one bit more each time the probability is halved', () => {
    for (let k = 0; k <= 1074; k += 1) expectNear(surprisal(2 ** -k), k, 1e-15);
  });

  it('is 0, not −0, for what is certain and infinite for what is impossible', () => {
    expect(surprisal(1)).toBe(0);
    expect(surprisal(0)).toBe(Infinity);
  });

  it('adds up over independent events', () => {
    always([share, share], (a, b) => {
      if (a * b < 1e-300) return; // the product itself has lost its digits
      expectNear(surprisal(a * b), surprisal(a) + surprisal(b));
    });
  });

  it('is in bits unless another unit is named', () => {
    expectSameDigits(surprisal(0.1), Math.log2(10));
    expectSameDigits(surprisal(0.1, { unit: 'nats' }), Math.LN10);
    expectSameDigits(surprisal(0.1, { unit: 'hartleys' }), 1);
  });

  it('refuses what is not a probability', () => {
    expectRangeError(() => surprisal(1.5), 'probability = 1.5 is not in [0, 1]');
    expectRangeError(() => surprisal(NaN), 'probability = NaN is not in [0, 1]');
  });
});

describe('complementSurprisal(probability)', () => {
  it('is the surprisal of what is left to 1', () => {
    always([share], (p) => {
      expectNear(complementSurprisal(1 - p), surprisal(1 - (1 - p)));
    });
    expect([0, 0.5, 1].map((p) => complementSurprisal(p))).toEqual([0, 1, Infinity]);
    expectSameDigits(complementSurprisal(0.9, { unit: 'hartleys' }), 1, 1e-14);
  });

  it('keeps the digits of a rare event', () => {
    expectSameDigits(complementSurprisal(1e-20, { unit: 'nats' }), 1e-20);
  });

  it('refuses what is not a probability', () => {
    expectRangeError(() => complementSurprisal(-1), 'probability = -1 is not in [0, 1]');
  });
});
