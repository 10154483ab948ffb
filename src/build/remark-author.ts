import type { Root, RootContent, TableCell } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import path from 'node:path';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { authorComponents, instrumentComponents } from './author-components.ts';
import { formulaMistake } from './check-formula.ts';
import { anchorsOf, isRoute } from './routes.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
type Place = RootContent | JsxElement | Root;

const PLAIN_TAGS = new Set(['kbd', 'sub', 'sup', 'br', 'abbr']);

function fail(file: VFile, node: Place, sentence: string): never {
  const name = path.relative(process.cwd(), file.path);
  throw new Error(`${name}:${node.position?.start.line ?? '?'}: ${sentence}`);
}

/** Every link inside the site must lead to a page and an anchor that exist. */
function checkLink(file: VFile, node: Place, url: string): void {
  if (/^[a-z]+:/i.test(url)) return;
  if (!url.startsWith('/') && !url.startsWith('#')) {
    fail(file, node, `the link "${url}" must start with "/", "#" or "https://".`);
  }
  const [route = '', anchor] = url.split('#');
  if (route && !isRoute(route)) fail(file, node, `the link "${url}" leads to no page of the site.`);
  if (!anchor) return;
  const anchors = route ? anchorsOf(route) : anchorsOf(file.path);
  if (anchors && !anchors.has(anchor)) {
    fail(
      file,
      node,
      `the link "${url}" leads to no heading or id there. Known: ${[...anchors].join(', ')}.`,
    );
  }
}

function attributeOf(node: JsxElement, name: string): string | undefined {
  const attribute = node.attributes.find(
    (item) => item.type === 'mdxJsxAttribute' && item.name === name,
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

function addAttribute(node: JsxElement, name: string, value: string): void {
  node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

/** The instruments of a file: their component by their id. Fails on an id used twice. */
function instrumentsOf(tree: Root, file: VFile): ReadonlyMap<string, string> {
  const instruments = new Map<string, string>();
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const element = node as JsxElement;
    const id = attributeOf(element, 'id');
    if (!id || !instrumentComponents.has(element.name ?? '')) return;
    if (instruments.has(id)) fail(file, element, `a second instrument has the id "${id}".`);
    instruments.set(id, element.name ?? '');
  });
  return instruments;
}

/** Tells a component that sets an instrument which kind of instrument that is. */
function linkInstrument(
  file: VFile,
  node: JsxElement,
  instruments: ReadonlyMap<string, string>,
): void {
  const id = attributeOf(node, 'widget');
  if (id === undefined) return;
  const kind = instruments.get(id);
  if (!kind) {
    const known = [...instruments.keys()].join(', ') || 'none';
    fail(file, node, `no instrument of this page has the id "${id}". Known: ${known}.`);
  }
  addAttribute(node, 'kind', kind);
}

/** Marks the first occurrence of each term of the glossary in a file. */
function markFirstTerms(tree: Root): void {
  const known = new Set<string>();
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const element = node as JsxElement;
    const id = attributeOf(element, 'id');
    if (element.name !== 'Term' || id === undefined || known.has(id)) return;
    known.add(id);
    addAttribute(element, 'first', 'first');
  });
}

/** Tells a component where it was written, so that its own errors can name file and line. */
function checkComponent(file: VFile, node: JsxElement): void {
  const name = node.name ?? '';
  if (PLAIN_TAGS.has(name)) return;
  if (!authorComponents.has(name)) {
    const known = [...authorComponents].sort().join(', ');
    fail(file, node, `unknown component <${name}>. Known: ${known}.`);
  }
  const line = node.position?.start.line ?? 0;
  const source = `${path.relative(process.cwd(), file.path)}:${line}`;
  addAttribute(node, 'source', source);
}

function isMoney(tex: string): boolean {
  return /^\d[\d.,]*\s+(?:or|and|to|for|a|per)\s/.test(tex);
}

/** Whether a cell says something that can be read aloud: more than nothing and more than a formula. */
function hasWords(cell: TableCell): boolean {
  return cell.children.some((child) =>
    child.type === 'text' ? child.value.trim() !== '' : child.type !== 'inlineMath',
  );
}

/**
 * Holds content to its rules while it is compiled: no imports, only known components, links that
 * lead somewhere, images with a text, tables with a heading in words for each column. Adds the
 * site's base path to internal links.
 */
export function remarkAuthor({ base }: { base: string }) {
  const prefix = base.replace(/\/$/, '');
  return (tree: Root, file: VFile): void => {
    const instruments = instrumentsOf(tree, file);
    markFirstTerms(tree);
    visit(tree, (node) => {
      if (node.type === 'mdxjsEsm') fail(file, node, 'content imports and exports nothing.');
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        checkComponent(file, node);
        linkInstrument(file, node, instruments);
      }
      if (node.type === 'image' && !node.alt)
        fail(file, node, `the image "${node.url}" has no text.`);
      if (node.type === 'table' && !node.children[0]?.children.every(hasWords)) {
        fail(file, node, 'each column of a table needs a heading in words, beside its formula.');
      }
      if (node.type === 'inlineMath' && isMoney(node.value)) {
        fail(file, node, `"$${node.value}$" is set as a formula; write \\$ for a dollar sign.`);
      }
      if (node.type === 'math' || node.type === 'inlineMath') {
        const mistake = formulaMistake(node.value, { displayMode: node.type === 'math' });
        if (mistake !== undefined) fail(file, node, `this formula does not parse: ${mistake}`);
      }
      if (node.type === 'link') {
        checkLink(file, node, node.url);
        if (node.url.startsWith('/')) node.url = prefix + node.url;
      }
    });
  };
}
