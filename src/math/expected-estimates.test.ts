import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, uniform } from './distribution';
import { entropy } from './entropy';
import {
  binomial,
  expectedMillerMadowEntropy,
  expectedMillerMadowMutualInformation,
  expectedObservedOutcomes,
  expectedPluginEntropy,
  expectedPluginMutualInformation,
} from './expected-estimates';
import {
  millerMadowCorrection,
  observedOutcomes,
  pluginEntropy,
  pluginMutualInformation,
} from './estimators';
import type { Joint } from './joint';
import { always, expectAllNear, expectNear, expectRangeError, share } from './laws';

/** Every sample of `draws` outcomes of p, with its probability and its counts. */
function samples(p: readonly number[], draws: number): { chance: number; counts: number[] }[] {
  let all = [{ chance: 1, counts: p.map(() => 0) }];
  for (let draw = 0; draw < draws; draw += 1) {
    all = all.flatMap(({ chance, counts }) =>
      p.map((pi, i) => ({
        chance: chance * pi,
        counts: counts.map((count, j) => (i === j ? count + 1 : count)),
      })),
    );
  }
  return all;
}

function meanOver(
  p: readonly number[],
  draws: number,
  estimate: (counts: readonly number[]) => number,
): number {
  return samples(p, draws).reduce(
    (total, { chance, counts }) => total + (chance === 0 ? 0 : chance * estimate(counts)),
    0,
  );
}

/** Three outcomes, one perhaps impossible. */
const source = fc.tuple(share, share).map(([a, b]) => normalize([a, b, 1 - a]));
const draws = fc.integer({ min: 1, max: 5 });
const PAIRS: Joint = [
  [0.4, 0.1],
  [0.2, 0.3],
];
const NATS = { unit: 'nats' } as const;

describe('binomial(trials, p)', () => {
  it('is Pascal’s triangle for a fair coin', () => {
    expectAllNear(
      binomial(4, 0.5),
      [1, 4, 6, 4, 1].map((ways) => ways / 16),
      1e-15,
    );
    expect(binomial(0, 0.3)).toEqual([1]);
  });

  it('sums to 1 and has the mean N p and the variance N p (1 − p)', () => {
    always([share, fc.integer({ min: 1, max: 2000 })], (p, trials) => {
      const weights = binomial(trials, p);
      const mean = weights.reduce((total, weight, k) => total + weight * k, 0);
      const spread = weights.reduce((total, weight, k) => total + weight * (k - mean) ** 2, 0);
      expect(weights).toHaveLength(trials + 1);
      expectNear(
        weights.reduce((total, weight) => total + weight, 0),
        1,
      );
      expectNear(mean, trials * p);
      expectNear(spread, trials * p * (1 - p), 1e-11);
    });
  });

  it('is certain where p is 0 or 1', () => {
    expect(binomial(3, 0)).toEqual([1, 0, 0, 0]);
    expect(binomial(3, 1)).toEqual([0, 0, 0, 1]);
  });

  it('names what is wrong', () => {
    expectRangeError(() => binomial(-1, 0.5), 'trials = -1 is not an integer of at least 0');
    expectRangeError(() => binomial(1, 2), 'p = 2 is not in [0, 1]');
  });
});

describe('expectedPluginEntropy(p, observations)', () => {
  it('is the mean over all samples there are', () => {
    always([source, draws], (p, n) => {
      expectNear(
        expectedPluginEntropy(p, n),
        meanOver(p, n, (counts) => pluginEntropy(counts)),
      );
    });
  });

  it('is 0 after one observation, rises with each, and never reaches the entropy', () => {
    always([source], (p) => {
      expect(expectedPluginEntropy(p, 1)).toBe(0);
      let before = 0;
      for (const n of [2, 3, 10, 100]) {
        const now = expectedPluginEntropy(p, n);
        expect(now).toBeGreaterThanOrEqual(before - 1e-14);
        expect(now).toBeLessThanOrEqual(entropy(p) + 1e-14);
        before = now;
      }
    });
  });

  it('falls short by about (K − 1) / (2N) nats', () => {
    const shortfall = Math.log(5) - expectedPluginEntropy(uniform(5), 10_000, NATS);
    expect(shortfall).toBeCloseTo(4 / 20_000, 7);
  });

  it('names what is wrong', () => {
    expectRangeError(() => expectedPluginEntropy([0.5], 1), 'p sums to 0.5, not to 1');
    expectRangeError(
      () => expectedPluginEntropy([1], 0),
      'observations = 0 is not an integer of at least 1',
    );
  });
});

