import type { APIRoute } from 'astro';
import { withBase } from '~/lib/site';

/** Everything may be read but the fragments of questions; the map of the site stands where the site does. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\nDisallow: ${withBase('/questions/')}\n\nSitemap: ${new URL(withBase('/sitemap-index.xml'), site).href}\n`,
  );
