import type { APIRoute, GetStaticPaths } from 'astro';
import { tsv, type Deck } from '~/build/anki/apkg';
import { allDecks } from '~/build/anki/notes';

export const getStaticPaths = (async () =>
  (await allDecks()).map(({ name, deck }) => ({
    params: { deck: name },
    props: { deck },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ deck: Deck }> = ({ props }) =>
  new Response(tsv(props.deck), { headers: { 'content-type': 'text/tab-separated-values' } });
