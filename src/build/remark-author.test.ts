import type { Root } from 'mdast';
import { unified } from 'unified';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { remarkAuthor } from './remark-author';

const PATH = 'content/lessons/20-information-theory/sample.mdx';
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkMdx)
  .use(remarkAuthor, { base: '/course/' });

function compile(text: string): Root {
  const file = new VFile({ value: text, path: PATH });
  return processor.runSync(processor.parse(file), file) as Root;
}

function attributesOf(tree: Root, component: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    if (!('name' in node) || node.name !== component || !('attributes' in node)) return;
    for (const { name, value } of node.attributes as { name: string; value: unknown }[])
      found[name] = value;
  });
  return found;
}

describe('a lesson that is compiled', () => {
  it.each([
    [
      'a broken formula',
      'text\n\n$$\n\\frac{1}{\n$$',
      3,
      'this formula does not parse: KaTeX parse error',
    ],
    ['a broken formula in a line', 'a $x_$ b', 1, 'this formula does not parse: KaTeX parse error'],
    ['an import', "import x from 'y'\n\ntext", 1, 'content imports and exports nothing.'],
    ['an unknown component', 'text\n\n<Valeu of="1" />', 3, 'unknown component <Valeu>. Known: '],
    ['a plain HTML block', '<div>text</div>', 1, 'unknown component <div>. Known: '],
    [
      'a column without a heading',
      '| | b |\n| --- | --- |\n| 1 | 2 |',
      1,
      'needs a heading in words',
    ],
    [
      'a formula for a heading',
      '| $p$ | b |\n| --- | --- |\n| 1 | 2 |',
      1,
      'needs a heading in words',
    ],
    ['an image without a text', 'a\n\nb ![](x.png)', 3, 'the image "x.png" has no text.'],
    [
      'a link to no page',
      '[x](/lessons/99/)',
      1,
      'the link "/lessons/99/" leads to no page of the site.',
    ],
    ['a relative link', '[x](../entropy/)', 1, 'must start with "/", "#" or "https://".'],
    ['a price set as a formula', 'It costs $5 or $6.', 1, 'write \\$ for a dollar sign.'],
    [
      'an instrument that is not there',
      '<Try widget="a" state="p=1">b</Try>',
      1,
      'no instrument of this page has the id "a". Known: none.',
    ],
    [
      'an id used twice',
      '<CrossEntropyCalculator id="a" />\n\n<CrossEntropyCalculator id="a" />',
      3,
      'a second instrument has the id "a".',
    ],
  ])('refuses %s, naming file and line', (_what, text, line, sentence) => {
    expect(() => compile(text)).toThrow(`${PATH}:${line}: `);
    expect(() => compile(text)).toThrow(sentence);
  });

  it('tells each component where it was written', () => {
    expect(attributesOf(compile('one\n\n<Value of="1" />'), 'Value').source).toBe(`${PATH}:3`);
  });

  it('tells what sets an instrument which kind it is', () => {
    const text = '<CrossEntropyCalculator id="a" />\n\n<Try widget="a" state="q=1/2,1/2">b</Try>';
    expect(attributesOf(compile(text), 'Try').kind).toBe('CrossEntropyCalculator');
  });

  it('puts the base path before a link inside the site, and leaves others alone', () => {
    const urls: string[] = [];
    visit(compile('[a](/glossary/) [b](https://example.org/)'), 'link', ({ url }) => {
      urls.push(url);
    });
    expect(urls).toEqual(['/course/glossary/', 'https://example.org/']);
  });
});
