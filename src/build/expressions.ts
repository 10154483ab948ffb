import { getCollection } from 'astro:content';
import { all, create } from 'mathjs';
import * as informationTheory from '~/math';
import { parseProbabilities } from '~/lib/probabilities';
import { quantityOfFunction, type Quantity } from '~/lib/quantities';

/**
 * Expressions that an author may write in prose, such as `entropy(P)` or
 * `crossEntropy(P, Q) - entropy(P)`: the tested functions of `src/math`, named distributions of
 * `content/distributions.yaml`, and ordinary arithmetic. Information is in bits throughout.
 */

export interface Computed {
  readonly value: number;
  /** The quantity that the outermost function returns; undefined for a composed expression. */
  readonly quantity: Quantity | undefined;
}

const math = create(all ?? {}, { matrix: 'Array' });

/** `softmax(logits, 0.5)` reads better in prose than an options object would. */
const proseForms = {
  softmax: (logits: number[], temperature = 1) =>
    informationTheory.softmax(logits, { temperature }),
  softmaxEntropy: (logits: number[], temperature = 1) =>
    informationTheory.softmaxEntropy(logits, { temperature, unit: 'bits' }),
  entropySlopeInTemperature: (logits: number[], temperature = 1) =>
    informationTheory.entropySlopeInTemperature(logits, { temperature }),
};

const functions = Object.fromEntries(
  Object.entries({ ...informationTheory, ...proseForms }).filter(
    ([, value]) => typeof value === 'function',
  ),
);

const entries = await getCollection('distributions');
const distributions = Object.fromEntries(
  entries.map(({ id, data }) => [id, [...parseProbabilities(data.values)]]),
);

/**
 * The number an expression stands for.
 * @throws {Error} if it does not parse, names something unknown, or is not a finite or infinite number.
 */
export function evaluateExpression(expression: string): Computed {
  const node = math.parse(expression);
  const value: unknown = node.evaluate({ ...functions, ...distributions });
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new Error(`"${expression}" is ${math.format(value)}, not a number`);
  }
  const name = 'fn' in node ? String((node as { fn: unknown }).fn) : '';
  return { value, quantity: quantityOfFunction(name) };
}
