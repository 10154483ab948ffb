import type { APIRoute, GetStaticPaths } from 'astro';
import { apkg, type Deck } from '~/build/anki/apkg';
import { allDecks } from '~/build/anki/notes';

export const getStaticPaths = (async () =>
  (await allDecks()).map(({ name, deck }) => ({
    params: { deck: name },
    props: { deck },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ deck: Deck }> = ({ props }) =>
  new Response(new Uint8Array(apkg(props.deck)), {
    headers: { 'content-type': 'application/octet-stream' },
  });
