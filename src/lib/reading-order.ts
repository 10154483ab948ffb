/** A page of a lesson as its contents and its neighbours name it. */
export interface PageLink {
  /** What stands above its title, such as "Chapter 4". */
  readonly label: string;
  readonly title: string;
  /** Path without the base. */
  readonly path: string;
}

export interface ChapterPages extends PageLink {
  readonly order: number;
  /** Its further pages. */
  readonly parts: readonly PageLink[];
}

/** The pages before and after one in reading order; undefined at the ends of the lesson. */
export function neighbours(
  chapters: readonly ChapterPages[],
  path: string,
): { readonly previous: PageLink | undefined; readonly next: PageLink | undefined } {
  const pages = chapters.flatMap((chapter) => [chapter, ...chapter.parts]);
  const at = pages.findIndex((page) => page.path === path);
  return { previous: pages[at - 1], next: pages[at + 1] };
}
