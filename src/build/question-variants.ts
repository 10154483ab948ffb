import { randomLcg } from 'd3-random';
import { formatProbability, shortNumber } from '~/lib/probabilities';
import { shuffled } from '~/lib/shuffled';
import type { Scope } from './evaluator';
import { evaluateAny } from './expressions';

/** One setting of a question's parameters. */
export interface Setting {
  /** What each parameter stands for in expressions. */
  readonly scope: Scope;
  /** Each parameter as the author spelled it, for the text. */
  readonly texts: Readonly<Record<string, string>>;
}

type Parameter = string | number | Parameter[];
type Choice = Parameter | Record<string, Parameter>;
export type Vary = Readonly<Record<string, readonly Choice[]>>;

/** So many settings are looked through for usable ones. */
const MOST_SETTINGS = 2000;
const PRIME = 1_000_003;

/** A number in [0, 1) for a generator, the same for the same name. */
export function seedOf(name: string): number {
  let seed = 7;
  for (let index = 0; index < name.length; index += 1) {
    seed = (seed * 31 + name.charCodeAt(index)) % PRIME;
  }
  return seed / PRIME;
}

function expressionOf(value: Parameter): string {
  return Array.isArray(value) ? `[${value.map(expressionOf).join(', ')}]` : String(value);
}

function textOf(value: Parameter): string {
  return Array.isArray(value) ? value.map(textOf).join(', ') : String(value);
}

/** Every way to take one of each, the first of each first. */
function product(
  lists: readonly (readonly Record<string, Parameter>[])[],
): Record<string, Parameter>[] {
  return lists.reduce<Record<string, Parameter>[]>(
    (settings, list) =>
      settings
        .flatMap((setting) => list.map((more) => ({ ...setting, ...more })))
        .slice(0, MOST_SETTINGS),
    [{}],
  );
}

function settingOf(parameters: Record<string, Parameter>): Setting {
  const entries = Object.entries(parameters);
  return {
    scope: Object.fromEntries(
      entries.map(([name, value]) => [name, evaluateAny(expressionOf(value))]),
    ),
    texts: Object.fromEntries(entries.map(([name, value]) => [name, textOf(value)])),
  };
}

/**
 * The settings of a question's parameters: first the one the author wrote first, then the others in
 * an order that depends on the question's id alone.
 */
export function settingsOf(id: string, vary: Vary = {}): Setting[] {
  const lists = Object.entries(vary).map(([name, values]) =>
    values.map((value) =>
      typeof value === 'object' && !Array.isArray(value) ? value : { [name]: value },
    ),
  );
  const [first = {}, ...others] = product(lists);
  return [first, ...shuffled(others, randomLcg(seedOf(id)))].map(settingOf);
}

const INSERT = /\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}|\{\{([^{}]+?)\|\s*text\s*\}\}/g;

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(', ');
  if (typeof value !== 'number') return String(value);
  const exact = formatProbability(value);
  return exact.length <= 8 ? exact : shortNumber(value);
}

/**
 * Puts parameters into a text before it is read as Markdown, so that they may stand in formulas:
 * `{{name}}` as the author spelled it, `{{expression | text}}` computed. Other {{numbers}} are left.
 */
export function fillIn(text: string, { scope, texts }: Setting): string {
  return text.replaceAll(INSERT, (whole, name?: string, expression?: string) => {
    if (expression !== undefined) return asText(evaluateAny(expression, scope));
    return texts[name ?? ''] ?? whole;
  });
}
