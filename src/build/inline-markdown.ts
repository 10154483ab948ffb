import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { QUANTITY_NAMES, type Quantity } from '~/lib/quantities';
import { withBase } from '~/lib/site';
import { type Unit, UNITS } from '~/math';
import { computeNumber, type NumberOptions } from './computed-number';
import type { Scope } from './evaluator';
import { katexOptions } from './katex-options';
import { rehypeMathjax } from './anki/rehype-mathjax';
import { rehypeScrollBoxes } from './rehype-scroll-boxes';
import { rehypeStrictKatex } from './rehype-strict-katex';
import { rehypeTiePunctuation } from './rehype-tie-punctuation';

const processor = unified()
  .use(remarkParse)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeKatex, katexOptions)
  .use(rehypeStrictKatex)
  .use(rehypeTiePunctuation)
  .use(rehypeScrollBoxes)
  .use(rehypeStringify);

/** The same, with formulas left as TeX for programs that set them with MathJax, as Anki does. */
const mathjaxProcessor = unified()
  .use(remarkParse)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeMathjax)
  .use(rehypeStringify);

const NUMBER = /\{\{(.+?)\}\}/g;
/** Stands where a computed number goes while the text is Markdown; private use, so never typed. */
const MARK = '\uE000';

function isQuantity(word: string): word is Quantity {
  return (QUANTITY_NAMES as readonly string[]).includes(word);
}

function isUnit(word: string): word is Unit {
  return (UNITS as readonly string[]).includes(word);
}

/** Options of `{{expression | nats | kl | 6}}`, in any order. */
function optionsOf(words: readonly string[]): NumberOptions {
  const options: { -readonly [Name in keyof NumberOptions]: NumberOptions[Name] } = {};
  for (const word of words) {
    if (isUnit(word)) Object.assign(options, { unit: word, fixed: true });
    else if (word === 'percent' || word === 'fraction')
      Object.assign(options, { as: word, quantity: 'probability' });
    else if (/^\d+$/.test(word)) options.digits = Number(word);
    else if (isQuantity(word)) options.quantity = word;
    else throw new Error(`"${word}" is no unit, quantity or number of digits`);
  }
  return options;
}

function dataElement(inside: string, scope: Scope): string {
  const [expression = '', ...words] = inside.split('|').map((part) => part.trim());
  const { text, attributes } = computeNumber(expression, optionsOf(words), scope);
  const pairs = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return `<data ${pairs.map(([name, value]) => `${name}="${value}"`).join(' ')}>${text}</data>`;
}

interface MarkdownOptions {
  readonly inline?: boolean;
  readonly scope?: Scope;
  readonly formulas?: 'katex' | 'mathjax';
}

/**
 * Renders a text of a data file: Markdown, $TeX$ and {{computed numbers}}.
 * @param source - where it stands, for the message of a mistake.
 * @param options.inline - leaves out the paragraph around a single paragraph.
 * @param options.scope - what further names in {{…}} stand for.
 * @param options.formulas - set by KaTeX, as on the site, or left for MathJax.
 * @throws {Error} naming `source` if a formula or a number cannot be made.
 */
export function renderMarkdown(
  text: string,
  source: string,
  { inline = false, scope = {}, formulas = 'katex' }: MarkdownOptions = {},
): string {
  try {
    const numbers: string[] = [];
    const marked = text.replaceAll(NUMBER, (_whole, inside: string) => {
      numbers.push(dataElement(inside, scope));
      return MARK;
    });
    const setter = formulas === 'katex' ? processor : mathjaxProcessor;
    const html = String(setter.processSync(new VFile({ value: marked, path: source })));
    const linked = html.replaceAll(
      /href="(\/[^"]*)"/g,
      (_whole, path: string) => `href="${withBase(path)}"`,
    );
    const complete = linked.replaceAll(MARK, () => numbers.shift() ?? '');
    return inline ? complete.trim().replace(/^<p>([\s\S]*)<\/p>$/, '$1') : complete;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${source}: in “${text.trim().slice(0, 60)}…”: ${reason}`, { cause: error });
  }
}
