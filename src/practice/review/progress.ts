import type { Entry } from '~/practice/journal/entry';

/** What a course, or a lesson of it, consists of. */
export interface Course {
  readonly chapters: readonly { readonly slug: string; readonly minutes: number }[];
  readonly questions: readonly string[];
  readonly labs: readonly { readonly slug: string; readonly minutes: number }[];
}

/** One way through a lesson, shallower or deeper. */
export interface Track {
  readonly name: string;
  /** From how many minutes to how many it takes in all. */
  readonly minutes: readonly [from: number, to: number];
  /** Slugs of its chapters and labs. */
  readonly chapters: readonly string[];
  readonly labs: readonly string[];
}

export interface Progress {
  /** Chapters whose end has been reached, of those of the course. */
  readonly read: ReadonlySet<string>;
  /** Questions once answered right without the solution having been seen. */
  readonly right: ReadonlySet<string>;
  /** Labs once passed in full. */
  readonly passed: ReadonlySet<string>;
  /** Minutes of the chapters not read and of the labs not passed. */
  readonly minutesLeft: number;
}

/** How far the reader has come, from the entries alone, in any order. */
export function progressOf(entries: readonly Entry[], course: Course): Progress {
  const of = (known: readonly string[], name: (entry: Entry) => string | undefined) =>
    new Set(entries.flatMap((entry) => name(entry) ?? []).filter((found) => known.includes(found)));
  const chapters = course.chapters.map(({ slug }) => slug);
  const labs = course.labs.map(({ slug }) => slug);
  const read = of(chapters, (entry) => (entry.kind === 'read' ? entry.chapter : undefined));
  const right = of(course.questions, (entry) =>
    entry.kind === 'answer' && entry.right && !entry.solutionSeen ? entry.question : undefined,
  );
  const passed = of(labs, (entry) =>
    entry.kind === 'lab' && entry.passed.length > 0 && entry.failed.length === 0
      ? entry.lab
      : undefined,
  );
  const left = (list: Course['chapters'], done: ReadonlySet<string>) =>
    list.reduce((total, { slug, minutes }) => total + (done.has(slug) ? 0 : minutes), 0);
  return {
    read,
    right,
    passed,
    minutesLeft: left(course.chapters, read) + left(course.labs, passed),
  };
}

/**
 * About how many minutes of a track are left: the middle of its range, times the share of the minutes
 * of its chapters and labs that are not done. Videos and reading are taken to go along with them.
 */
export function minutesLeftOf(
  { minutes: [from, to], chapters, labs }: Track,
  { read, passed }: Progress,
  course: Course,
): number {
  const items = [
    ...course.chapters
      .filter(({ slug }) => chapters.includes(slug))
      .map(({ slug, minutes }) => ({ minutes, done: read.has(slug) })),
    ...course.labs
      .filter(({ slug }) => labs.includes(slug))
      .map(({ slug, minutes }) => ({ minutes, done: passed.has(slug) })),
  ];
  const total = (list: typeof items) => list.reduce((sum, { minutes }) => sum + minutes, 0);
  if (items.every(({ done }) => done)) return 0;
  return (((from + to) / 2) * total(items.filter(({ done }) => !done))) / total(items);
}
