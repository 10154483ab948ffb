import { describe, expect, it } from 'vitest';
import {
  expectedLength,
  fitsCodeSpace,
  fixedLengths,
  huffmanLengths,
  kraftSum,
  shannonLengths,
} from './codes';
import { normalize, uniform } from './distribution';
import { entropy } from './entropy';
import { klDivergence } from './kl-divergence';
import { always, distribution, expectNear, expectRangeError, positivePair } from './laws';

/** The best mean length over every set of lengths up to `most` that Kraft allows. */
function bestByTrial(p: readonly number[], most: number): number {
  const allLengths = (n: number): number[][] =>
    n === 0
      ? [[]]
      : allLengths(n - 1).flatMap((rest) =>
          Array.from({ length: most }, (_, i) => [...rest, i + 1]),
        );
  const lengths = allLengths(p.length).filter((candidate) => kraftSum(candidate) <= 1);
  return Math.min(...lengths.map((candidate) => expectedLength(p, candidate)));
}

describe('kraftSum(lengths)', () => {
  it('is Σ 2^−l, where no codeword takes no space', () => {
    expect(kraftSum([1, 2, 3, 3])).toBe(1);
    expect(kraftSum([1, 1, 1])).toBe(1.5);
    expect(kraftSum([2, Infinity])).toBe(0.25);
    expect(kraftSum([])).toBe(0);
  });

  it('refuses a length that is not one', () => {
    expectRangeError(() => kraftSum([1, -1]), 'lengths[1] = -1 is not in [0, ∞]');
    expectRangeError(() => kraftSum([NaN]), 'lengths[0] = NaN is not in [0, ∞]');
  });
});

describe('shannonLengths(p)', () => {
  it('rounds every surprisal up to whole bits', () => {
    expect(shannonLengths([0.7, 0.2, 0.1])).toEqual([1, 3, 4]);
    expect(shannonLengths([1])).toEqual([0]);
    expect(shannonLengths([0.5, 0, 0.5])).toEqual([1, Infinity, 1]);
  });

  it('is exact for every power of two', () => {
    for (let k = 0; k <= 1074; k += 1) {
      expect(shannonLengths([1, 2 ** -Math.max(k, 31)])[1]).toBe(Math.max(k, 31));
    }
    expect(shannonLengths([1, 2 ** -40 * (1 + 2 ** -52)])[1]).toBe(40);
    expect(shannonLengths([1, 2 ** -40 * (1 - 2 ** -53)])[1]).toBe(41);
  });

  it('makes a prefix code within one bit of the entropy', () => {
    always([distribution], (p) => {
      const lengths = shannonLengths(p);
      expect(fitsCodeSpace(lengths)).toBe(true);
      expect(expectedLength(p, lengths)).toBeGreaterThanOrEqual(entropy(p) - 1e-14);
      expect(expectedLength(p, lengths) - 1).toBeLessThan(entropy(p));
    });
  });

  it('leaves room for what rounding has left no room', () => {
    expect(shannonLengths([0.5, 0.5, 1e-17])).toEqual([2, 1, 57]);
    expect(shannonLengths([1, 1e-300])).toEqual([1, 997]);
    expect(shannonLengths([0.5, 0.5])).toEqual([1, 1]);
  });

  it('made for q, costs at least H(p) + D(p ‖ q) on data from p, and less than a bit more', () => {
    always([positivePair], ([p, q]) => {
      const price = entropy(p) + klDivergence(p, q);
      expect(expectedLength(p, shannonLengths(q))).toBeGreaterThanOrEqual(price - 1e-13);
      expect(expectedLength(p, shannonLengths(q))).toBeLessThan(price + 1);
    });
  });

  it('refuses what is not a distribution', () => {
    expectRangeError(() => shannonLengths([2]), 'p[0] = 2 is not in [0, 1]');
  });
});

