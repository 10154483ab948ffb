import { describe, expect, it } from 'vitest';
import { lonelyTerms } from './check-terms';

const page = (inside: string): string => `<!doctype html><html><body>${inside}</body></html>`;
const formula =
  '<div data-linked><span data-term="kl">KL</span><span data-term="entropy">H</span></div>';

describe('the terms of a page', () => {
  it('are fine where an instrument has a mark or a number for each', () => {
    const html = page(
      `${formula}<figure data-widget><rect data-term="kl"></rect><data data-quantity="entropy">1</data></figure>`,
    );
    expect(lonelyTerms(html, 'a.html')).toEqual([]);
  });

  it('are reported where none has, once each', () => {
    const html = page(
      `${formula}${formula}<figure data-widget><rect data-term="kl"></rect></figure>`,
    );
    expect(lonelyTerms(html, 'a.html')).toEqual([
      'a.html: \\term{entropy} has no partner in any instrument of its page.',
    ]);
  });

  it('name the file and line that an author wrote', () => {
    const where = 'lessons/20-information-theory/kl-divergence/index.html';
    const [mistake] = lonelyTerms(
      page('<div data-linked><span data-term="js">JS</span></div>'),
      where,
    );
    expect(mistake).toMatch(
      /^content\/lessons\/20-information-theory\/kl-divergence\.mdx:\d+: \\term\{js\}/,
    );
  });
});
