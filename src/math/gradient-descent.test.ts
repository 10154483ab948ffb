import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossEntropy } from './cross-entropy';
import { normalize } from './distribution';
import { entropy } from './entropy';
import { descendLogits } from './gradient-descent';
import { always, expectAllNear, expectNear, expectRangeError, expectSameDigits } from './laws';
import { softmax } from './logits';
import { sum } from './sum';

const nats = { unit: 'nats' } as const;
const start = fc.integer({ min: 1, max: 6 }).chain((n) => {
  const row = (min: number, max: number): fc.Arbitrary<number[]> =>
    fc.array(fc.double({ min, max, noNaN: true }), { minLength: n, maxLength: n });
  return fc.record({ target: row(0.01, 1).map(normalize), logits: row(-5, 5) });
});
/** Below 2 / L, where the loss has curvature at most L = ½. */
const rate = fc.double({ min: 0.01, max: 3.9, noNaN: true });

describe('descendLogits(target, logits, { learningRate, steps })', () => {
  it('starts at the start and gives one row after each update', () => {
    const rows = descendLogits([0.7, 0.2, 0.1], [0, 0, 0], { learningRate: 1, steps: 3 });
    expect(rows.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
    expect(rows[0]?.logits).toEqual([0, 0, 0]);
    expect(descendLogits([1], [0], { learningRate: 1, steps: 0 })).toHaveLength(1);
  });

  it('moves against the gradient', () => {
    const [, next] = descendLogits([1, 0], [0, 0], { learningRate: 0.5, steps: 1 });
    expect(next?.logits).toEqual([0.25, -0.25]);
  });

  it('never raises the loss while the rate is below 4', () => {
    always([start, rate], ({ target, logits }, learningRate) => {
      const rows = descendLogits(target, logits, { learningRate, steps: 10 });
      for (const [i, row] of rows.slice(1).entries()) {
        expect(row.crossEntropyNats).toBeLessThanOrEqual(
          (rows[i]?.crossEntropyNats ?? NaN) + 1e-14,
        );
      }
    });
  });

  it('keeps the sum of the logits', () => {
    always([start, rate], ({ target, logits }, learningRate) => {
      const last = descendLogits(target, logits, { learningRate, steps: 10 }).at(-1);
      expectNear(sum(last?.logits ?? []), sum(logits));
    });
  });

  it('has rows that agree with themselves', () => {
    always([start, rate], ({ target, logits }, learningRate) => {
      for (const row of descendLogits(target, logits, { learningRate, steps: 3 })) {
        expectAllNear(row.probabilities, softmax(row.logits), 1e-15);
        expectNear(row.crossEntropyNats, crossEntropy(target, row.probabilities, nats));
        expectNear(row.klNats, row.crossEntropyNats - entropy(target, nats));
      }
    });
  });

  it('reaches the target: the loss tends to its entropy, the divergence to 0', () => {
    const target = [0.7, 0.2, 0.1];
    const last = descendLogits(target, [0, 0, 0], { learningRate: 3, steps: 400 }).at(-1);
    expectAllNear(last?.probabilities ?? [], target);
    expectSameDigits(last?.crossEntropyNats ?? NaN, entropy(target, nats));
    expect(last?.klNats).toBeLessThan(1e-25);
  });

  it('has a finite divergence even where a probability is rounded to 0', () => {
    const options = { learningRate: 1, steps: 0 };
    expect(descendLogits([1, 0], [-800, 800], options)[0]?.klNats).toBe(1600);
    const [even] = descendLogits([0.5, 0.5], [-800, 800], options);
    expectSameDigits(even?.klNats ?? NaN, 800 - Math.LN2);
    expect(descendLogits([0.5, 0.5], [0, -Infinity], options)[0]?.klNats).toBe(Infinity);
  });

  it('refuses what it cannot descend on', () => {
    const good = { learningRate: 1, steps: 1 };
    expectRangeError(() => descendLogits([2], [0], good), 'target[0] = 2 is not in [0, 1]');
    expectRangeError(
      () => descendLogits([1], [0, 0], good),
      'target has length 1 but logits has length 2',
    );
    expectRangeError(
      () => descendLogits([1], [0], { ...good, learningRate: 0 }),
      'learningRate = 0 is not a positive finite number',
    );
    expectRangeError(
      () => descendLogits([1], [0], { ...good, steps: -1 }),
      'steps = -1 is not an integer of at least 0',
    );
    expectRangeError(
      () => descendLogits([1, 0], [1.6e308, 1.7e308], { learningRate: 1.7e308, steps: 1 }),
      'logits[0] = Infinity is not below Infinity',
    );
  });
});
