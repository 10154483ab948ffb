import type { APIRoute, GetStaticPaths } from 'astro';
import { labPlan } from '~/build/lab-plan';
import { allLessons, labsOf } from '~/build/lessons';
import { planText } from '~/labs/plan-text';

/** What a lab's code is checked against; fetched when it is first run. */
export const getStaticPaths = (async () => {
  const pages = (await allLessons()).map(async (lesson) =>
    (await labsOf(lesson)).map(({ id }) => ({ params: { lesson: lesson.id, lab: id } })),
  );
  return (await Promise.all(pages)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(planText(labPlan(params.lab ?? '')), {
    headers: { 'Content-Type': 'application/json' },
  });
