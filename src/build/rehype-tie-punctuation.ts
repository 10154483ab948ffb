import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';

const AFTER = /^[.,;:!?)\]’”…]+/;
const BEFORE = /[([“‘]+$/;

function hasClass(node: Root | RootContent, name: string): node is Element {
  const classes = node.type === 'element' ? node.properties.className : undefined;
  return Array.isArray(classes) && classes.includes(name);
}

/** Takes what matches out of the text beside a formula. */
function takeFrom(neighbour: RootContent | undefined, pattern: RegExp): ElementContent[] {
  if (neighbour?.type !== 'text') return [];
  const taken = pattern.exec(neighbour.value)?.[0] ?? '';
  neighbour.value = neighbour.value.replace(pattern, '');
  return taken === '' ? [] : [{ type: 'text', value: taken }];
}

/** Lets the formula still break where KaTeX would have it break, though the whole is tied. */
function allowBreaksInside(formula: Element): void {
  visit(formula, 'element', (node) => {
    if (!hasClass(node, 'katex-html')) return;
    node.children = node.children.flatMap((child, index) => {
      const breakable = index > 0 && hasClass(child, 'base');
      return breakable
        ? [{ type: 'element', tagName: 'wbr', properties: {}, children: [] }, child]
        : [child];
    });
  });
}

/**
 * Keeps a full stop on the line of the formula before it, and an opening bracket with the formula
 * after it: between text and the boxes that a formula is made of, browsers break anywhere. The style
 * is `.tied` in prose.css.
 */
export function rehypeTiePunctuation() {
  return (tree: Root): void => {
    visit(tree, (parent) => {
      if (!('children' in parent) || hasClass(parent, 'tied')) return;
      const { children } = parent;
      for (const [index, formula] of children.entries()) {
        if (!hasClass(formula, 'katex')) continue;
        const before = takeFrom(children[index - 1], BEFORE);
        const after = takeFrom(children[index + 1], AFTER);
        if (before.length + after.length === 0) continue;
        allowBreaksInside(formula);
        children[index] = {
          type: 'element',
          tagName: 'span',
          properties: { className: ['tied'] },
          children: [...before, formula, ...after],
        };
      }
    });
  };
}
