import { describe, expect, it } from 'vitest';
import { gaussianEntropy } from './gaussian-entropy';
import { gaussianMutualInformation, residualSpread } from './gaussian-mutual-information';
import { always, expectNear, expectRangeError, expectSameDigits, share } from './laws';

describe('gaussianMutualInformation(correlation)', () => {
  it('is what knowing X takes off the differential entropy of Y', () => {
    always([share], (rho) => {
      if (1 - rho < 1e-6) return;
      const left = gaussianEntropy(residualSpread(rho));
      expectNear(gaussianMutualInformation(rho), gaussianEntropy(1) - left);
    });
  });

  it('is the same for both signs and grows with the strength', () => {
    always([share, share], (a, b) => {
      expect(gaussianMutualInformation(-a)).toBe(gaussianMutualInformation(a));
      const [weak, strong] = [Math.min(a, b), Math.max(a, b)];
      const gap = gaussianMutualInformation(strong) - gaussianMutualInformation(weak);
      expect(gap).toBeGreaterThanOrEqual(-1e-15);
    });
  });

  it('is 0 without correlation and infinite where X fixes Y', () => {
    expect(gaussianMutualInformation(0)).toBe(0);
    expect(gaussianMutualInformation(1)).toBe(Infinity);
    expect(gaussianMutualInformation(-1)).toBe(Infinity);
  });

  it('keeps its digits at both ends', () => {
    // −½ ln(1 − ρ²) = ρ²/2 + ρ⁴/4 + … and, with ρ = 1 − ε, −½ ln(2ε − ε²).
    expectSameDigits(gaussianMutualInformation(1e-9, { unit: 'nats' }), 5e-19);
    const epsilon = 2 ** -40;
    const expected = -Math.log(2 * epsilon - epsilon * epsilon) / 2;
    expectSameDigits(gaussianMutualInformation(1 - epsilon, { unit: 'nats' }), expected);
    expect(gaussianMutualInformation(Math.sqrt(3) / 2)).toBeCloseTo(1, 15);
  });

  it('refuses what is no correlation', () => {
    expectRangeError(() => gaussianMutualInformation(1.5), 'correlation = 1.5 is not in [−1, 1]');
    expectRangeError(() => gaussianMutualInformation(NaN), 'correlation = NaN is not in [−1, 1]');
  });
});

describe('residualSpread(correlation)', () => {
  it('is √(1 − ρ²)', () => {
    expect(residualSpread(0)).toBe(1);
    expect(residualSpread(1)).toBe(0);
    expect(residualSpread(-1)).toBe(0);
    expectSameDigits(residualSpread(0.6), 0.8);
    expectSameDigits(residualSpread(-0.6), 0.8);
  });

  it('refuses what is no correlation', () => {
    expectRangeError(() => residualSpread(-1.5), 'correlation = -1.5 is not in [−1, 1]');
    expectRangeError(() => residualSpread(NaN), 'correlation = NaN is not in [−1, 1]');
  });
});
