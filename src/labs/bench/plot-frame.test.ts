import { describe, expect, it } from 'vitest';
import { frameOf, heightOf, roomierEnd } from './plot-frame';
import type { ShownResult } from './props';

function lineOf(expected: readonly number[], levels: readonly number[] = []): ShownResult {
  return {
    id: 'curve',
    title: 'A curve',
    kind: 'line',
    within: 1e-3,
    rows: [],
    x: expected.map((_value, index) => index),
    xLabel: 'step',
    yLabel: 'nats',
    series: [{ label: 'loss', expected }],
    levels: levels.map((value) => ({ label: String(value), value })),
  };
}

describe('frameOf(result, own)', () => {
  it('holds expected values and levels, and 0 where it is near', () => {
    const frame = frameOf(lineOf([3, 1], [0.5]), undefined);
    expect(frame.min).toBe(0);
    expect(frame.max).toBeGreaterThan(3);
    expect(frameOf(lineOf([10, 11]), undefined).min).toBe(10);
  });

  it('is not squeezed by an own value far away', () => {
    expect(frameOf(lineOf([0, 1]), [[1e9]]).max).toBeLessThan(3);
  });
});

describe('heightOf(value, frame)', () => {
  it('is 0 at the top and 1 at the bottom', () => {
    expect(heightOf(4, { min: 2, max: 4 })).toBe(0);
    expect(heightOf(2, { min: 2, max: 4 })).toBe(1);
  });
});

describe('roomierEnd(result, value)', () => {
  it('is where the curve is farther from the line', () => {
    const falling = lineOf([3.3, 2, 1.8]);
    expect(roomierEnd(falling, 1.7)).toBe('left');
    expect(roomierEnd(falling, 3.2)).toBe('right');
  });

  it('is the right one for bars', () => {
    expect(roomierEnd({ ...lineOf([3, 1]), kind: 'bars' }, 1)).toBe('right');
  });
});
