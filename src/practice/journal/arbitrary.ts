import * as fc from 'fast-check';
import type { Entry, NewEntry } from './entry';

/** Entries for property tests. */

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);

export const newEntry: fc.Arbitrary<NewEntry> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('answer' as const),
      question: name,
      variant: fc.nat({ max: 9 }),
      right: fc.boolean(),
      given: fc.string({ maxLength: 20 }),
      place: fc.constantFrom('chapter' as const, 'review' as const),
      solutionSeen: fc.boolean(),
      odds: fc.constantFrom<number[]>([0.5, 0.5], [0.25, 0.25, 0.5], [1, 0]),
      rightChoice: fc.nat({ max: 1 }),
    },
    { requiredKeys: ['kind', 'question', 'variant', 'right', 'given', 'place', 'solutionSeen'] },
  ),
  fc.record({ kind: fc.constant('read' as const), chapter: name }),
  fc.record({
    kind: fc.constant('lab' as const),
    lab: name,
    language: fc.constantFrom('python' as const, 'javascript' as const),
    passed: fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
    failed: fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }),
    solutionOpened: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('rate' as const),
    question: name,
    rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  }),
);

export const time = fc.integer({ min: 1_790_000_000_000, max: 1_990_000_000_000 });

const uid = fc
  .tuple(fc.constantFrom('aaa', 'bbb', 'ccc'), fc.nat({ max: 40 }))
  .map(([journal, number]) => `${journal}.${number}.x`);

/** A journal's entries: the same name always stands for the same entry. */
export const journal: fc.Arbitrary<readonly Entry[]> = fc
  .uniqueArray(fc.tuple(uid, newEntry, time), { maxLength: 30, selector: ([of]) => of })
  .map((list) => list.map(([of, entry, at]) => ({ ...entry, uid: of, at })));
