import { renderMarkdown } from '~/build/inline-markdown';
import { allLessons, chaptersOf, type Lesson } from '~/build/lessons';
import { fillIn } from '~/build/question-variants';
import {
  allQuestions,
  chapterOf,
  questionFile,
  variantsOfEntry,
  type QuestionEntry,
} from '~/build/question-entries';
import { SITE_NAME } from '~/lib/site';
import type { Deck, Note } from './apkg';

/** HTML for another place than the site: links name the site, and numbers are plain text. */
const elsewhere = (html: string) =>
  html
    .replaceAll('href="/', `href="${new URL('/', import.meta.env.SITE).href}`)
    .replaceAll(/<data[^>]*>(.*?)<\/data>/gs, '$1');

/** The texts of a question in the chapter's own variant, as HTML with formulas for MathJax. */
function textsOf(entry: QuestionEntry) {
  const file = questionFile(entry);
  const [variant] = variantsOfEntry(entry);
  if (!variant) throw new Error(`${file}: there is no variant 0`);
  const { setting } = variant;
  const options = { scope: setting.scope, formulas: 'mathjax' } as const;
  const block = (text: string) =>
    elsewhere(renderMarkdown(fillIn(text, setting), file, options).trim());
  const inline = (text: string) =>
    elsewhere(renderMarkdown(fillIn(text, setting), file, { ...options, inline: true }));
  return { block, inline, shown: variant.shown };
}

const list = (tag: 'ol' | 'ul', items: readonly string[]) =>
  `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function sides(entry: QuestionEntry): { front: string; back: string } {
  const { data } = entry;
  const { block, inline, shown } = textsOf(entry);
  const ask = block(data.ask);
  const solution = block(data.solution);
  switch (data.kind) {
    case 'choice': {
      const right = data.choices.find((choice) => choice.right);
      return {
        front:
          ask +
          list(
            'ul',
            data.choices.map(({ text }) => inline(text)),
          ),
        back: `<p><b>${inline(right?.text ?? '')}</b></p>${solution}`,
      };
    }
    case 'spot': {
      const line = (text: string) => (data.code ? `<code>${escaped(text)}</code>` : inline(text));
      const wrong = data.lines.findIndex((one) => one.wrong);
      return {
        front:
          ask +
          list(
            'ol',
            data.lines.map(({ text }) => line(text)),
          ),
        back: `<p><b>Line ${wrong + 1}</b></p>${solution}`,
      };
    }
    case 'ordering':
      return {
        front:
          ask +
          list(
            'ul',
            shown.map((place) => inline(data.items[place] ?? '')),
          ),
        back: list('ol', data.items.map(inline)) + solution,
      };
    case 'numeric':
    case 'guess':
      return { front: ask, back: solution };
  }
}

/** The questions of a lesson as a deck of Anki; undefined if it has none. */
export async function deckOf(lesson: Lesson): Promise<Deck | undefined> {
  const chapters = await chaptersOf(lesson);
  const order = chapters.map(({ id }) => id.split('/').at(-1) ?? '');
  const questions = (await allQuestions()).filter((entry) => order.includes(chapterOf(entry)));
  const sorted = questions.sort(
    (a, b) => order.indexOf(chapterOf(a)) - order.indexOf(chapterOf(b)),
  );
  if (sorted.length === 0) return undefined;
  return {
    name: `${SITE_NAME}: Lesson ${lesson.data.number}`,
    description: `${lesson.data.title}. Questions of ${SITE_NAME}, under CC BY 4.0.`,
    notes: sorted.map((entry): Note => ({
      guid: `surprisal-${entry.id}`,
      ...sides(entry),
      tags: [chapterOf(entry), entry.data.kind, `level-${entry.data.level}`],
    })),
  };
}

/** The decks of all lessons that have questions, each with the name of its files. */
export async function allDecks(): Promise<{ name: string; deck: Deck; lesson: Lesson }[]> {
  const lessons = await allLessons();
  const decks = await Promise.all(
    lessons.map(async (lesson) => {
      const deck = await deckOf(lesson);
      return deck ? [{ name: `lesson-${lesson.data.number}`, deck, lesson }] : [];
    }),
  );
  return decks.flat();
}
