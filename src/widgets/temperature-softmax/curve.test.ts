import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxEntropy, softmaxEntropy } from '~/math';
import { entropyAgainstTemperature } from './curve';
import { TEMPERATURE } from '~/lib/temperature';
import { tailLogits } from './tokens';

const logits = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), {
  minLength: 2,
  maxLength: 16,
});

describe('the curve of entropy against temperature', () => {
  it('never falls, from above its limit at 0 to below log n', () => {
    fc.assert(
      fc.property(logits, (z) => {
        const { curve, greedyBits } = entropyAgainstTemperature(z);
        const bits = curve.map(({ entropyBits }) => entropyBits);
        for (const [index, value] of bits.entries()) {
          expect(value).toBeGreaterThanOrEqual((bits[index - 1] ?? greedyBits) - 1e-9);
          expect(value).toBeLessThanOrEqual(maxEntropy(z.length) + 1e-9);
        }
      }),
      { seed: 20 },
    );
  });

  it('goes from the lowest temperature to the highest in equal steps', () => {
    const z = [0, 1, 2];
    const { curve } = entropyAgainstTemperature(z);
    expect(curve.at(0)).toEqual({
      share: 0,
      entropyBits: softmaxEntropy(z, { temperature: TEMPERATURE.min }),
    });
    expect(curve.at(-1)?.share).toBe(1);
    expect(curve.at(-1)?.entropyBits).toBeCloseTo(
      softmaxEntropy(z, { temperature: TEMPERATURE.max }),
      12,
    );
  });

  it('has as its limit the logarithm of the number of tied maxima', () => {
    expect(entropyAgainstTemperature([1, 1, 0]).greedyBits).toBe(1);
    expect(entropyAgainstTemperature([3, 1, 0]).greedyBits).toBe(0);
  });

  it('is the same answer for the same logits, and a new one for others', () => {
    const first = entropyAgainstTemperature(tailLogits);
    expect(entropyAgainstTemperature(tailLogits)).toBe(first);
    expect(entropyAgainstTemperature([0, 1]).curve).not.toEqual(first.curve);
    expect(entropyAgainstTemperature(tailLogits)).toEqual(first);
  });
});
