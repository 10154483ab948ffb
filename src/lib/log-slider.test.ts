import { describe, expect, it } from 'vitest';
import { logSlider } from './log-slider';

const slider = logSlider({ min: 0.05, max: 50, steps: 60 });

describe('logSlider', () => {
  it('reaches both ends exactly', () => {
    expect(slider.valueAt(0)).toBe(0.05);
    expect(slider.valueAt(60)).toBe(50);
    expect([slider.positionOf(0.05), slider.positionOf(50)]).toEqual([0, 60]);
    expect(slider.range).toEqual({ min: 0, max: 60, step: 1 });
  });

  it('makes equal ratios of equal steps', () => {
    expect(slider.shareOf(0.5)).toBeCloseTo(1 / 3, 12);
    expect(slider.shareOf(5)).toBeCloseTo(2 / 3, 12);
    expect(slider.valueAt(20)).toBe(0.5);
  });

  it('rounds values so that they can be read, and still moves with each step', () => {
    const values = Array.from({ length: 61 }, (_, position) => slider.valueAt(position));
    expect(slider.valueAt(30)).toBe(1.6);
    expect(new Set(values).size).toBe(values.length);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    for (const [position, value] of values.entries()) {
      expect(slider.positionOf(value)).toBe(position);
    }
  });

  it('never leaves its limits by rounding', () => {
    const odd = logSlider({ min: 0.123, max: 4.567, steps: 10 });
    expect([odd.valueAt(0), odd.valueAt(10)]).toEqual([0.123, 4.567]);
  });
});
