import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journal } from '~/practice/journal/arbitrary';
import type { Entry, NewEntry } from '~/practice/journal/entry';
import { minutesLeftOf, progressOf, type Course } from './progress';

const COURSE: Course = {
  chapters: [
    { slug: 'entropy', minutes: 30 },
    { slug: 'loss', minutes: 40 },
  ],
  questions: ['a', 'b'],
  labs: [{ slug: 'bigram-model', minutes: 25 }],
};
const stamped = (entries: readonly NewEntry[]): Entry[] =>
  entries.map((entry, index) => ({ ...entry, uid: `a.${index}.x`, at: index }));
const answer = (question: string, right: boolean, solutionSeen = false): NewEntry => ({
  kind: 'answer',
  question,
  variant: 0,
  right,
  given: '',
  place: 'chapter',
  solutionSeen,
});
const lab = (passed: string[], failed: string[]): NewEntry => ({
  kind: 'lab',
  lab: 'bigram-model',
  language: 'python',
  passed,
  failed,
  solutionOpened: false,
});

describe('progressOf(entries, course)', () => {
  it('begins with everything left', () => {
    expect(progressOf([], COURSE).minutesLeft).toBe(95);
  });

  it('counts what was read, answered right without help, and passed in full', () => {
    const entries = stamped([
      { kind: 'read', chapter: 'entropy' },
      { kind: 'read', chapter: 'gone' },
      answer('a', false),
      answer('a', true),
      answer('b', true, true),
      lab(['one'], ['two']),
    ]);
    const { read, right, passed, minutesLeft } = progressOf(entries, COURSE);
    expect([[...read], [...right], [...passed], minutesLeft]).toEqual([['entropy'], ['a'], [], 65]);
    expect(progressOf(stamped([lab(['one', 'two'], [])]), COURSE).minutesLeft).toBe(70);
  });

  it('never goes back when more is recorded', () => {
    fc.assert(
      fc.property(journal, journal, (some, more) => {
        const before = progressOf(some, COURSE).minutesLeft;
        expect(progressOf([...some, ...more], COURSE).minutesLeft).toBeLessThanOrEqual(before);
      }),
      { seed: 20 },
    );
  });
});

describe('minutesLeftOf(track, progress, course)', () => {
  const track = {
    name: 'Core',
    minutes: [90, 110] as const,
    chapters: ['entropy'],
    labs: ['bigram-model'],
  };
  const left = (entries: NewEntry[]) =>
    minutesLeftOf(track, progressOf(stamped(entries), COURSE), COURSE);

  it('begins in the middle of the range and ends at 0', () => {
    expect(left([])).toBe(100);
    expect(left([{ kind: 'read', chapter: 'entropy' }, lab(['one'], [])])).toBe(0);
  });

  it('falls with what belongs to the track, in proportion, and with nothing else', () => {
    expect(left([{ kind: 'read', chapter: 'entropy' }])).toBeCloseTo((100 * 25) / 55, 10);
    expect(left([{ kind: 'read', chapter: 'loss' }])).toBe(100);
  });
});
