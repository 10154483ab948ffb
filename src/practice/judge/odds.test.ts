import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenOdds, favourite, rebalance, spreadCost } from './odds';

const SEED = 20;
const sum = (odds: readonly number[]) => odds.reduce((total, share) => total + share, 0);

/** A spread that a reader may have reached by moving sliders, and one more move. */
const move = fc.integer({ min: 2, max: 6 }).chain((count) =>
  fc.record({
    odds: fc
      .array(fc.tuple(fc.nat(count - 1), fc.integer({ min: 0, max: 100 })), { maxLength: 8 })
      .map((moves) =>
        moves.reduce((odds, [index, share]) => rebalance(odds, index, share), evenOdds(count)),
      ),
    index: fc.nat(count - 1),
    share: fc.integer({ min: -10, max: 110 }),
  }),
);

const always = (law: (input: { odds: number[]; index: number; share: number }) => void) => {
  fc.assert(fc.property(move, law), { seed: SEED, numRuns: 300 });
};

describe('evenOdds(count)', () => {
  it('sums to 100 and differs by at most 1', () => {
    for (let count = 1; count <= 7; count += 1) {
      const odds = evenOdds(count);
      expect(sum(odds)).toBe(100);
      expect(Math.max(...odds) - Math.min(...odds)).toBeLessThanOrEqual(1);
    }
  });
});

describe('rebalance(odds, index, share)', () => {
  it('always sums to 100, in whole per cent of which none is negative', () => {
    always(({ odds, index, share }) => {
      const moved = rebalance(odds, index, share);
      expect(sum(moved)).toBe(100);
      expect(moved.every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
    });
  });

  it('gives the moved choice what was asked for, within 0 and 100', () => {
    always(({ odds, index, share }) => {
      expect(rebalance(odds, index, share)[index]).toBe(Math.min(100, Math.max(0, share)));
    });
  });

  it('keeps the others in their order', () => {
    always(({ odds, index, share }) => {
      const moved = rebalance(odds, index, share);
      for (const [a, before] of odds.entries()) {
        for (const [b, other] of odds.entries()) {
          if (a === index || b === index || before <= other) continue;
          expect(moved[a]).toBeGreaterThanOrEqual(moved[b] ?? 0);
        }
      }
    });
  });

  it('spreads evenly over others that had nothing', () => {
    expect(rebalance([100, 0, 0], 0, 40)).toEqual([40, 30, 30]);
  });
});

describe('spreadCost(odds, right)', () => {
  it('is the surprise of the right choice in bits', () => {
    expect(spreadCost([50, 25, 25], 1)).toBe(2);
    expect(spreadCost([0, 100], 1)).toBe(0);
    expect(spreadCost([100, 0], 1)).toBe(Infinity);
  });

  it('is least on average for whoever spreads as they believe', () => {
    always(({ odds, index, share }) => {
      const other = rebalance(odds, index, share);
      const expected = (spread: readonly number[]) =>
        odds.reduce(
          (total, belief, right) =>
            total + (belief === 0 ? 0 : (belief / 100) * spreadCost(spread, right)),
          0,
        );
      expect(expected(odds)).toBeLessThanOrEqual(expected(other) + 1e-12);
    });
  });
});

describe('favourite(odds)', () => {
  it('is the choice with most, if it is alone', () => {
    expect(favourite([20, 50, 30])).toBe(1);
    expect(favourite([40, 40, 20])).toBeUndefined();
  });
});
