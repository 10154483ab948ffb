import { describe, expect, it } from 'vitest';
import { carriedFrom, carriedInto } from './carried';
import { distributionParam, labelsParam, numberParam } from './params';
import type { QuerySchema } from './query-state';

type Schema = QuerySchema<Record<string, unknown>>;

const one = {
  p: distributionParam('p', { defaultValue: [0.5, 0.5] }),
  labels: labelsParam('labels', { defaultValue: ['a', 'b'] }),
  rate: numberParam('rate', { defaultValue: 1, min: 0, max: 2 }),
} as unknown as Schema;

const two = {
  p: distributionParam('p', { defaultValue: [0.5, 0.5], max: 3 }),
  q: distributionParam('q', { defaultValue: [0.5, 0.5], max: 3 }),
  labels: labelsParam('labels', { defaultValue: ['a', 'b'] }),
} as unknown as Schema;

const point = { p: numberParam('p', { defaultValue: 0.5, min: 0, max: 1 }) } as unknown as Schema;

describe('a distribution that is carried', () => {
  it('is P, Q and the names, and nothing else of the state', () => {
    const state = { p: [0.25, 0.75], labels: ['x', 'y'], rate: 2 };
    expect(carriedFrom(one, state)).toBe('p=1/4,3/4&labels=x,y');
  });

  it('goes into another widget, which keeps what was not carried', () => {
    const before = { p: [0.5, 0.5], q: [0.1, 0.9], labels: ['a', 'b'] };
    expect(carriedInto(two, before, 'p=1/4,3/4&labels=x,y')).toEqual({
      ...before,
      p: [0.25, 0.75],
      labels: ['x', 'y'],
    });
  });

  it('comes back as it went', () => {
    const state = { p: [0.2, 0.3, 0.5], q: [0, 0, 1], labels: ['a', 'b', 'c'] };
    expect(
      carriedInto(two, { p: [1, 0], q: [1, 0], labels: [] }, carriedFrom(two, state) ?? ''),
    ).toEqual(state);
  });

  it('is refused by a widget that it does not fit', () => {
    expect(carriedInto(two, { p: [0.5, 0.5] }, 'p=1/4,1/4,1/4,1/4')).toBeUndefined();
  });

  it('has no place in a widget whose p is a single number', () => {
    expect(carriedFrom(point, { p: 0.5 })).toBeUndefined();
    expect(carriedInto(point, { p: 0.5 }, 'p=1/4,3/4')).toBeUndefined();
  });
});
