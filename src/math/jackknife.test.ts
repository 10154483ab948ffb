import { randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entropy } from './entropy';
import { pluginEntropy } from './estimators';
import { jackknife } from './jackknife';
import { always, expectNear, expectRangeError } from './laws';
import { sampleCounts } from './sampling';

const counts = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 6 })
  .filter((all) => all.reduce((sum, count) => sum + count, 0) >= 2);

const total = (all: readonly number[]) => all.reduce((sum, count) => sum + count, 0);
/** Outcome i stands for the number i². */
const meanOf = (all: readonly number[]) =>
  all.reduce((sum, count, i) => sum + count * i ** 2, 0) / total(all);
const varianceOf = (all: readonly number[]) =>
  all.reduce((sum, count, i) => sum + count * (i ** 2 - meanOf(all)) ** 2, 0) / total(all);

describe('jackknife(counts, statistic)', () => {
  it('leaves a mean as it is, with its well-known standard error', () => {
    always([counts], (all) => {
      const { estimate, standardError } = jackknife(all, meanOf);
      expectNear(estimate, meanOf(all), 1e-10);
      expectNear(standardError, Math.sqrt(varianceOf(all) / (total(all) - 1)), 1e-10);
    });
  });

  it('frees a variance of its bias exactly', () => {
    always([counts], (all) => {
      const unbiased = (varianceOf(all) * total(all)) / (total(all) - 1);
      expectNear(jackknife(all, varianceOf).estimate, unbiased, 1e-10);
    });
  });

  it('knows what is lost with each observation of two and of three', () => {
    expect(jackknife([1, 1], pluginEntropy)).toEqual({ estimate: 2, standardError: 0 });
    const { estimate, standardError } = jackknife([2, 1], pluginEntropy);
    expectNear(estimate, 3 * entropy([2 / 3, 1 / 3]) - 2 * (2 / 3));
    expectNear(standardError, Math.sqrt((2 / 3) * (2 / 9 + 4 / 9)));
  });

  it('gives the entropy of a source nearly without bias, and an interval that holds it', () => {
    // how often the i-th guess of a good reader is right
    const source = [0.7, 0.1, 0.06, 0.04, 0.03, 0.02, 0.02, 0.01, 0.01, 0.01];
    const truth = entropy(source);
    const random = randomLcg(20 / 2 ** 32);
    const SAMPLES = 1000;
    for (const observations of [30, 100]) {
      let plugin = 0;
      let freed = 0;
      let covered = 0;
      for (let sample = 0; sample < SAMPLES; sample += 1) {
        const drawn = [...sampleCounts(source, observations, random)];
        const { estimate, standardError } = jackknife(drawn, pluginEntropy);
        plugin += pluginEntropy(drawn) - truth;
        freed += estimate - truth;
        if (Math.abs(estimate - truth) <= 1.96 * standardError) covered += 1;
      }
      expect(Math.abs(freed)).toBeLessThan(Math.abs(plugin) / 3);
      expect(covered / SAMPLES).toBeGreaterThan(0.88);
      expect(covered / SAMPLES).toBeLessThan(0.97);
    }
  });

  it('refuses what is no count, and fewer than two observations', () => {
    expectRangeError(
      () => jackknife([1, 1.5], meanOf),
      'counts[1] = 1.5 is not an integer of at least 0',
    );
    expectRangeError(
      () => jackknife([0, 1], meanOf),
      'the number of observations = 1 is not an integer of at least 2',
    );
  });
});