describe('expectedObservedOutcomes(p, observations)', () => {
  it('is the mean over all samples there are', () => {
    always([source, draws], (p, n) => {
      expectNear(
        expectedObservedOutcomes(p, n),
        meanOver(p, n, (counts) => observedOutcomes(counts)),
      );
    });
  });

  it('is never below 1', () => {
    expect(expectedObservedOutcomes([1 - 5e-10], 1)).toBe(1);
    expect(expectedObservedOutcomes([1, 0], 7)).toBe(1);
  });

  it('names what is wrong', () => {
    expectRangeError(() => expectedObservedOutcomes([0.5], 1), 'p sums to 0.5, not to 1');
    expectRangeError(
      () => expectedObservedOutcomes([1], 0),
      'observations = 0 is not an integer of at least 1',
    );
  });
});

describe('expectedMillerMadowEntropy(p, observations)', () => {
  it('is the mean over all samples there are', () => {
    always([source, draws], (p, n) => {
      const estimate = (counts: readonly number[]): number =>
        pluginEntropy(counts) + millerMadowCorrection(observedOutcomes(counts), n);
      expectNear(expectedMillerMadowEntropy(p, n), meanOver(p, n, estimate));
    });
  });
});

describe('the exact mean of an estimated mutual information', () => {
  /** The mean over all samples of pairs, given as counts of the four pairs. */
  const meanOfPairs = (n: number, estimate: (all: readonly number[]) => number): number =>
    meanOver(PAIRS.flat(), n, estimate);
  const separate = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) => ({
    x: [a + b, c + d],
    y: [a + c, b + d],
    pairs: [a, b, c, d],
  });

  it('expectedPluginMutualInformation is the mean over all samples there are', () => {
    for (const n of [1, 2, 3, 6]) {
      const mean = meanOfPairs(n, (all) => pluginMutualInformation(separate(all)));
      expectNear(expectedPluginMutualInformation(PAIRS, n), mean);
      expectNear(expectedPluginMutualInformation(PAIRS, n, NATS), mean * Math.LN2);
    }
  });

  it('expectedMillerMadowMutualInformation is the mean over all samples there are', () => {
    for (const n of [1, 2, 3, 6]) {
      const corrected = (counts: readonly number[]): number =>
        pluginEntropy(counts) + millerMadowCorrection(observedOutcomes(counts), n);
      const mean = meanOfPairs(n, (all) => {
        const { x, y, pairs } = separate(all);
        return corrected(x) + corrected(y) - corrected(pairs);
      });
      expectNear(expectedMillerMadowMutualInformation(PAIRS, n), mean);
    }
  });

  it('is about (n − 1)(m − 1) / (2N) nats for independent variables', () => {
    const independent = uniform(3).map((px) => uniform(4).map((py) => px * py));
    const phantom = expectedPluginMutualInformation(independent, 10_000, NATS);
    expect(phantom).toBeCloseTo(6 / 20_000, 6);
    const corrected = expectedMillerMadowMutualInformation(independent, 10_000, NATS);
    expect(Math.abs(corrected)).toBeLessThan(phantom / 100);
  });

  it('is never negative without a correction', () => {
    for (let n = 1; n < 40; n += 1) {
      expect(expectedPluginMutualInformation([[1]], n)).toBe(0);
      expect(expectedPluginMutualInformation([[0.7, 0.2, 0.1]], n)).toBeGreaterThanOrEqual(0);
    }
  });

  it('refuses what is no joint distribution', () => {
    const message = 'joint sums to 0.5, not to 1';
    expectRangeError(() => expectedPluginMutualInformation([[0.5]], 1), message);
    expectRangeError(() => expectedMillerMadowMutualInformation([[0.5]], 1), message);
  });
});
