import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertDistribution, type Distribution, normalize } from './distribution';
import { always, distribution, expectAllNear, expectNear, expectRangeError, share } from './laws';
import { softmax } from './logits';
import { sum } from './sum';
import { minP, topK, topP, truncate, type Truncation } from './truncation';

const count = fc.integer({ min: 1, max: 10 });
const keptOf = (values: Distribution, { kept }: Truncation): number[] =>
  values.filter((_, i) => kept[i]);
const lostOf = (values: Distribution, { kept }: Truncation): number[] =>
  values.filter((_, i) => !kept[i]);
const sizeOf = ({ kept }: Truncation): number => kept.filter(Boolean).length;

/** What every truncation promises, whatever its rule. */
function expectWellFormed(p: Distribution, cut: Truncation): void {
  expect(() => {
    assertDistribution(cut.distribution, 'cut');
  }).not.toThrow();
  expectNear(cut.mass, sum(keptOf(p, cut)), 1e-15);
  expect(cut.mass).toBeLessThanOrEqual(1);
  expect(Math.min(...keptOf(p, cut))).toBeGreaterThanOrEqual(Math.max(0, ...lostOf(p, cut)));
  const renormalised = p.map((pi, i) => (cut.kept[i] ? pi / cut.mass : 0));
  expectAllNear(cut.distribution, renormalised, 1e-15);
}

describe('topK(p, k)', () => {
  it('keeps the k most likely outcomes', () => {
    always([distribution, count], (p, k) => {
      const cut = topK(p, k);
      expectWellFormed(p, cut);
      expect(sizeOf(cut)).toBe(Math.min(k, p.length));
    });
  });

  it('prefers the earlier of equal outcomes', () => {
    expect(topK([0.25, 0.25, 0.25, 0.25], 2)).toEqual({
      distribution: [0.5, 0.5, 0, 0],
      kept: [true, true, false, false],
      mass: 0.5,
    });
    expect(topK([0.125, 0.5, 0.125, 0.25], 3).kept).toEqual([true, true, false, true]);
  });

  it('changes nothing when k is at least n', () => {
    expect(topK([0.5, 0.25, 0.25], 3).distribution).toEqual([0.5, 0.25, 0.25]);
    expect(topK([0.5, 0.25, 0.25], 100)).toEqual({
      distribution: [0.5, 0.25, 0.25],
      kept: [true, true, true],
      mass: 1,
    });
  });

  it('needs a positive whole k and a distribution', () => {
    expectRangeError(() => topK([1], 0), 'topK = 0 is not an integer of at least 1');
    expectRangeError(() => topK([1], 1.5), 'topK = 1.5 is not an integer of at least 1');
    expectRangeError(() => topK([0.5], 1), 'p sums to 0.5, not to 1');
  });
});

describe('topP(p, threshold)', () => {
  it('keeps the fewest most likely outcomes whose mass reaches the threshold', () => {
    always([distribution, share], (p, threshold) => {
      const cut = topP(p, threshold);
      expectWellFormed(p, cut);
      const size = sizeOf(cut);
      expect(cut.mass).toBeGreaterThanOrEqual(threshold - 1e-11);
      if (size > 1) expect(topK(p, size - 1).mass).toBeLessThan(threshold + 1e-11);
    });
  });

  it('accepts a mass that misses the threshold by rounding alone', () => {
    expect(0.7 + 0.1).toBeLessThan(0.8);
    expect(topP([0.7, 0.1, 0.1, 0.1], 0.8).kept).toEqual([true, true, false, false]);
    expect(topP([0.5, 0.3, 0.2], 0.5).kept).toEqual([true, false, false]);
    expect(topP([0.5, 0.3, 0.2], 0.500001).kept).toEqual([true, true, false]);
  });

  it('keeps one outcome at threshold 0 and every possible one at 1', () => {
    expect(topP([0.2, 0.5, 0.3], 0).kept).toEqual([false, true, false]);
    expect(topP([0.5, 0, 0.5], 1).kept).toEqual([true, false, true]);
    expect(topP([1, 1e-300], 1).kept).toEqual([true, true]);
    expect(topP([1, 1e-300], 0.999).kept).toEqual([true, false]);
  });

  it('never keeps an impossible outcome, though the others fall short by rounding', () => {
    const thirds = [...new Array<number>(3).fill(1 / 3), 0];
    expect(topP(thirds, 1 - 2 ** -53).kept).toEqual([true, true, true, false]);
    const many = normalize([...Array.from({ length: 20_000 }, (_, i) => 1 / (i + 1)), 0]);
    expect(topP(many, 1 - 2 ** -53).kept.at(-1)).toBe(false);
  });

  it('stops at the last outcome where rounding hides what the rare ones add', () => {
    // 50,000 × 5e-17 is 2.5e-12, of which none is left when each is added to almost 1.
    const rare = new Array<number>(50_000).fill(5e-17);
    expect(topP([1 - 2.5e-12, ...rare], 1 - 2 ** -53).kept.every(Boolean)).toBe(true);
  });

  it('names its argument when that is outside [0, 1]', () => {
    expectRangeError(() => topP([1], 1.5), 'threshold = 1.5 is not in [0, 1]');
    expectRangeError(() => truncate([1], { topP: -1 }), 'topP = -1 is not in [0, 1]');
  });
});

