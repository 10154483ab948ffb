import type { APIRoute } from 'astro';
import { pictureSheet } from '~/widgets/miniatures';

export const GET: APIRoute = () =>
  new Response(pictureSheet(), { headers: { 'content-type': 'image/svg+xml' } });
