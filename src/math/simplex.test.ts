import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, uniform } from './distribution';
import { matchLength, roundedTo, withProbability } from './simplex';

const options = { seed: 20, numRuns: 300 };

const distribution = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 64 })
  .filter((weights) => weights.some((weight) => weight > 0))
  .map((weights) => normalize(weights));

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('withProbability(p, index, value)', () => {
  it('gives the moved outcome its value and lets all sum to 1', () => {
    fc.assert(
      fc.property(
        distribution,
        fc.nat(),
        fc.integer({ min: 0, max: 100 }),
        (p, nat, hundredths) => {
          const index = nat % p.length;
          const moved = withProbability(p, index, hundredths / 100);
          expect(moved).toHaveLength(p.length);
          expect(moved[index]).toBe(hundredths / 100);
          expect(Math.abs(sum(moved) - 1)).toBeLessThan(1e-12);
        },
      ),
      options,
    );
  });

  it('keeps the others in proportion, up to the four decimals it writes', () => {
    fc.assert(
      fc.property(
        distribution,
        fc.nat(),
        fc.integer({ min: 0, max: 100 }),
        (p, nat, hundredths) => {
          const index = nat % p.length;
          const rest = 1 - (p[index] ?? 0);
          fc.pre(rest > 0);
          const moved = withProbability(p, index, hundredths / 100);
          for (const [other, probability] of p.entries()) {
            if (other === index) continue;
            const share = (probability / rest) * (1 - hundredths / 100);
            expect(Math.abs((moved[other] ?? 0) - share)).toBeLessThanOrEqual(1.01e-4);
          }
        },
      ),
      options,
    );
  });

  it('writes multiples of 0.0001', () => {
    const moved = withProbability([1 / 3, 1 / 3, 1 / 3], 0, 0.5);
    expect(moved).toEqual([0.5, 0.25, 0.25]);
    expect(withProbability([0.4, 0.3, 0.2, 0.1], 0, 0.123456)).toEqual([
      0.1235, 0.4382, 0.2922, 0.1461,
    ]);
  });

  it('gives what rounding leaves over to the largest remainders', () => {
    // 0.8 in sevenths is 1142.857… ten-thousandths each: six of the seven are rounded up.
    const moved = withProbability([0.2, ...Array.from({ length: 7 }, () => 0.8 / 7)], 0, 0.2);
    expect(moved.filter((probability) => probability === 0.1143)).toHaveLength(6);
    expect(moved.filter((probability) => probability === 0.1142)).toHaveLength(1);
  });

  it('shares evenly where the others were all 0', () => {
    expect(withProbability([1, 0, 0], 0, 0.5)).toEqual([0.5, 0.25, 0.25]);
    expect(withProbability([0, 1], 1, 0)).toEqual([1, 0]);
  });

  it('changes nothing where the value is the one it had', () => {
    expect(withProbability([0.5, 0.25, 0.25], 1, 0.25)).toEqual([0.5, 0.25, 0.25]);
  });

  it.each([
    [[0.5, 0.4], 0, 0.5, /^p /],
    [[1], 0, 0.5, 'p has 1 outcome; its probability cannot be moved'],
    [[0.5, 0.5], 2, 0.5, 'index = 2 is not an outcome of p, 0…1'],
    [[0.5, 0.5], -1, 0.5, 'index = -1 is not an outcome of p, 0…1'],
    [[0.5, 0.5], 0.5, 0.5, 'index = 0.5 is not an outcome of p, 0…1'],
    [[0.5, 0.5], 0, 1.01, 'value = 1.01 is not in [0, 1]'],
    [[0.5, 0.5], 0, -0.01, 'value = -0.01 is not in [0, 1]'],
    [[0.5, 0.5], 0, NaN, 'value = NaN is not in [0, 1]'],
  ])('refuses p = %j, index %d, value %d', (p, index, value, message) => {
    expect(() => withProbability(p, index, value)).toThrow(RangeError);
    expect(() => withProbability(p, index, value)).toThrow(message);
  });
});

describe('matchLength(p, length)', () => {
  it('is p itself where the length is right', () => {
    const p = [0.5, 0.5];
    expect(matchLength(p, 2)).toBe(p);
  });

  it('leaves out the last outcomes and normalises the rest', () => {
    expect(matchLength([0.25, 0.25, 0.5], 2)).toEqual([0.5, 0.5]);
  });

  it('adds outcomes of probability 0', () => {
    expect(matchLength([0.5, 0.5], 4)).toEqual([0.5, 0.5, 0, 0]);
  });

  it('is uniform where nothing would be left', () => {
    expect(matchLength([0, 0, 1], 2)).toEqual(uniform(2));
  });

  it.each([
    [[0.5, 0.4], 2, /^p /],
    [[0.5, 0.5], 0, 'length = 0 is not a positive integer'],
    [[0.5, 0.5], 1.5, 'length = 1.5 is not a positive integer'],
    [[0.5, 0.5], NaN, 'length = NaN is not a positive integer'],
  ])('refuses p = %j, length %d', (p, length, message) => {
    expect(() => matchLength(p, length)).toThrow(RangeError);
    expect(() => matchLength(p, length)).toThrow(message);
  });

  it('takes a length of 1', () => {
    expect(matchLength([0.5, 0.5], 1)).toEqual([1]);
  });
});

describe('roundedTo(p, parts)', () => {
  it('gives multiples that sum to 1, none a whole part away', () => {
    fc.assert(
      fc.property(distribution, fc.integer({ min: 1, max: 1000 }), (p, parts) => {
        const rounded = roundedTo(p, parts);
        const counts = rounded.map((value) => value * parts);
        for (const [index, count] of counts.entries()) {
          expect(Math.abs(count - Math.round(count))).toBeLessThan(1e-9);
          expect(Math.abs(count - (p[index] ?? NaN) * parts)).toBeLessThan(1);
        }
        expect(Math.abs(sum(rounded) - 1)).toBeLessThan(1e-12);
      }),
      options,
    );
  });

  it('gives what is left to those that lost most', () => {
    expect(roundedTo([1 / 3, 1 / 3, 1 / 3], 100)).toEqual([0.34, 0.33, 0.33]);
    expect(roundedTo([0.126, 0.374, 0.5], 100)).toEqual([0.13, 0.37, 0.5]);
    expect(roundedTo([1, 0], 7)).toEqual([1, 0]);
  });

  it('refuses what cannot be cut', () => {
    expect(() => roundedTo([0.5], 10)).toThrow('p sums to 0.5, not to 1');
    expect(() => roundedTo([1], 0)).toThrow('parts = 0 is not an integer of at least 1');
  });
});
