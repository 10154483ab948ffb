import type { APIRoute, GetStaticPaths } from 'astro';
import { glossaryTerms, glossMarkup, type GlossaryTerm } from '~/build/glossary';

/** One small file a term, fetched when a reader asks for its definition in a chapter. */
export const getStaticPaths = (async () =>
  (await glossaryTerms()).map((term) => ({
    params: { term: term.id },
    props: { term },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ term: GlossaryTerm }> = ({ props }) =>
  Response.json({ markup: glossMarkup(props.term) });
