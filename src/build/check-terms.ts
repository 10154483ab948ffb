import type { AstroIntegration } from 'astro';
import { parseHTML } from 'linkedom';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { partnerSelector } from '../lib/terms.ts';

/** Where an author wrote a term of a page: the content file and line, or the page itself. */
function placeOf(page: string, term: string): string {
  const source = `content/${page.replace(/\/index\.html$/, '.mdx')}`;
  if (!existsSync(source)) return page;
  const lines = readFileSync(source, 'utf8').split('\n');
  const index = lines.findIndex((line) => line.includes(`\\term{${term}}`));
  return index < 0 ? source : `${source}:${index + 1}`;
}

/** Terms of a page's formulas that no instrument of the page has a mark or number for. */
export function lonelyTerms(html: string, page: string): string[] {
  if (!html.includes('data-linked')) return [];
  const { document } = parseHTML(html);
  const terms = [...document.querySelectorAll('[data-linked] [data-term]')].map(
    (node) => node.getAttribute('data-term') ?? '',
  );
  const instruments = [...document.querySelectorAll('[data-widget]')];
  return [...new Set(terms)]
    .filter(
      (term) => !instruments.some((figure) => figure.querySelector(partnerSelector(term)) !== null),
    )
    .map(
      (term) =>
        `${placeOf(page, term)}: \\term{${term}} has no partner in any instrument of its page.`,
    );
}

/** Fails the build when a term of a formula is tied to nothing. */
export function checkTerms(): AstroIntegration {
  return {
    name: 'check-terms',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
          file.endsWith('.html'),
        );
        const lonely = pages.flatMap((page) =>
          lonelyTerms(readFileSync(path.join(folder, page), 'utf8'), page),
        );
        if (lonely.length > 0) throw new Error(`Terms without a partner:\n${lonely.join('\n')}`);
      },
    },
  };
}