describe('minP(p, fraction)', () => {
  it('keeps what is at least the fraction of the most likely outcome', () => {
    always([distribution, share], (p, fraction) => {
      const cut = minP(p, fraction);
      expectWellFormed(p, cut);
      const bar = fraction * Math.max(...p);
      expect(Math.min(...keptOf(p, cut))).toBeGreaterThanOrEqual(bar * (1 - 1e-11));
      for (const pi of lostOf(p, cut)) expect(pi).toBeLessThan(bar);
    });
  });

  it('keeps everything at 0 and only the maxima at 1', () => {
    expect(minP([0.4, 0, 0.2, 0.4], 0).kept).toEqual([true, true, true, true]);
    expect(minP([0.4, 0, 0.2, 0.4], 1).kept).toEqual([true, false, false, true]);
  });

  it('accepts a probability that misses the bar by rounding alone', () => {
    expect(0.1 * 0.8).toBeGreaterThan(0.08);
    expect(minP([0.8, 0.12, 0.08], 0.1).kept).toEqual([true, true, true]);
    expect(minP([0.8, 0.12, 0.08], 0.1000001).kept).toEqual([true, true, false]);
  });

  it('names its argument when that is outside [0, 1]', () => {
    expectRangeError(() => minP([1], -0.5), 'fraction = -0.5 is not in [0, 1]');
    expectRangeError(() => truncate([1], { minP: 2 }), 'minP = 2 is not in [0, 1]');
  });
});

describe('truncate(p, options)', () => {
  it('changes nothing without options', () => {
    expect(truncate([0.5, 0.5, 0], {})).toEqual({
      distribution: [0.5, 0.5, 0],
      kept: [true, true, true],
      mass: 1,
    });
  });

  it('is top-k, then top-p, then min-p, each of what the one before left', () => {
    always([distribution, count, share, share], (p, k, threshold, fraction) => {
      const all = truncate(p, { topK: k, topP: threshold, minP: fraction });
      const first = topK(p, k);
      const second = topP(first.distribution, threshold);
      const third = minP(second.distribution, fraction);
      // min-p at 0 keeps even what is gone already.
      const kept = third.kept.map((value, i) => value && second.kept[i] && first.kept[i]);
      expect(all.kept).toEqual(kept);
      expectAllNear(all.distribution, third.distribution);
      expectWellFormed(p, all);
    });
  });

  it('gives top-p the mass that top-k left, not the mass of p', () => {
    const p = [0.4, 0.3, 0.2, 0.1];
    expect(topP(p, 0.5).kept).toEqual([true, true, false, false]);
    expect(truncate(p, { topK: 2, topP: 0.5 }).kept).toEqual([true, false, false, false]);
  });

  it('comes after the temperature: tempering first leaves one token, truncating first two', () => {
    const z = [3, 2, 1];
    expect(sizeOf(truncate(softmax(z, { temperature: 0.5 }), { topP: 0.8 }))).toBe(1);
    expect(sizeOf(truncate(softmax(z), { topP: 0.8 }))).toBe(2);
  });

  it('never has a mass above 1', () => {
    expect(truncate([0.5, 0.5 + 5e-10], {}).mass).toBe(1);
  });

  it('copes with a vocabulary of 50,000', () => {
    const p = softmax(Array.from({ length: 50_000 }, (_, i) => 10 * Math.sin(i * 12.9898)));
    const cut = truncate(p, { topK: 1000, topP: 0.9, minP: 0.05 });
    expect(sizeOf(cut)).toBeLessThanOrEqual(1000);
    expect(cut.mass).toBeGreaterThan(0);
  });

  it('needs a distribution and options in range', () => {
    expectRangeError(() => truncate([], {}), 'p is empty; it needs at least one outcome');
    expectRangeError(() => truncate([1], { topK: 0 }), 'topK = 0 is not an integer of at least 1');
  });
});
