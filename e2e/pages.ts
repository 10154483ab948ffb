/** The pages of the built site, listed from its files, so that a new page is tested at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';

export interface Page {
  /** Address below the base, such as "/lessons/19-mle/". */
  readonly path: string;
  readonly html: string;
}

/** The frame in which readers' code runs: no page for readers. */
const SANDBOX = '/sandbox.html';

/** Folder of a built site: "dist", or "dist-course" for the one built at /course/. */
export const builtFolder = (name: string) => fileURLToPath(new URL(`../${name}/`, import.meta.url));

/** Every file of a built site, with its address below the base. */
export function filesOf(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}${sep}${entry.name}`)
    .map((file) => ({ file, path: `/${relative(folder, file).split(sep).join('/')}` }))
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** The pages; /questions/ holds fragments that a page fetches. */
export function pagesOf(folder: string): Page[] {
  return filesOf(folder)
    .filter(
      ({ path }) => path.endsWith('.html') && !path.startsWith('/questions/') && path !== SANDBOX,
    )
    .map(({ file, path }) => ({
      path: path.replace(/\/index\.html$/, '/'),
      html: readFileSync(file, 'utf8'),
    }));
}

/** The document a page's markup makes, with no script run. */
export const parse = (html: string) => parseHTML(html).document;

export const PAGES = pagesOf(builtFolder('dist'));
