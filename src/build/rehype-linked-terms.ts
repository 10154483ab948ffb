import type { Element, ElementContent, Root } from 'hast';
import path from 'node:path';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isTerm, TERM_NAMES, type Term } from '../lib/terms.ts';

/** Line of the first use of a term, counted in the author's file. */
function lineOf(file: VFile, name: string): number | string {
  const index = String(file.value)
    .split('\n')
    .findIndex((line) => line.includes(`\\term{${name}}`));
  return index < 0 ? '?' : index + 1;
}

/** Names of the terms in a formula, each once, in their order. */
function termsIn(formula: Element, file: VFile): Term[] {
  const names = new Set<Term>();
  visit(formula, 'element', ({ properties }) => {
    const name = properties.dataTerm;
    if (typeof name !== 'string') return;
    if (!isTerm(name)) {
      const place = `${path.relative(process.cwd(), file.path)}:${lineOf(file, name)}`;
      throw new Error(
        `${place}: \\term{${name}} is no term. Known: ${Object.keys(TERM_NAMES).join(', ')}.`,
      );
    }
    names.add(name);
  });
  return [...names];
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

function button(properties: Element['properties'], text: string): Element {
  return element('button', { type: 'button', ...properties }, [{ type: 'text', value: text }]);
}

/** The row below a linked formula: what lights each term, for hands and keyboards alike. */
function termRow(terms: readonly Term[]): Element {
  const buttons = terms.map((term) =>
    button({ dataTerm: term, ariaPressed: 'false' }, TERM_NAMES[term]),
  );
  return element(
    'div',
    { className: ['formula-terms', 'scripted'], role: 'group', ariaLabel: 'Terms of the formula' },
    [
      ...buttons,
      button({ dataFormulaNumbers: '', ariaPressed: 'false' }, 'numbers'),
      element('span', { role: 'status', className: ['visually-hidden'] }, []),
    ],
  );
}

function isFormula({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('formula');
}

/**
 * Ties formulas to the instruments of their page: a displayed formula with `\term{…}{…}` gets a row
 * of buttons, one a term, which light the term, its marks and its number.
 */
export function rehypeLinkedTerms() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!isFormula(node) || !parent || index === undefined) return undefined;
      const terms = termsIn(node, file);
      if (terms.length === 0) return SKIP;
      parent.children[index] = element('div', { className: ['linked-formula'], dataLinked: '' }, [
        node,
        termRow(terms),
      ]);
      return SKIP;
    });
  };
}