describe('huffmanLengths(p)', () => {
  it('is the code of the textbooks', () => {
    expect(huffmanLengths([0.5, 0.25, 0.125, 0.125])).toEqual([1, 2, 3, 3]);
    expect(huffmanLengths([0.125, 0.5, 0.125, 0.25])).toEqual([3, 1, 3, 2]);
    expect(huffmanLengths([0.1, 0.7, 0.2])).toEqual([2, 1, 2]);
    expect(huffmanLengths(uniform(8))).toEqual(new Array<number>(8).fill(3));
    expect(huffmanLengths([0.5, 0.5])).toEqual([1, 1]);
  });

  it('spends nothing on a certain outcome and no codeword on an impossible one', () => {
    expect(huffmanLengths([1])).toEqual([0]);
    expect(huffmanLengths([0, 1])).toEqual([Infinity, 0]);
    expect(huffmanLengths([0.5, 0, 0.5])).toEqual([1, Infinity, 1]);
  });

  it('fills the code space exactly', () => {
    always([distribution], (p) => {
      expect(kraftSum(huffmanLengths(p))).toBe(1);
    });
  });

  it('is within one bit of the entropy: H ≤ E[l] < H + 1', () => {
    always([distribution], (p) => {
      const length = expectedLength(p, huffmanLengths(p));
      expect(length).toBeGreaterThanOrEqual(entropy(p) - 1e-14);
      expect(length - 1).toBeLessThan(entropy(p)); // H + 1 would round a tiny H away
    });
  });

  it('is never longer on average than the Shannon code', () => {
    always([distribution], (p) => {
      const shannon = expectedLength(p, shannonLengths(p));
      expect(expectedLength(p, huffmanLengths(p))).toBeLessThanOrEqual(shannon + 1e-14);
    });
  });

  it('is beaten by no other code', () => {
    for (const weights of [
      [7, 2, 1],
      [4, 3, 2, 1],
      [1, 1, 1, 1],
      [5, 5, 3, 1],
      [8, 4, 2, 1, 1],
      [3, 3, 2, 2, 2],
      [10, 6, 5, 4, 1],
    ]) {
      const p = normalize(weights);
      expectNear(expectedLength(p, huffmanLengths(p)), bestByTrial(p, p.length), 1e-14);
    }
  });

  it('keeps the longest codeword short where there is a choice', () => {
    // 1/6 + 1/6 ties with 1/3: joining the thirds gives 2, 2, 2, 2, not 1, 2, 3, 3.
    expect(huffmanLengths([1 / 3, 1 / 3, 1 / 6, 1 / 6])).toEqual([2, 2, 2, 2]);
  });

  it('gives the longer word to the less likely outcome', () => {
    always([distribution], (p) => {
      const lengths = huffmanLengths(p);
      for (const [i, pi] of p.entries()) {
        for (const [j, pj] of p.entries()) {
          if (pi > pj) expect(lengths[i]).toBeLessThanOrEqual(lengths[j] ?? NaN);
        }
      }
    });
  });

  it('refuses what is not a distribution', () => {
    expectRangeError(() => huffmanLengths([]), 'p is empty; it needs at least one outcome');
  });
});

describe('fitsCodeSpace(lengths)', () => {
  it('is exact where a sum of doubles is not', () => {
    expect(fitsCodeSpace([1, 2, 3, 3])).toBe(true);
    expect(fitsCodeSpace([1, 1, 1])).toBe(false);
    expect(fitsCodeSpace([1, 1, 1074])).toBe(false);
    expect(fitsCodeSpace([1, 2, 1074])).toBe(true);
    expect(fitsCodeSpace([0, Infinity])).toBe(true);
    expect(fitsCodeSpace([0, 0])).toBe(false);
    expect(fitsCodeSpace([])).toBe(true);
  });
});

describe('fixedLengths(n)', () => {
  it('is the least whole number of bits that tells n outcomes apart', () => {
    expect([1, 2, 3, 4, 5, 8, 9].map((n) => fixedLengths(n)[0])).toEqual([0, 1, 2, 2, 3, 3, 4]);
    expect(fixedLengths(3)).toEqual([2, 2, 2]);
  });

  it('refuses what is no number of outcomes', () => {
    expectRangeError(() => fixedLengths(0), 'n = 0 is not an integer of at least 1');
  });
});

describe('expectedLength(p, lengths)', () => {
  it('is the mean length, to which impossible outcomes add nothing', () => {
    expect(expectedLength([0.5, 0.25, 0.25], [1, 2, 2])).toBe(1.5);
    expect(expectedLength([1, 0], [2, Infinity])).toBe(2);
    expect(expectedLength([0.5, 0.5], [1, Infinity])).toBe(Infinity);
  });

  it('refuses what are not lengths of these outcomes', () => {
    expectRangeError(() => expectedLength([2], [1]), 'p[0] = 2 is not in [0, 1]');
    expectRangeError(() => expectedLength([1], [-1]), 'lengths[0] = -1 is not in [0, ∞]');
    expectRangeError(() => expectedLength([1], [1, 2]), 'p has length 1 but lengths has length 2');
  });
});
