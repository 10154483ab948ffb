import GithubSlugger from 'github-slugger';
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const LESSONS = 'content/lessons';
const FENCE = /^(```|~~~)[\s\S]*?^\1/gm;

/** Routes that `src/pages` makes without a parameter, such as /glossary/. */
function staticRoutes(): string[] {
  return readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro') && !file.includes('['))
    .map((file) => `/${file.replace(/(^|\/)index\.astro$/, '$1').replace(/\.astro$/, '/')}`);
}

/** The lesson or chapter that stands behind each route under /lessons/. */
function lessonRoutes(): [route: string, file: string][] {
  return readdirSync(LESSONS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => [
      `/lessons/${file.replace(/index\.mdx$/, '').replace(/\.mdx$/, '/')}`,
      path.resolve(LESSONS, file),
    ]);
}

/** The labs, whose lesson is that of their chapter, and the list of the labs of each such lesson. */
function labRoutes(): [route: string, file: string][] {
  return globSync('content/labs/*/index.mdx').flatMap((file) => {
    const [, lesson = ''] = /^chapter: ([^/\s]+)\//m.exec(readFileSync(file, 'utf8')) ?? [];
    const list = `/lessons/${lesson}/labs/`;
    return [
      [list, ''],
      [`${list}${path.basename(path.dirname(file))}/`, path.resolve(file)],
    ] satisfies [string, string][];
  });
}

/** The page of further questions of each lesson that has chapters. */
function questionRoutes(): string[] {
  const lessons = globSync(`${LESSONS}/*/!(index).mdx`).map((file) => path.dirname(file));
  return [...new Set(lessons)].map((folder) => `/lessons/${path.basename(folder)}/questions/`);
}

function embedRoutes(): string[] {
  return readdirSync('src/widgets', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/embed/${name}/`);
}

const fileOfRoute = new Map([...lessonRoutes(), ...labRoutes()]);
const routes = new Set([
  ...staticRoutes(),
  ...fileOfRoute.keys(),
  ...questionRoutes(),
  ...embedRoutes(),
]);

/** Whether the site has a page at this path (written without the base path). */
export function isRoute(route: string): boolean {
  return routes.has(route);
}

/** Ids of the headings and components of a lesson or chapter file. */
function anchorsInFile(file: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const text = readFileSync(file, 'utf8').replace(FENCE, '');
  const headings = [...text.matchAll(/^#{2,4}\s+(.+)$/gm)].map(([, title = '']) =>
    slugger.slug(title.replaceAll(/[*_`]/g, '')),
  );
  const ids = [...text.matchAll(/\bid="([^"]+)"/g)].map(([, id = '']) => id);
  return new Set([...headings, ...ids]);
}

/**
 * Anchors of a route or a content file that can be known from its text; undefined for pages drawn
 * from data, whose anchors are checked in the finished site instead.
 */
export function anchorsOf(routeOrFile: string): ReadonlySet<string> | undefined {
  const file = fileOfRoute.get(routeOrFile) ?? routeOrFile;
  return existsSync(file) && file.endsWith('.mdx') ? anchorsInFile(file) : undefined;
}
