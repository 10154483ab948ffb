import { getCollection } from 'astro:content';
import { quantityOfFunction, type Quantity } from '~/lib/quantities';
import { evaluateNode, formatValue, parseExpression, scopeWith } from './evaluator';

/** Expressions that an author may write in prose, such as `entropy(P)` or `crossEntropy(P, Q) - entropy(P)`. */

export interface Computed {
  readonly value: number;
  /** The quantity that the outermost function returns; undefined for a composed expression. */
  readonly quantity: Quantity | undefined;
}

const entries = await getCollection('distributions');

/** What the names of an author's expression stand for. */
export const scope = scopeWith(entries.map(({ id, data }) => ({ id, values: data.values })));

/**
 * The number an expression stands for.
 * @throws {Error} if it does not parse, names something unknown, or is not a finite or infinite number.
 */
export function evaluateExpression(expression: string): Computed {
  const node = parseExpression(expression);
  const value = evaluateNode(node, scope);
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new Error(`"${expression}" is ${formatValue(value)}, not a number`);
  }
  const name = 'fn' in node ? String((node as { fn: unknown }).fn) : '';
  return { value, quantity: quantityOfFunction(name) };
}
