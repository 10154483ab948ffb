/** What every page's markup says, read from the built files with no browser. */
import { expect, test } from '@playwright/test';
import { PAGES, parse } from './pages.ts';

for (const { path, html } of PAGES) {
  const document = parse(html);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content');
  const unlisted = path === '/404.html' || content('meta[name=robots]')?.includes('noindex');

  test.describe(path, () => {
    test('says what it is in its head', () => {
      expect(document.documentElement.lang, 'lang').toMatch(/^en/);
      expect(document.title.trim(), 'title').not.toBe('');
      expect(content('meta[name=description]') ?? '', 'description').not.toBe('');
      expect(content('meta[name=viewport]') ?? '', 'viewport').toContain('width=device-width');
      const canonical = all('link[rel=canonical]').map((link) => link.getAttribute('href') ?? '');
      if (!unlisted) {
        expect(canonical, 'canonical').toHaveLength(1);
        expect(new URL(canonical[0] ?? '').protocol, 'canonical').toBe('https:');
      }
      for (const script of all('script[type="application/ld+json"]')) {
        expect(JSON.parse(script.textContent), 'structured data').toHaveProperty('@context');
      }
      if (path.startsWith('/lessons/')) {
        expect(all('script[type="application/ld+json"]').length).toBeGreaterThan(0);
      }
    });

    test('has exactly one h1, and no id twice', () => {
      expect(all('h1')).toHaveLength(1);
      const ids = all('[id]').map((element) => element.id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    });

    test('carries a strict content security policy', () => {
      const policy = content('meta[http-equiv="content-security-policy" i]') ?? '';
      const directives = new Map(
        policy.split(';').map((text) => {
          const [name = '', ...values] = text.trim().split(/\s+/);
          return [name, values] as const;
        }),
      );
      expect(directives.get('default-src')).toEqual(["'none'"]);
      for (const [name, values] of directives) {
        if (!name.startsWith('script-src') && name !== 'default-src') continue;
        expect(values, name).not.toContain("'unsafe-inline'");
        expect(values, name).not.toContain("'unsafe-eval'");
        expect(values, name).not.toContain('*');
      }
      expect(
        all('*').filter((e) => [...e.attributes].some((a) => a.name.startsWith('on'))),
      ).toEqual([]);
    });
  });
}
