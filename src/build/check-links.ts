import type { AstroIntegration } from 'astro';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

interface Page {
  readonly file: string;
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

function readPage(folder: string, file: string): Page {
  const html = readFileSync(path.join(folder, file), 'utf8');
  const attribute = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'));
  return {
    file,
    ids: new Set(attribute(/\sid="([^"]*)"/g)),
    links: attribute(/<a\s[^>]*?href="([^"]*)"/g),
  };
}

function routeOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/**
 * Links of `page` that lead nowhere, each as a sentence.
 * @param base - the path the site stands at, with a slash at both ends.
 */
function deadLinks(page: Page, pages: ReadonlyMap<string, Page>, base: string): string[] {
  const here = new URL(base.slice(0, -1) + routeOf(page.file), 'https://here.invalid');
  return page.links.flatMap((link) => {
    const url = new URL(link, here);
    if (url.origin !== here.origin) return [];
    if (!url.pathname.startsWith(base))
      return [`${page.file}: "${link}" leaves the site's base ${base}`];
    const target = pages.get(`/${url.pathname.slice(base.length)}`);
    if (!target) return [`${page.file}: "${link}" leads to no page`];
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor && !target.ids.has(anchor)) return [`${page.file}: "${link}" leads to no such id`];
    return [];
  });
}

/** Fails the build when a link inside the finished site leads to no page or no id. */
export function checkLinks(): AstroIntegration {
  let base = '/';
  return {
    name: 'check-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
        const html = files.filter((file) => file.endsWith('.html'));
        const pages = new Map(html.map((file) => [routeOf(file), readPage(folder, file)]));
        for (const file of files) {
          if (!pages.has(`/${file}`)) pages.set(`/${file}`, { file, ids: new Set(), links: [] });
        }
        const dead = [...pages.values()].flatMap((page) => deadLinks(page, pages, base));
        if (dead.length > 0) throw new Error(`Dead links:\n${dead.join('\n')}`);
      },
    },
  };
}
