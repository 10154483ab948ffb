import { getCollection, type CollectionEntry } from 'astro:content';
import { withBase } from '~/lib/site';
import { requireEntry } from './entries';
import { renderMarkdown } from './inline-markdown';
import { chapterPath, lessonPath } from './lessons';

/** A link to another page or term, with its address below the base. */
export interface Taught {
  readonly path: string;
  /** Such as "chapter 2, Entropy". */
  readonly label: string;
}

export interface GlossaryTerm {
  readonly id: string;
  /** The content file, for the message of a mistake. */
  readonly source: string;
  readonly data: CollectionEntry<'glossary'>['data'];
  readonly taught: Taught;
  readonly see: readonly { readonly id: string; readonly term: string }[];
}

async function taughtIn(
  { chapter, lesson }: GlossaryTerm['data'],
  source: string,
): Promise<Taught> {
  if (chapter) {
    const entry = await requireEntry(chapter, source);
    const label = `chapter ${entry.data.order}, ${entry.data.title}`;
    return { path: chapterPath(entry), label };
  }
  if (!lesson) throw new Error(`${source}: say where it is taught: chapter or lesson`);
  const entry = await requireEntry(lesson, source);
  return { path: lessonPath(entry), label: `Lesson ${entry.data.number}, ${entry.data.title}` };
}

/**
 * Every term of the glossary in alphabetical order, with where it is taught.
 * @throws {Error} naming the file if a term, chapter or lesson that it names is not there.
 */
export async function glossaryTerms(): Promise<GlossaryTerm[]> {
  const entries = await getCollection('glossary');
  const nameOf = new Map(entries.map(({ id, data }) => [id, data.term]));
  const terms = await Promise.all(
    entries.map(async ({ id, data }) => {
      const source = `content/glossary/${id}.yaml`;
      const see = data.see.map((to) => {
        const term = nameOf.get(to);
        if (term === undefined) throw new Error(`${source}: see: there is no term "${to}"`);
        return { id: to, term };
      });
      return { id, source, data, see, taught: await taughtIn(data, source) };
    }),
  );
  return terms.sort((a, b) => a.data.term.localeCompare(b.data.term, 'en'));
}

/** What a term's value is measured in, as a sentence. */
export function unitSentence(unit: GlossaryTerm['data']['unit']): string {
  if (unit === 'none') return 'No unit: not a quantity.';
  return unit === 'a pure number' ? 'No unit: a pure number.' : `Unit: ${unit}.`;
}

/**
 * What stands beside the text of a chapter where a term first occurs: definition, formula, unit, and
 * where to read more. Phrasing content only, since it is put into the middle of a paragraph.
 */
export function glossMarkup({ id, source, data, taught }: GlossaryTerm): string {
  const inline = (text: string) => renderMarkdown(text, source, { inline: true });
  const link = (path: string, text: string) => `<a href="${withBase(path)}">${text}</a>`;
  return [
    `<span class="gloss-term">${data.term}</span>`,
    `<span>${inline(data.definition)}</span>`,
    `<span class="gloss-formula">${inline(`$\\displaystyle ${data.formula}$`)}</span>`,
    `<span>${unitSentence(data.unit)} Taught in ${link(taught.path, taught.label)}; ` +
      `more in the ${link(`/glossary/#${id}`, 'glossary')}.</span>`,
  ].join('');
}
