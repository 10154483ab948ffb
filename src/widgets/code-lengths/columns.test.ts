import { describe, expect, it } from 'vitest';
import { defaultState } from '~/lib/query-state';
import { columnsOf, topDigits } from './columns';
import { derive, querySchema, type State } from './model';

const rowsOf = (state: Partial<State>) => derive({ ...defaultState(querySchema), ...state }).rows;

describe('columnsOf(rows)', () => {
  it('are as wide as the outcomes are probable, side by side', () => {
    const [mat, sofa, floor, moon] = columnsOf(rowsOf({}));
    expect(mat?.width).toBeCloseTo(2 * (sofa?.width ?? NaN), 12);
    expect(sofa?.x).toBeCloseTo((mat?.x ?? NaN) + (mat?.width ?? NaN), 12);
    expect(floor?.width).toBeCloseTo(moon?.width ?? NaN, 12);
    expect((moon?.x ?? NaN) + (moon?.width ?? NaN)).toBeCloseTo(100, 12);
  });

  it('leave out what cannot happen', () => {
    const columns = columnsOf(rowsOf({ p: [1 / 2, 0, 1 / 2, 0] }));
    expect(columns.map(({ row }) => row.label)).toEqual(['mat', 'floor']);
  });
});

describe('topDigits(rows)', () => {
  it('has room for the longest word and the longest ideal', () => {
    expect(topDigits(rowsOf({}))).toBe(3);
    expect(topDigits(rowsOf({ p: [1 / 2, 1 / 2, 0, 0] }))).toBe(3);
    expect(topDigits(rowsOf({ p: [0.97, 0.01, 0.01, 0.01], code: 'fixed' }))).toBe(7);
    expect(topDigits(rowsOf({ p: [0.97, 0.01, 0.01, 0.01], code: 'shannon' }))).toBe(7);
  });

  it('cuts what is longer than a picture can show, and what has no end', () => {
    expect(topDigits(rowsOf({ p: [1 - 1e-9, 1e-9, 0, 0], code: 'shannon' }))).toBe(12);
    expect(topDigits(rowsOf({ q: [1, 0, 0, 0], madeFor: 'q' }))).toBe(4);
  });
});
