import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  positionOf,
  shareOf,
  SLIDER,
  TEMPERATURE,
  temperatureAt,
  temperatureParam,
  temperatureText,
} from './temperature';

const positions = Array.from({ length: SLIDER.max + 1 }, (_, position) => position);

describe('the slider of the temperature', () => {
  it('has the two limits as notches of their own beyond the numbers', () => {
    expect(temperatureAt(SLIDER.min)).toBe('greedy');
    expect(temperatureAt(SLIDER.min + 1)).toBe(TEMPERATURE.min);
    expect(temperatureAt(SLIDER.max - 1)).toBe(TEMPERATURE.max);
    expect(temperatureAt(SLIDER.max)).toBe('uniform');
  });

  it('never goes down on the way up', () => {
    const numbers = positions.map(temperatureAt).filter((value) => typeof value === 'number');
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers).toContain(1);
  });

  it('comes back to where it was, within the two digits that are kept', () => {
    for (const position of positions) {
      expect(Math.abs(positionOf(temperatureAt(position)) - position)).toBeLessThanOrEqual(1);
    }
  });

  it('places every temperature between the two limits', () => {
    fc.assert(
      fc.property(fc.double({ ...TEMPERATURE, noNaN: true }), (temperature) => {
        expect(positionOf(temperature)).toBeGreaterThan(SLIDER.min);
        expect(positionOf(temperature)).toBeLessThan(SLIDER.max);
        expect(shareOf(temperature)).toBeGreaterThanOrEqual(0);
        expect(shareOf(temperature)).toBeLessThanOrEqual(1);
      }),
      { seed: 20 },
    );
  });
});

describe('the parameter T', () => {
  const param = temperatureParam('T', 1);

  it('reads back what it wrote', () => {
    for (const value of ['greedy', 'uniform', 0.05, 0.7, 1, 20] as const) {
      expect(param.parse(param.format(value))).toBe(value);
    }
    expect(param.parse('1/2')).toBe(0.5);
  });

  it.each([
    ['0', 'T = 0 divides by zero. The limit is called T=greedy.'],
    ['100', 'T must lie between 0.05 and 20, not 100; the limits are called greedy and uniform.'],
    ['-1', 'T must lie between 0.05 and 20, not -1; the limits are called greedy and uniform.'],
    ['hot', '“hot” is not a number. Write 0.25 or 1/4.'],
  ])('refuses “%s” in words', (text, words) => {
    expect(() => param.parse(text)).toThrow(words);
  });
});

it('is written with its limits', () => {
  expect(['greedy' as const, 0.7, 'uniform' as const].map(temperatureText)).toEqual([
    'T → 0, greedy',
    'T = 0.7',
    'T → ∞, uniform',
  ]);
});
