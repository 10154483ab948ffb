import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, PICTURE_WIDTHS, withinPicture } from './fit-text';

const room = { pixels: PICTURE_WIDTHS.narrow };

const texts = fc
  .array(
    fc.record({
      text: fc.constantFrom('1/2', '0.125', '0', '+0.0625', '∞'),
      centre: fc.integer({ min: 5, max: 95 }),
      y: fc.integer({ min: 10, max: 220 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.toSorted((a, b) => a.centre - b.centre));

describe('apart', () => {
  it('leaves no two texts in the same place', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const placed = apart(list, room);
        for (const [index, one] of placed.entries()) {
          for (const other of placed.slice(index + 1)) {
            const gap = (Math.abs(one.centre - other.centre) / 100) * room.pixels;
            const needed = ((one.text.length + other.text.length) / 2) * 7;
            expect(gap >= needed || Math.abs(one.y - other.y) >= 14).toBe(true);
          }
        }
      }),
      { seed: 20 },
    );
  });

  it('moves nothing that has room, and nothing downwards', () => {
    const far = [
      { text: '1/2', centre: 20, y: 50 },
      { text: '1/2', centre: 80, y: 50 },
    ];
    expect(apart(far, room).map(({ y }) => y)).toEqual([50, 50]);
    fc.assert(
      fc.property(texts, (list) => {
        const placed = apart(list, room);
        expect(placed.length).toBeLessThanOrEqual(list.length);
        for (const { y } of placed) expect(y).toBeLessThanOrEqual(220);
      }),
      { seed: 20 },
    );
  });

  it('lifts the second of two that would touch by a line', () => {
    const near = [
      { text: '0.125', centre: 50, y: 50 },
      { text: '0.125', centre: 54, y: 52 },
    ];
    expect(apart(near, room).map(({ y }) => y)).toEqual([50, 52 - 30]);
  });
});

describe('withinPicture', () => {
  it('leaves a text where it fits, and moves one that would leave the picture', () => {
    expect(withinPicture(40, 'truth')).toBe(40);
    const [left, right] = [withinPicture(0, 'truth'), withinPicture(100, 'truth')];
    expect(left).toBeGreaterThan(5);
    expect(left + right).toBe(100);
  });

  it('centres a text that is wider than the picture', () => {
    expect(withinPicture(3, 'a'.repeat(60))).toBe(50);
  });
});
