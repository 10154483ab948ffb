import type { ChapterPages } from '~/lib/reading-order';
import { chapterPath, chaptersOf, partPath, partsOf } from './lessons';

/** The chapters of a lesson in their order, each with its further pages. */
export async function chapterPages(lesson: { readonly id: string }): Promise<ChapterPages[]> {
  const chapters = await chaptersOf(lesson);
  return Promise.all(
    chapters.map(async (chapter) => {
      const { order, title } = chapter.data;
      const label = `Chapter ${order}`;
      const parts = (await partsOf(chapter)).map((part) => ({
        label: `${label}, continued`,
        title: part.data.title,
        path: partPath(part),
      }));
      return { order, label, title, path: chapterPath(chapter), parts };
    }),
  );
}
