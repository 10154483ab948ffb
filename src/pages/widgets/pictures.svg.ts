import type { APIRoute } from 'astro';
import '~/build/language-models'; // whose answers are in the pictures
import { pictureSheet } from '~/widgets/miniatures';

export const GET: APIRoute = () =>
  new Response(pictureSheet(), { headers: { 'content-type': 'image/svg+xml' } });
