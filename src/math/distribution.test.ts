import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assertDistribution,
  assertDistributions,
  assertSameLength,
  DISTRIBUTION_TOLERANCE,
  mix,
  normalize,
  oneHot,
  uniform,
} from './distribution';
import {
  always,
  distribution,
  expectAllNear,
  expectNear,
  expectRangeError,
  pair,
  share,
} from './laws';
import { sum } from './sum';

describe('assertDistribution(p, name)', () => {
  it('accepts sums within the tolerance and refuses those beyond it', () => {
    for (const sign of [1, -1]) {
      const slightlyOff = [0.5, 0.5 + sign * 0.999 * DISTRIBUTION_TOLERANCE];
      const tooFar = [0.5, 0.5 + sign * 1.001 * DISTRIBUTION_TOLERANCE];
      expect(() => {
        assertDistribution(slightlyOff, 'p');
      }).not.toThrow();
      expectRangeError(
        () => {
          assertDistribution(tooFar, 'p');
        },
        `p sums to ${sum(tooFar)}, not to 1`,
      );
    }
  });

  it('accepts a certain outcome and a hundred thousand equal ones', () => {
    expect(() => {
      assertDistribution([1], 'p');
    }).not.toThrow();
    expect(() => {
      assertDistribution(uniform(100_000), 'p');
    }).not.toThrow();
  });

  it('names the argument, the element and the value that is wrong', () => {
    expectRangeError(() => {
      assertDistribution([], 'p');
    }, 'p is empty; it needs at least one outcome');
    expectRangeError(() => {
      assertDistribution([1.5, -0.5], 'q');
    }, 'q[0] = 1.5 is not in [0, 1]');
    expectRangeError(() => {
      assertDistribution([1, -0.5], 'q');
    }, 'q[1] = -0.5 is not in [0, 1]');
    expectRangeError(() => {
      assertDistribution([NaN, 1], 'p');
    }, 'p[0] = NaN is not in [0, 1]');
    expectRangeError(() => {
      assertDistribution([0.5, 0.4], 'p');
    }, 'p sums to 0.9, not to 1');
    expectRangeError(() => {
      assertDistribution(new Array<number>(2), 'p');
    }, 'p[0] = undefined is not in [0, 1]');
  });
});

describe('assertSameLength(p, q, pName, qName)', () => {
  it('compares lengths, whatever the elements are', () => {
    expect(() => {
      assertSameLength([1, 2], ['a', 'b'], 'p', 'labels');
    }).not.toThrow();
    expectRangeError(() => {
      assertSameLength([1], ['a', 'b'], 'p', 'labels');
    }, 'p has length 1 but labels has length 2');
  });
});

describe('assertDistributions(p, q)', () => {
  it('checks each distribution, then that they belong together', () => {
    expect(() => {
      assertDistributions([1], [1]);
    }).not.toThrow();
    expectRangeError(() => {
      assertDistributions([2], [1]);
    }, 'p[0] = 2 is not in [0, 1]');
    expectRangeError(() => {
      assertDistributions([1], [2]);
    }, 'q[0] = 2 is not in [0, 1]');
    expectRangeError(() => {
      assertDistributions([1], [1, 0]);
    }, 'p has length 1 but q has length 2');
  });
});

