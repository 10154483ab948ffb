import { formatNumber } from './format';

/**
 * Probabilities as readers and authors write them: decimals or fractions, in lists.
 */

/** A mistake in what a reader typed; the message is shown beside the field. */
export class InputError extends Error {
  override name = 'InputError';
}

/** Sums may miss 1 by rounding of this size; beyond it the reader is asked. */
export const SUM_TOLERANCE = 1e-9;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number written as a decimal, a fraction or a percentage: "0.25", "1/4", "25 %", "1e-6". */
export function parseNumber(text: string): number {
  const plain = text.trim().replace('−', '-');
  if (plain === '') throw new InputError('A number is missing.');
  const percent = plain.endsWith('%');
  const [top = '', bottom, ...rest] = (percent ? plain.slice(0, -1) : plain)
    .split('/')
    .map((part) => part.trim());
  if (rest.length > 0 || !NUMBER.test(top) || (bottom !== undefined && !NUMBER.test(bottom))) {
    throw new InputError(`“${text.trim()}” is not a number. Write 0.25 or 1/4.`);
  }
  const value = Number(top) / (bottom === undefined ? 1 : Number(bottom)) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) throw new InputError(`“${text.trim()}” is not a finite number.`);
  return value + 0; // −0 would be shown with its sign
}

/** The items of a list, separated by commas, semicolons, tabs or line breaks; a fraction keeps its slash. */
export function splitList(text: string): string[] {
  const items = text.trim().split(/\s*[,;\t\n]\s*/);
  return items.length === 1
    ? text.trim().split(/\s+/)
    : items.filter((item, index) => item !== '' || index < items.length - 1);
}

/** Numbers ≥ 0 that need not sum to 1: weights, counts, probabilities. */
export function parseWeights(text: string): number[] {
  const weights = splitList(text).map(parseNumber);
  const negative = weights.findIndex((weight) => weight < 0);
  if (negative >= 0) {
    throw new InputError(
      `Item ${negative + 1} is ${weights[negative]}: a probability cannot be negative.`,
    );
  }
  return weights;
}

/** Sum of the weights if it is not 1, so that the fix can be offered; undefined if all is well. */
export function sumUnlessOne(weights: readonly number[]): number | undefined {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Math.abs(sum - 1) <= SUM_TOLERANCE ? undefined : sum;
}

/** Probabilities that sum to 1. */
export function parseProbabilities(text: string): number[] {
  const weights = parseWeights(text);
  const sum = sumUnlessOne(weights);
  if (sum !== undefined) throw new InputError(`These sum to ${shortNumber(sum)}, not to 1.`);
  return weights;
}

/** How many outcomes are wanted, in words: “2 to 12 outcomes”, “3 outcomes”. */
export function outcomesWanted(
  { min, max }: { min: number; max: number },
  noun = 'outcomes',
): string {
  return min === max ? `${min} ${noun}` : `${min} to ${max} ${noun}`;
}

/** At most six significant digits, for a message. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** Largest denominator that is shown as a fraction. */
const MAX_DENOMINATOR = 64;

/**
 * A fraction or decimal that reads back as exactly the same number: 1/8, 0.7, 1/3, 1/1024.
 * Decimals of at most two digits stay decimals unless they are halves, quarters, eighths and so on.
 */
export function formatProbability(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const decimal = String(value);
  for (let denominator = 2; denominator <= MAX_DENOMINATOR; denominator += 1) {
    const numerator = Math.round(value * denominator);
    if (numerator / denominator !== value) continue;
    const isDyadic = Number.isInteger(Math.log2(denominator));
    return isDyadic || decimal.length > 4 ? `${numerator}/${denominator}` : decimal;
  }
  const reciprocal = `1/${Math.round(1 / value)}`;
  const isExact = 1 / Math.round(1 / value) === value;
  return isExact && reciprocal.length < decimal.length ? reciprocal : decimal;
}

/** A probability as a sentence says it: a short fraction or decimal, else four decimals or a power of ten. */
export function readableProbability(value: number): string {
  const exact = formatProbability(value);
  return exact.length <= LONGEST_ITEM && !exact.includes('e') ? exact : formatNumber(value);
}

/** A probability longer than this has more digits than a reader wants to see in a row of them. */
const LONGEST_ITEM = 8;
/** Largest number of observations whose counts are still recognised. */
const MAX_OBSERVATIONS = 100_000;

/**
 * Probabilities, each as a text that reads back as the same number. Those that are counts out of a
 * total are written so, 12/97, where decimals would be long.
 */
export function formatProbabilities(values: readonly number[]): string[] {
  const texts = values.map(formatProbability);
  if (texts.every((text) => text.length <= LONGEST_ITEM)) return texts;
  for (let total = 2; total <= MAX_OBSERVATIONS; total += 1) {
    if (values.every((value) => Math.round(value * total) / total === value)) {
      return values.map((value) => `${Math.round(value * total)}/${total}`);
    }
  }
  return texts;
}
