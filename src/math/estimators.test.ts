import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from './distribution';
import { entropy } from './entropy';
import {
  millerMadowCorrection,
  observedOutcomes,
  pluginEntropy,
  pluginMutualInformation,
} from './estimators';
import { mutualInformation } from './joint';
import { always, expectNear, expectRangeError } from './laws';

const counts = fc
  .array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 9 })
  .filter((all) => all.some((count) => count > 0));
/** Counts of pairs of two and three values. */
const pairCounts = fc
  .array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 })
  .filter((all) => all.some((count) => count > 0))
  .map((pairs) => {
    const at = (index: number): number => pairs[index] ?? NaN;
    return {
      x: [at(0) + at(1) + at(2), at(3) + at(4) + at(5)],
      y: [at(0) + at(3), at(1) + at(4), at(2) + at(5)],
      pairs,
    };
  });

describe('pluginEntropy(counts)', () => {
  it('is the entropy of the observed frequencies', () => {
    always([counts], (all) => {
      expectNear(pluginEntropy(all), entropy(normalize(all)));
      expectNear(
        pluginEntropy(Int32Array.from(all), { unit: 'nats' }),
        entropy(normalize(all), { unit: 'nats' }),
      );
    });
  });

  it('is 0 where one outcome has been seen, exactly', () => {
    for (let observations = 1; observations < 300; observations += 1) {
      expect(pluginEntropy([0, observations])).toBe(0);
    }
  });

  it('names what is wrong', () => {
    expectRangeError(() => pluginEntropy([0, 0]), 'counts are all 0: nothing was observed');
    expectRangeError(
      () => pluginEntropy([1, 0.5]),
      'counts[1] = 0.5 is not an integer of at least 0',
    );
    expectRangeError(
      () => pluginEntropy([-1, 2]),
      'counts[0] = -1 is not an integer of at least 0',
    );
  });
});

describe('millerMadowCorrection(observedOutcomes, observations)', () => {
  it('is (K̂ − 1) / (2N) nats', () => {
    expect(millerMadowCorrection(8, 50, { unit: 'nats' })).toBe(0.07);
    expect(millerMadowCorrection(1, 50)).toBe(0);
    expect(millerMadowCorrection(2.5, 3, { unit: 'nats' })).toBe(0.25);
    expectNear(millerMadowCorrection(8, 50), 0.07 / Math.LN2);
  });

  it('names what is wrong', () => {
    expectRangeError(
      () => millerMadowCorrection(0.5, 1),
      'observedOutcomes = 0.5 is not in [1, ∞)',
    );
    expectRangeError(
      () => millerMadowCorrection(Infinity, 1),
      'observedOutcomes = Infinity is not in [1, ∞)',
    );
    expectRangeError(
      () => millerMadowCorrection(1, 0),
      'observations = 0 is not an integer of at least 1',
    );
  });
});

describe('observedOutcomes(counts)', () => {
  it('counts what was seen at least once', () => {
    expect(observedOutcomes([3, 0, 1, 0])).toBe(2);
    expect(observedOutcomes([0])).toBe(0);
  });
});

describe('pluginMutualInformation(counts)', () => {
  it('is the mutual information of the observed table', () => {
    always([pairCounts], (all) => {
      const p = normalize(all.pairs);
      const table = [p.slice(0, 3), p.slice(3)];
      expectNear(pluginMutualInformation(all), mutualInformation(table));
    });
  });

  it('is the plug-in entropies of X and of Y less that of the pairs', () => {
    always([pairCounts], (all) => {
      const parts = pluginEntropy(all.x) + pluginEntropy(all.y) - pluginEntropy(all.pairs);
      expectNear(pluginMutualInformation(all), parts);
      expect(pluginMutualInformation(all)).toBeGreaterThanOrEqual(0);
    });
  });

  it('is in bits unless another unit is named', () => {
    const copy = { x: [2, 2], y: [2, 2], pairs: [2, 0, 0, 2] };
    expectNear(pluginMutualInformation(copy), 1, 1e-15);
    expectNear(pluginMutualInformation(copy, { unit: 'nats' }), Math.LN2, 1e-15);
  });

  it('refuses counts that do not belong together', () => {
    expectRangeError(
      () => pluginMutualInformation({ x: [2], y: [1], pairs: [1] }),
      'counts have the sums 2 for x, 1 for y and 1 for pairs',
    );
    expectRangeError(
      () => pluginMutualInformation({ x: [1], y: [2], pairs: [1] }),
      'counts have the sums 1 for x, 2 for y and 1 for pairs',
    );
  });
});
