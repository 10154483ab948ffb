import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { at } from './author-props';
import type { Chapter } from './lessons';
import { variantsOf, type Variant } from './questions';

export type QuestionEntry = CollectionEntry<'questions'>;

const known = new Map<string, readonly Variant[]>();

/** Where a question is written, for the message of a mistake. */
export function questionFile(entry: QuestionEntry): string {
  return entry.filePath ?? `content/questions/${entry.id}.yaml`;
}

/** Slug of the chapter a question belongs to: its folder. */
export function chapterOf(entry: QuestionEntry): string {
  return questionFile(entry).split('/').at(-2) ?? '';
}

/** The variants of a question, the chapter's own first; made once. */
export function variantsOfEntry(entry: QuestionEntry): readonly Variant[] {
  const variants =
    known.get(entry.id) ?? at(questionFile(entry), () => variantsOf(entry.id, entry.data));
  if (import.meta.env.PROD) known.set(entry.id, variants);
  return variants;
}

/** All questions, by chapter and name. */
export async function allQuestions(): Promise<QuestionEntry[]> {
  const entries = await getCollection('questions');
  return entries.sort((a, b) => questionFile(a).localeCompare(questionFile(b)));
}

/**
 * A question by its id.
 * @throws {Error} naming `source` if there is none.
 */
export async function requireQuestion(id: string, source: string): Promise<QuestionEntry> {
  const entry = await getEntry('questions', id);
  if (!entry) throw new Error(`${source}: there is no question "${id}" in content/questions`);
  return entry;
}

/** Ids of the questions that stand in a chapter's own text, in their order. */
export function questionsIn(chapter: Chapter): string[] {
  return [...(chapter.body ?? '').matchAll(/<Question\s+id="([^"]+)"/g)].map(([, id = '']) => id);
}

/** The questions of a chapter that do not stand in its text: those of its folder that are left. */
export async function furtherQuestions(chapter: Chapter): Promise<QuestionEntry[]> {
  const shown = new Set(questionsIn(chapter));
  const slug = chapter.id.split('/').at(-1);
  const questions = await allQuestions();
  return questions.filter((entry) => chapterOf(entry) === slug && !shown.has(entry.id));
}
