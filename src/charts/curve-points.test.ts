import { describe, expect, it } from 'vitest';
import { curvePlaces, pointsText } from './curve-points';

const axis = { min: -10, max: 10 };

describe('curvePlaces', () => {
  it('goes from end to end in ascending order', () => {
    const places = curvePlaces(axis, [
      { at: 0, reach: 1 },
      { at: 9.9, reach: 2 },
    ]);
    expect(places[0]).toBe(-10);
    expect(places.at(-1)).toBe(10);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.length).toBeLessThanOrEqual(250);
  });

  it('has the middle of each feature among its places, and many near it', () => {
    const places = curvePlaces(axis, [{ at: 1.234, reach: 0.4 }]);
    expect(places).toContain(1.234);
    expect(places.filter((x) => Math.abs(x - 1.234) <= 0.4).length).toBeGreaterThan(45);
  });
});

describe('pointsText', () => {
  it('has its origin at the upper left', () => {
    expect(pointsText([-10, 0, 10], axis, (x) => (x === 0 ? 1 : 0.25))).toBe(
      '0.00,75.00 50.00,0.00 100.00,75.00',
    );
  });
});
