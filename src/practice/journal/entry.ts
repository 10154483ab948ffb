import * as v from 'valibot';

/**
 * What the journal holds: one entry for each thing the reader did. Entries are only ever added;
 * whatever the site shows of a reader's progress is computed from them.
 */

const name = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'a name in lower case'),
  v.maxLength(80),
);
const text = v.pipe(v.string(), v.maxLength(10_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const names = v.pipe(v.array(text), v.maxLength(200));
const odds = v.pipe(
  v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  v.minLength(2),
  v.check((values) => Math.abs(values.reduce((a, b) => a + b, 0) - 1) < 1e-6, 'odds that sum to 1'),
);
/** Names an entry: `<journal>.<number in it>.<random>`. */
const uid = v.pipe(v.string(), v.regex(/^[\w.-]{1,64}$/, 'the name of an entry'));
/** 8.64e15 ms is as far as a Date reaches. */
const moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15));
const stamp = { uid, at: moment };

/** A question has been answered, in its chapter or in review. */
const answer = v.strictObject({
  kind: v.literal('answer'),
  question: name,
  /** Which of the question's variants, from 0. */
  variant: count,
  right: v.boolean(),
  /** What was given, as the reader typed or chose it. */
  given: text,
  place: v.picklist(['chapter', 'review']),
  /** Whether the worked solution had been open before. */
  solutionSeen: v.boolean(),
  /** Name of the known mistake that the answer matched. */
  trap: v.optional(text),
  /** The reader's odds over the choices of a confidence answer, shape [n], summing to 1. */
  odds: v.optional(odds),
  /** Place of the right choice in `odds`, from 0. */
  rightChoice: v.optional(count),
  ...stamp,
});

/** The end of a chapter has been reached. */
const read = v.strictObject({ kind: v.literal('read'), chapter: name, ...stamp });

/** A lab's checks have run. */
const lab = v.strictObject({
  kind: v.literal('lab'),
  lab: name,
  language: v.picklist(['python', 'javascript']),
  passed: names,
  failed: names,
  solutionOpened: v.boolean(),
  ...stamp,
});

/** A recall has been rated in review: 1 again, 2 hard, 3 good, 4 easy. */
const rate = v.strictObject({
  kind: v.literal('rate'),
  question: name,
  rating: v.picklist([1, 2, 3, 4]),
  ...stamp,
});

/** A rating has been taken back. */
const undo = v.strictObject({ kind: v.literal('undo'), of: uid, ...stamp });

export const entrySchema = v.variant('kind', [answer, read, lab, rate, undo]);

export type Entry = v.InferOutput<typeof entrySchema>;
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

type Unstamped<Stamped> = Stamped extends Entry ? Omit<Stamped, 'uid' | 'at'> : never;
/** An entry before the journal has given it a name and a time. */
export type NewEntry = Unstamped<Entry>;

/** A text kept as it is typed, such as the code of a lab. */
export const draftSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(1_000_000)),
  /** When it was last changed, in ms since 1970. */
  at: moment,
});

export type Draft = v.InferOutput<typeof draftSchema>;
