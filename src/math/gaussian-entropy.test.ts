import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianEntropy } from './gaussian-entropy';
import { always, expectNear, expectRangeError, expectSameDigits } from './laws';

const nats = { unit: 'nats' } as const;
const spread = fc.double({ min: -3, max: 3, noNaN: true }).map(Math.exp);

describe('gaussianEntropy(standardDeviation)', () => {
  it('grows by log of the factor when the axis is stretched', () => {
    always([spread, spread], (a, b) => {
      expectNear(gaussianEntropy(a * b, nats), gaussianEntropy(a, nats) + Math.log(b));
    });
  });

  it('is ½ ln(2πe σ²), negative for a narrow distribution', () => {
    expectSameDigits(gaussianEntropy(1, nats), Math.log(2 * Math.PI * Math.E) / 2);
    expectSameDigits(gaussianEntropy(1), Math.log2(2 * Math.PI * Math.E) / 2);
    expect(gaussianEntropy(0.1)).toBeLessThan(0);
  });

  it('needs a positive standard deviation', () => {
    expectRangeError(
      () => gaussianEntropy(0),
      'standardDeviation = 0 is not a positive finite number',
    );
  });
});
