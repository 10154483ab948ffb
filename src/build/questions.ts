import { randomLcg } from 'd3-random';
import { isInformation } from '~/lib/quantities';
import { shuffled } from '~/lib/shuffled';
import { fromNats, toNats, type Unit } from '~/math';
import { judgeNumber } from '~/practice/judge/number';
import { isNear } from '~/practice/judge/near';
import type { Key } from '~/practice/judge/key';
import type { QuestionData } from './content-schema';
import type { Scope } from './evaluator';
import { evaluateExpression } from './expressions';
import { seedOf, settingsOf, type Setting } from './question-variants';

/** Most variants that one question has, the chapter's own included. */
const MOST_VARIANTS = 8;
/** More digits than any tolerance sees, and fewer than a double has. */
const DIGITS = 9;

/** A trap may come this close to the answer, as a share of it or as an amount, and no closer: a reader rounds. */
const CLOSEST_SHARE = 0.0015;
const CLOSEST_AMOUNT = 0.0002;

/** A question with one setting of its parameters. */
export interface Variant {
  readonly number: number;
  readonly setting: Setting;
  readonly key: Key;
  /** An ordering's items, by their right place, in the order in which they are shown. */
  readonly shown: readonly number[];
}

/**
 * The number an expression stands for, in the unit that a question asks for.
 *
 * @param expression - such as `entropy(P)`, or `entropy(P) | nats` for the number in another unit.
 * @param unit - the unit the question asks for; the expression's information is in bits.
 */
export function numericAnswer(
  expression: string,
  unit: Unit | undefined,
  scope: Scope = {},
): number {
  const [inner = '', named] = expression.split('|').map((part) => part.trim());
  const { value, quantity } = evaluateExpression(inner, scope);
  const target = isUnit(named) ? named : unit;
  const isPlain = quantity !== undefined && !isInformation(quantity);
  if (target === undefined || isPlain || named === 'number') return value;
  return fromNats(toNats(value, 'bits'), target);
}

function isUnit(word: string | undefined): word is Unit {
  return word === 'bits' || word === 'nats' || word === 'hartleys';
}

function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be asked for as a number`);
  return Number(value.toPrecision(DIGITS));
}

/** The places 0, 1, … out of order; never in order to begin with. */
function shuffledPlaces(count: number, seed: string): number[] {
  const places = Array.from({ length: count }, (_none, place) => place);
  const order = shuffled(places, randomLcg(seedOf(seed)));
  return order.every((place, index) => place === index) ? order.reverse() : order;
}

function keyOf(question: QuestionData, { scope }: Setting, shown: readonly number[]): Key {
  switch (question.kind) {
    case 'choice':
      return { kind: 'choice', right: question.choices.findIndex(({ right }) => right) };
    case 'spot':
      return { kind: 'choice', right: question.lines.findIndex(({ wrong }) => wrong) };
    case 'ordering':
      return { kind: 'ordering', places: shown };
    case 'numeric': {
      const { unit } = question;
      const number = (expression: string) => rounded(numericAnswer(expression, unit, scope));
      const traps = question.traps.map(({ name, value }) => ({ name, value: number(value) }));
      return { kind: 'numeric', answer: number(question.answer), traps, ...(unit && { unit }) };
    }
    case 'guess': {
      const number = (expression: string) =>
        rounded(numericAnswer(expression, question.unit, scope));
      const bound = (expression?: string) =>
        expression === undefined ? undefined : number(expression);
      const bands = question.bands.map(({ below, above }) => ({
        below: bound(below),
        above: bound(above),
      }));
      return {
        kind: 'guess',
        answer: number(question.answer),
        close: question.close.within,
        bands,
      };
    }
  }
}

/** Why a question cannot be asked with this key; undefined if it can. */
export function flawOf(key: Key): string | undefined {
  if (key.kind !== 'numeric') return undefined;
  for (const { name, value } of key.traps) {
    const verdict = judgeNumber(key, { value, percent: false });
    const gap = Math.abs(value - key.answer);
    const isTooClose = gap < Math.max(CLOSEST_AMOUNT, CLOSEST_SHARE * Math.abs(key.answer));
    if (verdict.right || isTooClose) return `the trap "${name}" has the value of the answer`;
    if (verdict.trap !== name) return `the trap "${name}" has the value of "${verdict.trap ?? ''}"`;
  }
  return undefined;
}

function isNew(key: Key, others: readonly Variant[]): boolean {
  return !others.some(
    (other) => 'answer' in key && 'answer' in other.key && isNear(key.answer, other.key.answer),
  );
}

/**
 * The variants of a question, the chapter's own first. Settings in which a trap has the value of the
 * answer, of an earlier trap, or whose answer was had before are passed over.
 * @throws {Error} if the chapter's own cannot be asked.
 */
export function variantsOf(id: string, question: QuestionData): Variant[] {
  const vary = 'vary' in question ? question.vary : undefined;
  const shown = question.kind === 'ordering' ? shuffledPlaces(question.items.length, id) : [];
  const variants: Variant[] = [];
  for (const [index, setting] of settingsOf(id, vary).entries()) {
    if (variants.length === MOST_VARIANTS) break;
    const key = keyOf(question, setting, shown);
    const flaw = flawOf(key);
    if (index === 0 && flaw !== undefined) throw new Error(flaw);
    if (flaw !== undefined || !isNew(key, variants)) continue;
    variants.push({ number: variants.length, setting, key, shown });
  }
  return variants;
}
