/** Every link and anchor of both builds resolves, and none leaves the base it was built for. */
import { expect, test } from '@playwright/test';
import { builtFolder, filesOf, pagesOf, parse } from './pages.ts';

const BUILDS = [
  { folder: 'dist', base: '/' },
  { folder: 'dist-course', base: '/course/' },
];

/** Attributes that hold an address, by selector. */
const ADDRESSES: readonly (readonly [string, string])[] = [
  ['a[href], area[href], link[href]', 'href'],
  ['img[src], script[src], iframe[src], source[src], video[src]', 'src'],
  ['video[poster]', 'poster'],
  ['astro-island[component-url]', 'component-url'],
  ['astro-island[renderer-url]', 'renderer-url'],
];

for (const { folder, base } of BUILDS) {
  test(`every link of the build at ${base} resolves`, () => {
    const files = new Set(filesOf(builtFolder(folder)).map(({ path }) => path));
    const pages = pagesOf(builtFolder(folder));
    const ids = new Map(
      pages.map(({ path, html }) => [
        path,
        new Set([...parse(html).querySelectorAll('[id]')].map((element) => element.id)),
      ]),
    );
    expect(pages.length, 'pages').toBeGreaterThan(1);

    const broken: string[] = [];
    for (const { path, html } of pages) {
      const document = parse(html);
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
      const site = canonical ? new URL(canonical).origin : 'https://site.invalid';
      const own = new URL(base + path.slice(1), site);
      for (const [selector, attribute] of ADDRESSES) {
        for (const element of document.querySelectorAll(selector)) {
          const address = element.getAttribute(attribute) ?? '';
          const complain = (why: string) => broken.push(`${path}: ${address} ${why}`);
          const url = new URL(address, own);
          if (url.origin !== site) continue;
          if (!url.pathname.startsWith(base)) complain(`lies outside ${base}`);
          const target = decodeURIComponent(`/${url.pathname.slice(base.length)}`);
          if (!files.has(target) && !files.has(`${target}index.html`)) complain('is not there');
          const anchor = decodeURIComponent(url.hash.slice(1));
          if (anchor && !ids.get(target)?.has(anchor)) complain('names no id of that page');
        }
      }
    }
    expect(broken).toEqual([]);
  });
}
