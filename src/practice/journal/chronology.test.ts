import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journal, time } from './arbitrary';
import { chronological } from './chronology';
import type { Entry } from './entry';

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;
const numberOf = ({ uid }: Entry) => Number(uid.split('.')[1]);
const read = (number: number, at: number, name = 'aaa'): Entry => ({
  kind: 'read',
  chapter: 'entropy',
  uid: `${name}.${number}.x`,
  at,
});
const at = (...times: number[]) =>
  chronological(
    times.map((day, index) => read(index + 1, NOW + day * DAY)),
    NOW,
  ).map((entry) => (entry.at - NOW) / DAY);

describe('chronological(entries, now)', () => {
  it('does not depend on the order of what it is given', () => {
    fc.assert(
      fc.property(journal, time, (entries, now) => {
        const other = [...entries].reverse();
        expect(chronological(other, now)).toEqual(chronological(entries, now));
      }),
      { seed: 20 },
    );
  });

  it('never goes back, never passes now, and keeps the order of each journal', () => {
    fc.assert(
      fc.property(journal, time, (entries, now) => {
        const ordered = chronological(entries, now);
        expect(ordered).toHaveLength(entries.length);
        const times = ordered.map((entry) => entry.at);
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(times.every((moment) => moment <= now)).toBe(true);
        for (const name of ['aaa', 'bbb', 'ccc']) {
          const own = ordered.filter(({ uid }) => uid.startsWith(name)).map(numberOf);
          expect(own).toEqual([...own].sort((a, b) => a - b));
        }
      }),
      { seed: 20 },
    );
  });

  it('leaves the times alone that the order confirms', () => {
    expect(at(-9, -5, -5, -1)).toEqual([-9, -5, -5, -1]);
  });

  it('distrusts a clock that was set back for a while', () => {
    expect(at(-9, -8, -5000, -4999, -6, -1)).toEqual([-9, -8, -8, -8, -6, -1]);
    expect(at(-2, -400)).toEqual([-2, -2]);
  });

  it('distrusts a clock that was ahead, also while it still seems to be in the future', () => {
    expect(at(-9, 365, 366, -6, -1)).toEqual([-9, -9, -9, -6, -1]);
  });

  it('puts everything at now while the clock itself lies before all of it', () => {
    expect(at(5, 6, 7)).toEqual([0, 0, 0]);
  });

  it('merges two journals by time', () => {
    const ordered = chronological(
      [read(1, NOW - 3, 'bbb'), read(2, NOW - 1, 'bbb'), read(7, NOW - 2)],
      NOW,
    );
    expect(ordered.map(({ uid }) => uid)).toEqual(['bbb.1.x', 'aaa.7.x', 'bbb.2.x']);
  });
});
