/** Name of the site, as it stands in titles and metadata. */
export const SITE_NAME = 'Surprisal';

/** `--paper` of each theme in sRGB, for the browser's own chrome; a test holds it to the tokens. */
export const THEME_COLORS = { light: '#fcf9f5', dark: '#111316' } as const;

/**
 * Puts the base path of the deployment before a path of the site: with the site at `/course/`,
 * `/glossary/` becomes `/course/glossary/`. Every internal link goes through here.
 *
 * @param path - a path from the root of the site, beginning with `/`.
 * @param base - the deployment's base path; the one of this build unless stated.
 * @throws {RangeError} if the path does not begin with one `/`.
 */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  if (!path.startsWith('/') || path.startsWith('//')) {
    throw new RangeError(`path "${path}" must begin with one /`);
  }
  return `${base.replace(/\/$/, '')}${path}`;
}

/**
 * Whether a link leads to a page, or to a part of the page that stands under it in the map of the
 * site: `/lessons/a/b/` lies within `/lessons/a/`.
 */
export function liesWithin(path: string, folder: string): boolean {
  return path === folder || (folder.endsWith('/') && path.startsWith(folder));
}
