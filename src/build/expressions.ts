import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { quantityOfFunction, type Quantity } from '~/lib/quantities';
import {
  evaluateNode,
  formatValue,
  parseExpression,
  scopeWith,
  type NamedDistribution,
  type Scope,
} from './evaluator';
import { modelExpressions } from './model-expressions';
import { modelScope } from './model-figures';

/** Expressions that an author may write in prose, such as `entropy(P)` or `crossEntropy(P, Q) - entropy(P)`. */

export interface Computed {
  readonly value: number;
  /** The quantity that the outermost function returns; undefined for a composed expression. */
  readonly quantity: Quantity | undefined;
}

/** Read as a file, so that tests of content can evaluate too; check-content tells whether it fits. */
const DISTRIBUTIONS = 'content/distributions.yaml';

/** What the names of an author's expression stand for. */
export const scope: Scope = {
  ...scopeWith(parse(readFileSync(DISTRIBUTIONS, 'utf8')) as readonly NamedDistribution[]),
  ...modelScope,
  ...modelExpressions,
};

/**
 * What an expression stands for: a number, a list, a table.
 * @param more - further names, such as the parameters of a question.
 * @throws {Error} if it does not parse, names something unknown, or a name of `more` is taken.
 */
export function evaluateAny(expression: string, more: Scope = {}): unknown {
  const taken = Object.keys(more).find((name) => Object.hasOwn(scope, name));
  if (taken !== undefined) throw new Error(`the name "${taken}" already means something else`);
  return evaluateNode(parseExpression(expression), { ...scope, ...more });
}

/**
 * The number an expression stands for.
 * @throws {Error} if it does not parse, names something unknown, or is not a finite or infinite number.
 */
export function evaluateExpression(expression: string, more: Scope = {}): Computed {
  const value = evaluateAny(expression, more);
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new Error(`"${expression}" is ${formatValue(value)}, not a number`);
  }
  const node = parseExpression(expression);
  const name = 'fn' in node ? String((node as { fn: unknown }).fn) : '';
  return { value, quantity: quantityOfFunction(name) };
}