describe('normalize(weights)', () => {
  it('divides whole numbers as by hand', () => {
    expect(normalize([7, 2, 1])).toEqual([0.7, 0.2, 0.1]);
    expect(normalize([3])).toEqual([1]);
    expect(normalize([0, 0, 1])).toEqual([0, 0, 1]);
  });

  it('gives the same for weights as huge or as tiny as doubles can be', () => {
    expect(normalize([1e308, 1e308])).toEqual([0.5, 0.5]);
    expect(normalize([Number.MAX_VALUE, Number.MAX_VALUE, 0])).toEqual([0.5, 0.5, 0]);
    expect(normalize([5e-324, 5e-324])).toEqual([0.5, 0.5]);
    expect(normalize([5e-324, 15e-324])).toEqual([0.25, 0.75]);
    expect(normalize([1e308, 1e-308])).toEqual([1, 0]);
    expect(normalize([2 ** 1000, 2 ** -60])).toEqual([1, 2 ** -1060]);
  });

  it('sums to 1 and keeps ratios', () => {
    const weights = fc.array(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), {
      minLength: 1,
      maxLength: 8,
    });
    always([weights], (w) => {
      const p = normalize(w);
      expectNear(sum(p), 1, 1e-15);
      const largest = Math.max(...w);
      expectAllNear(
        p.map((pi) => pi / Math.max(...p)),
        w.map((wi) => wi / largest),
        1e-15,
      );
    });
  });

  it('changes nothing when weights are scaled by a power of two', () => {
    always([distribution, fc.integer({ min: -60, max: 900 })], (p, exponent) => {
      const large = p.map((pi) => (pi < 1e-200 ? 0 : pi)); // so that scaling down loses nothing
      expect(normalize(large.map((pi) => pi * 2 ** exponent))).toEqual(normalize(large));
    });
  });

  it('names the weight that is wrong', () => {
    expectRangeError(() => normalize([]), 'weights has no positive element');
    expectRangeError(() => normalize([0, 0]), 'weights has no positive element');
    expectRangeError(() => normalize([1, -1]), 'weights[1] = -1 is not in [0, ∞)');
    expectRangeError(() => normalize([Infinity]), 'weights[0] = Infinity is not in [0, ∞)');
    expectRangeError(() => normalize([NaN]), 'weights[0] = NaN is not in [0, ∞)');
  });
});

describe('uniform(n)', () => {
  it('gives each of n outcomes 1/n', () => {
    expect(uniform(1)).toEqual([1]);
    expect(uniform(4)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('needs a positive whole number of outcomes', () => {
    expectRangeError(() => uniform(0), 'n = 0 is not an integer of at least 1');
    expectRangeError(() => uniform(2.5), 'n = 2.5 is not an integer of at least 1');
  });
});

describe('oneHot(n, index)', () => {
  it('puts everything on one outcome, the first and the last included', () => {
    expect(oneHot(3, 0)).toEqual([1, 0, 0]);
    expect(oneHot(3, 2)).toEqual([0, 0, 1]);
    expect(oneHot(1, 0)).toEqual([1]);
  });

  it('needs an outcome that exists', () => {
    expectRangeError(() => oneHot(0, 0), 'n = 0 is not an integer of at least 1');
    expectRangeError(() => oneHot(3, 3), 'index = 3 is not an integer from 0 to 2');
    expectRangeError(() => oneHot(3, -1), 'index = -1 is not an integer from 0 to 2');
    expectRangeError(() => oneHot(3, 0.5), 'index = 0.5 is not an integer from 0 to 2');
  });
});

describe('mix(p, q, weight)', () => {
  it('is p at weight 0 and q at weight 1', () => {
    always([pair], ([p, q]) => {
      expect(mix(p, q, 0)).toEqual(p);
      expect(mix(p, q, 1)).toEqual(q);
    });
  });

  it('is a distribution between them', () => {
    expect(mix([1, 0], [0, 1], 0.25)).toEqual([0.75, 0.25]);
    always([pair, share], ([p, q], w) => {
      const m = mix(p, q, w);
      expect(() => {
        assertDistribution(m, 'm');
      }).not.toThrow();
      for (const [i, value] of m.entries()) {
        expect(value).toBeLessThanOrEqual(Math.max(p[i] ?? NaN, q[i] ?? NaN) * (1 + 1e-15));
        expect(value).toBeGreaterThanOrEqual(Math.min(p[i] ?? NaN, q[i] ?? NaN) * (1 - 1e-15));
      }
    });
  });

  it('needs two distributions and a weight in [0, 1]', () => {
    expectRangeError(() => mix([2], [1], 0), 'p[0] = 2 is not in [0, 1]');
    expectRangeError(() => mix([1], [1], 1.5), 'weight = 1.5 is not in [0, 1]');
  });
});
