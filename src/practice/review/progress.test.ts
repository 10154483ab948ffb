import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journal } from '~/practice/journal/arbitrary';
import type { Entry, NewEntry } from '~/practice/journal/entry';
import { progressOf, type Course } from './progress';

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
