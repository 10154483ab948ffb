import { getCollection, type CollectionEntry } from 'astro:content';
import { withBase } from '~/lib/site';
import { modelOf } from '~/widgets/models';
import { requireEntry } from './entries';
import type { Chapter } from './lessons';
import { describeState } from './widget-state';

/** A mistake with all that it names looked up and checked. */
export interface Mistake {
  readonly id: string;
  readonly data: CollectionEntry<'mistakes'>['data'];
  /** Its file, for the message of an author's mistake. */
  readonly file: string;
  /** The choice that is right. */
  readonly answer: string;
  readonly chapter: Chapter;
  readonly instrument: {
    /** Name of the instrument's figure. */
    readonly title: string;
    /** Page of the instrument alone, with the base. */
    readonly address: string;
    /** The state in words. */
    readonly sentence: string;
  };
}

async function lookUp({ id, data, filePath }: CollectionEntry<'mistakes'>): Promise<Mistake> {
  const file = filePath ?? `content/mistakes/${id}.yaml`;
  const { tag, state } = data.instrument;
  const model = modelOf(tag);
  return {
    id,
    data,
    file,
    answer: data.choices.find(({ right }) => right)?.text ?? '',
    chapter: await requireEntry(data.chapter, file),
    instrument: {
      title: model.title,
      address: withBase(`/embed/${model.id}/`),
      sentence: describeState(file, tag, state),
    },
  };
}

/**
 * The mistakes of `content/mistakes`, in the order of the chapters that teach what is right.
 * @throws {Error} naming the file that names an instrument, a state or a chapter that is not there.
 */
export async function allMistakes(): Promise<Mistake[]> {
  const mistakes = await Promise.all((await getCollection('mistakes')).map(lookUp));
  return mistakes.sort(
    (a, b) => a.chapter.data.order - b.chapter.data.order || a.id.localeCompare(b.id, 'en'),
  );
}
