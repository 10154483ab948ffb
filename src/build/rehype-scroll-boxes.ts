import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * The named box that holds what may be wider than the page. It can be focused, so that arrow keys
 * scroll it with scripts off too; a script takes it out of the tab order where nothing scrolls.
 */
function scrollBox(className: string, label: string, child: Element): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: [className],
      role: 'group',
      ariaLabel: label,
      tabIndex: 0,
      dataScrollBox: '',
    },
    children: [child],
  };
}

function boxFor(node: Element): Element | undefined {
  if (node.tagName === 'table') return scrollBox('table-box', 'Table', node);
  const classes = node.properties.className;
  const isDisplay = Array.isArray(classes) && classes.includes('katex-display');
  return isDisplay ? scrollBox('formula', 'Formula', node) : undefined;
}

/** Puts each displayed formula and each table into a box of its own, so that only the box scrolls. */
export function rehypeScrollBoxes() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const box = boxFor(node);
      if (!box || !parent || index === undefined) return undefined;
      parent.children[index] = box;
      return SKIP;
    });
  };
}
