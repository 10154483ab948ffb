import { all, create, type MathNode } from 'mathjs';
import * as informationTheory from '~/math';
import { parseProbabilities } from '~/lib/probabilities';

/**
 * The language of authors' expressions: the tested functions of `src/math`, named distributions and
 * ordinary arithmetic, as `mathjs` reads them. Information is in bits, elements count from 1.
 */

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

/** What the names of an expression stand for. */
export type Scope = Readonly<Record<string, unknown>>;

/** A distribution that expressions may name, as `content/distributions.yaml` gives it. */
export interface NamedDistribution {
  readonly id: string;
  /** Probabilities, separated by commas. */
  readonly values: string;
}

/** The tested functions and the named distributions. */
export function scopeWith(distributions: readonly NamedDistribution[]): Scope {
  return {
    ...functions,
    ...Object.fromEntries(
      distributions.map(({ id, values }) => [id, [...parseProbabilities(values)]]),
    ),
  };
}

export function parseExpression(expression: string): MathNode {
  return math.parse(expression);
}

/** What a parsed expression gives. Names that it defines itself stay its own. */
export function evaluateNode(node: MathNode, scope: Scope): unknown {
  return node.evaluate({ ...scope });
}

/** A value as mathjs writes it, for messages. */
export function formatValue(value: unknown): string {
  return math.format(value, { precision: 6 });
}
