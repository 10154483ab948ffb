import type { Course, Track } from './progress';

/** What the site offers to practise, as `/review/course.json` says it. */
export interface CourseFile extends Course {
  readonly chapters: readonly {
    readonly slug: string;
    readonly title: string;
    readonly path: string;
    readonly minutes: number;
  }[];
  readonly labs: readonly {
    readonly slug: string;
    readonly title: string;
    readonly path: string;
    readonly minutes: number;
  }[];
  /** Ways through the lesson, the shortest first. */
  readonly tracks: readonly Track[];
  /** Ids of all questions. */
  readonly questions: readonly string[];
  /** Of each question: the slug of its chapter, and how many variants it has. */
  readonly places: Readonly<Record<string, readonly [chapter: string, variants: number]>>;
}

let file: Promise<CourseFile | undefined> | undefined;

async function load(): Promise<CourseFile | undefined> {
  try {
    const response = await fetch(
      `${import.meta.env.BASE_URL.replace(/\/$/, '')}/review/course.json`,
    );
    return response.ok ? ((await response.json()) as CourseFile) : undefined;
  } catch {
    return undefined;
  }
}

/** The course as the site now has it; undefined while there is no connection. */
export async function courseFile(): Promise<CourseFile | undefined> {
  const course = await (file ??= load());
  if (!course) file = undefined; // next time there may be a connection
  return course;
}
