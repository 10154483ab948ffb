import type { CourseFile } from '~/practice/review/course-file';
import { allLessons, chapterPath, chaptersOf, labPath, labsOf, type Lesson } from './lessons';
import { allQuestions, chapterOf, variantsOfEntry } from './question-entries';

/** What there is to practise in some lessons, as the reader's journal is compared with it. */
export async function courseOf(lessons: readonly Lesson[]): Promise<CourseFile> {
  const chapters = (await Promise.all(lessons.map(chaptersOf))).flat();
  const labs = (await Promise.all(lessons.map(labsOf))).flat();
  const slugs = new Set(chapters.map(({ id }) => id.split('/').at(-1)));
  const questions = (await allQuestions()).filter((entry) => slugs.has(chapterOf(entry)));
  return {
    chapters: chapters.map((chapter) => ({
      slug: chapter.id.split('/').at(-1) ?? '',
      title: chapter.data.title,
      path: chapterPath(chapter),
      minutes: chapter.data.minutes,
    })),
    labs: labs.map((lab) => ({
      slug: lab.id,
      title: lab.data.title,
      path: labPath(lab),
      minutes: lab.data.minutes,
    })),
    tracks: lessons.flatMap(({ id, data }) =>
      data.tracks.map(({ name, minutes, chapters: parts, labs: exercises }) => {
        const exists = new Set(labs.map((lab) => lab.id));
        const unknown =
          parts.find((slug) => !slugs.has(slug)) ?? exercises.find((slug) => !exists.has(slug));
        if (unknown !== undefined)
          throw new Error(
            `content/lessons/${id}/index.mdx: tracks: ${name}: there is no chapter or lab "${unknown}"`,
          );
        return { name, minutes, chapters: parts, labs: exercises };
      }),
    ),
    questions: questions.map(({ id }) => id),
    places: Object.fromEntries(
      questions.map((entry) => [entry.id, [chapterOf(entry), variantsOfEntry(entry).length]]),
    ),
  };
}

/** Everything the site offers to practise. */
export async function wholeCourse(): Promise<CourseFile> {
  return courseOf(await allLessons());
}
