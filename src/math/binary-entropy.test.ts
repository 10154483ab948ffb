import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binaryEntropy, binaryEntropySlope, inverseBinaryEntropy } from './binary-entropy';
import { entropy } from './entropy';
import { always, expectNear, expectRangeError, expectSameDigits, share, slopeAt } from './laws';

describe('binaryEntropy(p)', () => {
  it('is the entropy of the two outcomes', () => {
    always([share], (p) => {
      expectNear(binaryEntropy(p), entropy([p, 1 - p]), 1e-15);
    });
  });

  it('is 0 at both ends and one bit in the middle', () => {
    expect([0, 0.5, 1].map((p) => binaryEntropy(p))).toEqual([0, 1, 0]);
  });

  it('keeps the digits of a very rare event', () => {
    const p = 1e-300;
    expectSameDigits(binaryEntropy(p, { unit: 'nats' }), p * (300 * Math.LN10 + 1));
    expectSameDigits(
      binaryEntropy(2 ** -40, { unit: 'nats' }),
      2 ** -40 * (40 * Math.LN2 + 1 - 2 ** -41),
    );
  });

  it('refuses what is not a probability', () => {
    expectRangeError(() => binaryEntropy(-0.1), 'p = -0.1 is not in [0, 1]');
  });
});

describe('binaryEntropySlope(p)', () => {
  it('is the slope of the binary entropy', () => {
    always([fc.double({ min: 0.05, max: 0.95, noNaN: true })], (p) => {
      expectNear(
        binaryEntropySlope(p),
        slopeAt((x) => binaryEntropy(x), p, 1e-3),
        1e-7,
      );
    });
  });

  it('is 0 in the middle and infinite at the ends', () => {
    expect(binaryEntropySlope(0.5)).toBe(0);
    expect(binaryEntropySlope(0)).toBe(Infinity);
    expect(binaryEntropySlope(1)).toBe(-Infinity);
    expectSameDigits(binaryEntropySlope(0.25, { unit: 'nats' }), Math.log(3));
    expectSameDigits(binaryEntropySlope(0.25), Math.log2(3));
  });

  it('is antisymmetric about the middle, to the last digit near it', () => {
    expectSameDigits(binaryEntropySlope(0.5 - 2 ** -40, { unit: 'nats' }), 2 ** -38);
    expectSameDigits(binaryEntropySlope(0.5 + 2 ** -40, { unit: 'nats' }), -(2 ** -38));
  });

  it('refuses what is not a probability', () => {
    expectRangeError(() => binaryEntropySlope(2), 'p = 2 is not in [0, 1]');
  });
});

describe('inverseBinaryEntropy(amount)', () => {
  it('is the rarer side of the coin that has this entropy', () => {
    always([fc.double({ min: 1e-300, max: 0.49, noNaN: true })], (p) => {
      expectSameDigits(inverseBinaryEntropy(binaryEntropy(p)), p, 1e-12);
    });
  });

  it('reaches both ends and the half bit between them', () => {
    expect([0, 1].map((bits) => inverseBinaryEntropy(bits))).toEqual([0, 0.5]);
    expect(inverseBinaryEntropy(Math.LN2, { unit: 'nats' })).toBe(0.5);
    expectSameDigits(inverseBinaryEntropy(0.5), 0.11002786443835955);
  });

  it('refuses what no coin has', () => {
    expectRangeError(
      () => inverseBinaryEntropy(1.1),
      'amount = 1.1 bits is not the entropy of a coin',
    );
    expectRangeError(
      () => inverseBinaryEntropy(-1, { unit: 'nats' }),
      'amount = -1 nats is not the entropy of a coin',
    );
    expectRangeError(() => inverseBinaryEntropy(NaN), 'value = NaN is not a number');
  });
});
