import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { labFiles, labFileText } from '~/build/lab-files';
import { allLessons, labPath, labsOf } from '~/build/lessons';
import { withBase } from '~/lib/site';

/** The files of a lab to take away. */
export const getStaticPaths = (async () => {
  const pages = (await allLessons()).map(async (lesson) =>
    (await labsOf(lesson)).flatMap((lab) =>
      labFiles(lab.id).map(({ name }) => ({
        params: { lesson: lesson.id, lab: lab.id, file: name },
        props: { lab, name },
      })),
    ),
  );
  return (await Promise.all(pages)).flat();
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { lab, name }, site }) => {
  const { title, summary } = lab.data;
  const url = new URL(withBase(labPath(lab)), site).href;
  return new Response(labFileText(lab.id, name, { title, summary, url }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
