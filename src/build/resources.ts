import type { CollectionEntry } from 'astro:content';
import { listOf } from '~/lib/phrases';

export type Resource = CollectionEntry<'resources'>;

/** A resource as a lesson or chapter recommends it, before it is looked up. */
export interface Recommendation {
  readonly resource: { readonly id: string };
  /** Replaces the resource's own `why` here. */
  readonly why?: string | undefined;
}

/** What kind of work it is, as a word in a sentence. */
export const KIND_NAMES: Readonly<Record<Resource['data']['kind'], string>> = {
  video: 'video',
  article: 'article',
  book: 'book',
  paper: 'paper',
  channel: 'YouTube channel',
  course: 'course',
};

/** Subjects, in the order in which the course meets them. */
export const TOPIC_NAMES: Readonly<Record<Resource['data']['topics'][number], string>> = {
  information: 'Information content',
  entropy: 'Entropy',
  coding: 'Codes and compression',
  'cross-entropy': 'Cross-entropy',
  'kl-divergence': 'KL divergence',
  loss: 'Loss',
  temperature: 'Temperature and sampling',
  'language-models': 'Language models',
  rlhf: 'RLHF',
  vae: 'Variational autoencoders',
  'mutual-information': 'Mutual information',
  mle: 'Maximum likelihood',
  bayes: 'Bayesian inference',
};

/** Three authors at most, for lists: “A, B, C and others”. */
function shortListOf(authors: readonly string[]): string {
  return authors.length > 4 ? `${authors.slice(0, 3).join(', ')} and others` : listOf(authors);
}

/** Who, what, when, how long, how hard and how it is read, in this order. */
export function factsOf({ data }: Resource): string[] {
  const { authors, kind, year, length, level, access, part } = data;
  const minutes = typeof length === 'number' ? `${length} min` : length;
  const work = year === undefined ? KIND_NAMES[kind] : `${KIND_NAMES[kind]}, ${year}`;
  return [shortListOf(authors), work, part, minutes, level, access].filter(
    (fact) => fact !== undefined,
  );
}
