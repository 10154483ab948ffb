import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surprisal } from '~/math';
import { valueAfterKey } from '~/ui/slider-keys';
import { AXES } from './model';
import {
  coordinateOf,
  curvePoints,
  placeOf,
  probabilityAt,
  probabilityAtPlace,
  RANGES,
  topBits,
} from './scale';

const seed = { seed: 20 };
const place = fc.double({ min: -0.2, max: 1.2, noNaN: true });

describe.each(AXES)('the %s axis', (axis) => {
  it('gives a probability wherever the hand is, and a place that is close to the hand', () => {
    fc.assert(
      fc.property(place, (share) => {
        const probability = probabilityAtPlace(share, axis);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        const inside = Math.min(1, Math.max(0, share));
        expect(Math.abs(placeOf(probability, axis) - inside)).toBeLessThan(6e-4);
      }),
      seed,
    );
  });

  it('reaches both of its ends', () => {
    expect(probabilityAtPlace(1, axis)).toBe(1);
    expect(probabilityAtPlace(0, axis)).toBe(axis === 'log' ? 1e-9 : 0);
  });

  it('is crossed by the arrow keys without getting stuck', () => {
    const range = RANGES[axis];
    let probability = 1;
    let presses = 0;
    while (probability > probabilityAt(range.min, axis) && presses < 200) {
      const next = valueAfterKey('ArrowLeft', coordinateOf(probability, axis), range) ?? NaN;
      const moved = probabilityAt(next, axis, 2);
      expect(moved).toBeLessThan(probability);
      probability = moved;
      presses += 1;
    }
    expect(presses).toBeLessThanOrEqual(100);
  });

  it('is crossed by the steps of its slider without getting stuck', () => {
    const { min, max, fineStep } = RANGES[axis];
    const steps = Math.round((max - min) / fineStep);
    const probabilities = Array.from({ length: steps + 1 }, (_, step) =>
      probabilityAt(min + step * fineStep, axis),
    );
    expect(new Set(probabilities).size).toBe(steps + 1);
  });

  it('has a curve that is −log p, from the top or the edge down to certainty', () => {
    const top = topBits(axis, []);
    const points = curvePoints(axis, top);
    expect(points.length).toBeLessThanOrEqual(250);
    expect(points.at(-1)).toEqual([100, 100]);
    for (const [x, y] of points) {
      const probability = axis === 'linear' ? x / 100 : 10 ** (RANGES.log.min * (1 - x / 100));
      expect(top * (1 - y / 100)).toBeCloseTo(surprisal(probability), 9);
    }
  });
});

describe('the height of the picture', () => {
  it('stays low until something rarer than one in a thousand is shown', () => {
    expect(topBits('linear', [3, Infinity])).toBe(10);
    expect(topBits('linear', [3, 11])).toBe(30);
    expect(topBits('log', [1])).toBe(30);
  });
});

describe('the keys on a logarithmic axis', () => {
  it('stop at probabilities that are easy to read', () => {
    const stops = Array.from({ length: 11 }, (_, step) => probabilityAt(-step / 10, 'log', 2));
    expect(stops).toEqual([1, 0.79, 0.63, 0.5, 0.4, 0.32, 0.25, 0.2, 0.16, 0.13, 0.1]);
  });
});
