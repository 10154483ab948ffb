import type { APIRoute } from 'astro';
import { wholeCourse } from '~/build/course';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await wholeCourse()), {
    headers: { 'content-type': 'application/json' },
  });
