/** Bytes the reader receives: brotli sizes of a built page and of what it loads. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { filesOf, parse } from './pages.ts';

const STATIC_IMPORT = /(?:from|import)\s*["']([^"']+\.js)["']/g;

export interface PageBytes {
  readonly html: number;
  readonly css: number;
  /** Scripts the page runs at once, inline ones included. */
  readonly eager: number;
  /** What each distinct widget of the page adds once live, in order, after those before it. */
  readonly widgets: readonly number[];
  /** The scripts of all its widgets, each once, with its size. */
  readonly parts: ReadonlyMap<string, number>;
}

/** Measures the pages of one built folder; each file is read and compressed once. */
export function measurer(folder: string) {
  const files = new Map(filesOf(folder).map(({ path, file }) => [path, file]));
  const sizes = new Map<string, number>();

  const text = (path: string) => {
    const file = files.get(path);
    if (file === undefined) throw new Error(`${path} is not in the build`);
    return readFileSync(file);
  };
  const size = (path: string) => {
    const known = sizes.get(path) ?? brotliCompressSync(text(path)).length;
    sizes.set(path, known);
    return known;
  };

  /** A script and everything it imports statically, as addresses. */
  const closure = (path: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const [, address = ''] of text(path).toString().matchAll(STATIC_IMPORT)) {
      closure(new URL(address, `https://site${path}`).pathname, seen);
    }
    return seen;
  };
  const total = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + size(path), 0);

  return function measure(html: string): PageBytes {
    const document = parse(html);
    const values = (selector: string, attribute: string) =>
      [...document.querySelectorAll(selector)].map((e) => e.getAttribute(attribute) ?? '');

    const loaded = new Set<string>();
    const scripts = values('script[src]', 'src').concat(values('link[rel=modulepreload]', 'href'));
    for (const path of scripts) closure(path, loaded);
    const inline = [...document.querySelectorAll('script:not([src])')]
      .filter((script) => !(script.getAttribute('type') ?? '').includes('json'))
      .map((script) => brotliCompressSync(script.textContent).length)
      .reduce((sum, length) => sum + length, 0);
    const eager = inline + total(loaded);

    const widgets: number[] = [];
    const parts = new Map<string, number>();
    for (const island of document.querySelectorAll('astro-island')) {
      const before = loaded.size;
      const added = new Set<string>();
      for (const name of ['component-url', 'renderer-url', 'before-hydration-url']) {
        const path = island.getAttribute(name);
        if (path) for (const part of closure(path)) if (!loaded.has(part)) added.add(part);
      }
      for (const part of added) {
        loaded.add(part);
        parts.set(part, size(part));
      }
      if (loaded.size > before) widgets.push(total(added));
    }
    const css = total(new Set(values('link[rel=stylesheet]', 'href')));
    return { html: brotliCompressSync(html).length, css, eager, widgets, parts };
  };
}
