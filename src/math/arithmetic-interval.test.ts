import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellWithin,
  endDigits,
  extentOf,
  intervalBits,
  narrowInterval,
  partOfInterval,
  UNIT_INTERVAL,
  type IntervalShare,
} from './arithmetic-interval';
import { always, expectNear, expectRangeError } from './laws';

/** A share that exists: some parts before it, at least one of its own, some after it. */
const share = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }), fc.nat(60))
  .map(([before, frequency, after]): IntervalShare => {
    return { before, frequency, total: before + frequency + after };
  });
const shares = fc.array(share, { maxLength: 40 });

const intervalOf = (steps: readonly IntervalShare[]) => steps.reduce(narrowInterval, UNIT_INTERVAL);
const surpriseOf = (steps: readonly IntervalShare[]) =>
  steps.reduce((sum, { frequency, total }) => sum + Math.log2(total / frequency), 0);

const third: IntervalShare = { before: 1, frequency: 1, total: 3 };

describe('narrowInterval(interval, share)', () => {
  it('multiplies the widths, exactly', () => {
    always([shares], (steps) => {
      const { width, whole } = intervalOf(steps);
      expect(width).toBe(steps.reduce((product, step) => product * BigInt(step.frequency), 1n));
      expect(whole).toBe(steps.reduce((product, step) => product * BigInt(step.total), 1n));
    });
  });

  it('stays within the interval, and leaves no gap between neighbours', () => {
    always([shares, share], (steps, next) => {
      const outer = intervalOf(steps);
      const inner = narrowInterval(outer, next);
      const scale = BigInt(next.total);
      expect(inner.low >= outer.low * scale).toBe(true);
      expect(inner.low + inner.width <= (outer.low + outer.width) * scale).toBe(true);
      const { before, frequency, total } = next;
      const after = { before: before + frequency, frequency: 1, total: total + 1 };
      const same = narrowInterval(outer, { ...next, total: total + 1 });
      expect(narrowInterval(outer, after).low).toBe(same.low + same.width);
    });
  });

  it('refuses a share that lies outside', () => {
    const narrow = (before: number, frequency: number, total: number) => () =>
      narrowInterval(UNIT_INTERVAL, { before, frequency, total });
    expectRangeError(narrow(-1, 1, 2), 'before = -1 is not an integer of at least 0');
    expectRangeError(narrow(0, 0, 2), 'frequency = 0 is not an integer of at least 1');
    expectRangeError(narrow(1, 2, 2), 'total = 2 is not an integer of at least 3');
  });
});

describe('intervalBits(interval)', () => {
  it('are the fewest whose cell lies inside, and of these the smallest', () => {
    expect(intervalBits(UNIT_INTERVAL)).toBe('');
    expect(intervalBits(narrowInterval(UNIT_INTERVAL, third))).toBe('011');
    expect(intervalBits({ low: 1n, width: 1n, whole: 4n })).toBe('01');
    expect(intervalBits({ low: 3n, width: 2n, whole: 8n })).toBe('011');
    expect(intervalBits({ low: 0n, width: 1n, whole: 1024n })).toBe('0000000000');
  });

  it('are as many as the surprise, rounded up, or one more; and their cell lies inside', () => {
    always([shares], (steps) => {
      const interval = intervalOf(steps);
      const bits = intervalBits(interval);
      const surprise = surpriseOf(steps);
      expect(bits.length).toBeGreaterThanOrEqual(surprise - 1e-9);
      expect(bits.length).toBeLessThanOrEqual(Math.ceil(surprise - 1e-9) + 1);
      const { start, width } = cellWithin(interval, bits);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start + width).toBeLessThanOrEqual(1 + 1e-15);
    });
  });
});

describe('endDigits(interval, base, more)', () => {
  it('reads the digits off both ends; the upper end itself is not in the interval', () => {
    expect(endDigits(UNIT_INTERVAL, 2, 3)).toEqual({ shared: '', lower: '000', upper: '111' });
    expect(endDigits(UNIT_INTERVAL, 10, 2)).toEqual({ shared: '', lower: '00', upper: '99' });
    const middle = narrowInterval(UNIT_INTERVAL, third);
    expect(endDigits(middle, 2, 4)).toEqual({ shared: '', lower: '0101', upper: '1010' });
    expect(endDigits(middle, 10, 3)).toEqual({ shared: '', lower: '333', upper: '666' });
    const quarter = { low: 1n, width: 1n, whole: 4n };
    expect(endDigits(quarter, 2, 2)).toEqual({ shared: '01', lower: '00', upper: '11' });
    const narrow = { low: 12_340n, width: 7n, whole: 100_000n };
    expect(endDigits(narrow, 10, 2)).toEqual({ shared: '1234', lower: '00', upper: '69' });
  });

  it('shares at most as many digits as the surprise, and those with what is sent', () => {
    always([shares], (steps) => {
      const interval = intervalOf(steps);
      const { shared } = endDigits(interval, 2, 1);
      expect(shared.length).toBeLessThanOrEqual(surpriseOf(steps) + 1e-9);
      expect(intervalBits(interval).startsWith(shared)).toBe(true);
    });
  });

  it('never takes back a digit', () => {
    always([shares, share, fc.constantFrom(2, 10)], (steps, next, base) => {
      const interval = intervalOf(steps);
      const before = endDigits(interval, base, 1).shared;
      const after = endDigits(narrowInterval(interval, next), base, 1).shared;
      expect(after.startsWith(before)).toBe(true);
    });
  });

  it('tells the ends apart at the first digit that is not shared', () => {
    always([shares, fc.constantFrom(2, 10)], (steps, base) => {
      const { lower, upper } = endDigits(intervalOf(steps), base, 5);
      expect(lower).toHaveLength(5);
      expect(upper).toHaveLength(5);
      expect(Number(lower[0])).toBeLessThan(Number(upper[0]));
    });
  });
});

describe('partOfInterval(interval, bits, total)', () => {
  it('points at the share of every symbol in turn', () => {
    always([shares], (steps) => {
      const bits = intervalBits(intervalOf(steps));
      let interval = UNIT_INTERVAL;
      for (const step of steps) {
        const part = partOfInterval(interval, bits, step.total);
        expect(part).toBeGreaterThanOrEqual(step.before);
        expect(part).toBeLessThan(step.before + step.frequency);
        interval = narrowInterval(interval, step);
      }
    });
  });
});

describe('extentOf(interval), cellWithin(interval, bits)', () => {
  it('are places on the line', () => {
    expect(extentOf(UNIT_INTERVAL)).toEqual({ start: 0, width: 1 });
    const { start, width } = extentOf(narrowInterval(UNIT_INTERVAL, third));
    expectNear(start, 1 / 3, 1e-15);
    expectNear(width, 1 / 3, 1e-15);
    expect(cellWithin({ low: 1n, width: 1n, whole: 2n }, '10')).toEqual({ start: 0, width: 0.5 });
    expect(cellWithin(UNIT_INTERVAL, '')).toEqual({ start: 0, width: 1 });
  });
});
