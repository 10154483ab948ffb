import { describe, expect, it } from 'vitest';
import { boxesPath } from './boxes-path';

describe('boxesPath', () => {
  it('goes around each box and closes it', () => {
    expect(boxesPath([{ x: 10, y: 20, width: 5, height: 30 }])).toBe('M10 20H15V50H10Z');
  });

  it('puts one box after the other', () => {
    const box = { x: 0, y: 0, width: 1, height: 1 };
    expect(boxesPath([box, box])).toBe('M0 0H1V1H0ZM0 0H1V1H0Z');
  });

  it('lets neighbours meet at the same rounded edge', () => {
    const width = 100 / 3;
    const path = boxesPath([0, 1].map((index) => ({ x: index * width, y: 0, width, height: 1 })));
    expect(path).toBe('M0 0H33.33V1H0ZM33.33 0H66.67V1H33.33Z');
  });

  it('draws nothing where there is no area', () => {
    expect(boxesPath([])).toBe('');
    expect(boxesPath([{ x: 1, y: 2, width: 3, height: 0 }])).toBe('');
    expect(boxesPath([{ x: 1, y: 2, width: 0, height: 3 }])).toBe('');
  });
});
