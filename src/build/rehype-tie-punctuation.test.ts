import type { Element, ElementContent, Root, Text } from 'hast';
import { describe, expect, it } from 'vitest';
import { rehypeTiePunctuation } from './rehype-tie-punctuation';

const text = (value: string): Text => ({ type: 'text', value });
const formula = (): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['katex'] },
  children: [text('.')],
});
const word = (): Element => ({
  type: 'element',
  tagName: 'em',
  properties: {},
  children: [text('x')],
});

/** The paragraph as text: a formula is *, what is tied stands in braces. */
function shown(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      return node.properties.className?.toString() === 'tied' ? `{${shown(node.children)}}` : '*';
    })
    .join('');
}

function tied(...children: (Text | Element)[]): string {
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children };
  const tree: Root = { type: 'root', children: [paragraph] };
  rehypeTiePunctuation()(tree);
  return shown(paragraph.children);
}

describe('rehypeTiePunctuation', () => {
  it('ties punctuation to the formula before it, and a bracket to the one after it', () => {
    expect(tied(text('so ('), formula(), text('), and'))).toBe('so {(*),} and');
    expect(tied(formula(), text('.'))).toBe('{*.}');
  });

  it('lets a line break where a word or a space follows', () => {
    expect(tied(text('so '), formula(), text(' and'))).toBe('so * and');
    expect(tied(text('('), word(), text('.'))).toBe('(*.');
  });

  it('lets a tied formula break between its parts, where KaTeX lets it', () => {
    const span = (name: string, ...children: ElementContent[]): Element => ({
      type: 'element',
      tagName: 'span',
      properties: { className: [name] },
      children,
    });
    const html = span('katex-html', span('base'), span('base'), span('base'));
    tied(span('katex', html), text('.'));
    const tags = html.children.map((child) => (child.type === 'element' ? child.tagName : ''));
    expect(tags).toEqual(['span', 'wbr', 'span', 'wbr', 'span']);
  });
});
