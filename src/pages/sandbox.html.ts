import { framePage } from '~/labs/sandbox/frame-page';

/** The frame in which readers' code runs; with its own policy, so it is no page of the site. */
export function GET(): Response {
  return new Response(framePage(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}
