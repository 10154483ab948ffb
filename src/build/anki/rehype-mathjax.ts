import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { katexOptions } from '~/build/katex-options';
import { expandMacros } from './expand-macros';

function textOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/**
 * Leaves formulas as TeX between the marks that MathJax looks for: \( \) in a line, \[ \] alone.
 * Anki sets them so.
 */
export function rehypeMathjax() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const classes = node.properties.className;
      if (!parent || index === undefined || !Array.isArray(classes)) return;
      const isInline = classes.includes('math-inline');
      if (!isInline && !classes.includes('math-display')) return;
      const tex = expandMacros(textOf(node).trim(), katexOptions.macros as Record<string, string>);
      const value = isInline ? `\\(${tex}\\)` : `\\[${tex}\\]`;
      const holder = parent as Element;
      // A displayed formula stands in a <pre>, which must go with it.
      if (!isInline && holder.tagName === 'pre') {
        holder.tagName = 'div';
        holder.children = [{ type: 'text', value }];
      } else parent.children[index] = { type: 'text', value };
    });
  };
}
