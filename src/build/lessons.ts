import { getCollection, type CollectionEntry } from 'astro:content';

export type Lesson = CollectionEntry<'lessons'>;
export type Chapter = CollectionEntry<'chapters'>;
export type Part = CollectionEntry<'parts'>;
export type Lab = CollectionEntry<'labs'>;

/** Path of a lesson's front page, without the base. */
export function lessonPath(lesson: { readonly id: string }): string {
  return `/lessons/${lesson.id}/`;
}

/** Path of a chapter, without the base; its id is `lesson/chapter`. */
export function chapterPath(chapter: { readonly id: string }): string {
  return `/lessons/${chapter.id}/`;
}

/** Path of a further page of a chapter, without the base; its id is `lesson/chapter/part`. */
export function partPath(part: { readonly id: string }): string {
  return `/lessons/${part.id}/`;
}

/** Path of the page of a lesson's further questions, without the base. */
export function questionsPath(lesson: { readonly id: string }): string {
  return `${lessonPath(lesson)}questions/`;
}

/** All lessons in the order of their numbers. */
export async function allLessons(): Promise<Lesson[]> {
  return (await getCollection('lessons')).sort((a, b) => a.data.number - b.data.number);
}

/** The chapters of a lesson in their order. */
export async function chaptersOf(lesson: { readonly id: string }): Promise<Chapter[]> {
  const chapters = await getCollection('chapters', ({ id }) => id.startsWith(`${lesson.id}/`));
  return chapters.sort((a, b) => a.data.order - b.data.order);
}

/** The further pages of a chapter in their order. */
export async function partsOf(chapter: { readonly id: string }): Promise<Part[]> {
  const parts = await getCollection('parts', ({ id }) => id.startsWith(`${chapter.id}/`));
  return parts.sort((a, b) => a.data.order - b.data.order);
}

/**
 * Reading time of a lesson: that of its chapters together, or its own where it has none.
 * @throws {Error} if it has both, which could disagree, or neither.
 */
export async function minutesOf(lesson: Lesson): Promise<number> {
  const chapters = await chaptersOf(lesson);
  const own = lesson.data.minutes;
  if ((own === undefined) === (chapters.length === 0)) {
    throw new Error(
      `content/lessons/${lesson.id}/index.mdx: minutes: give them exactly where the lesson has no chapters`,
    );
  }
  return own ?? chapters.reduce((total, { data }) => total + data.minutes, 0);
}

/** Path of the list of a lesson's labs, without the base. */
export function labsPath(lesson: { readonly id: string }): string {
  return `${lessonPath(lesson)}labs/`;
}

/** Path of a lab, without the base; it stands in the lesson of its chapter. */
export function labPath({ id, data }: Lab): string {
  const [lesson = ''] = data.chapter.id.split('/');
  return `${labsPath({ id: lesson })}${id}/`;
}

/** The labs of a lesson in their order. */
export async function labsOf(lesson: { readonly id: string }): Promise<Lab[]> {
  const labs = await getCollection('labs', ({ data }) =>
    data.chapter.id.startsWith(`${lesson.id}/`),
  );
  return labs.sort((a, b) => a.data.order - b.data.order);
}
