import {
  formatProbability,
  InputError,
  outcomesWanted,
  parseNumber,
  parseWeights,
  shortNumber,
  splitList,
  sumUnlessOne,
} from './probabilities';
import type { Param } from './query-state';

/** A number within limits. */
export function numberParam(
  key: string,
  { defaultValue, min, max }: { defaultValue: number; min: number; max: number },
): Param<number> {
  return {
    key,
    defaultValue,
    parse(text) {
      const value = parseNumber(text);
      if (value < min || value > max) {
        throw new InputError(
          `${key} must lie between ${min} and ${max}, not ${shortNumber(value)}.`,
        );
      }
      return value;
    },
    format: formatProbability,
  };
}

/** A whole number within limits. */
export function integerParam(
  key: string,
  limits: { defaultValue: number; min: number; max: number },
): Param<number> {
  const param = numberParam(key, limits);
  return {
    ...param,
    parse(text) {
      const value = param.parse(text);
      if (!Number.isInteger(value))
        throw new InputError(`${key} must be a whole number, not ${text}.`);
      return value;
    },
  };
}

/** Largest seed that a link can carry. */
const MAX_SEED = 999_999;

/** A whole number from which chance is drawn, the same for the same number. */
export function seedParam(key: string, defaultValue: number): Param<number> {
  return integerParam(key, { defaultValue, min: 0, max: MAX_SEED });
}

/** Another seed; after the largest comes 1, since 0 may stand for no chance at all. */
export function nextSeed(seed: number): number {
  return seed >= MAX_SEED ? 1 : seed + 1;
}

/** One of a few words. */
export function choiceParam<const Choice extends string>(
  key: string,
  choices: readonly Choice[],
  defaultValue: NoInfer<Choice>,
): Param<Choice> {
  return {
    key,
    defaultValue,
    parse(text) {
      const choice = choices.find((word) => word === text);
      if (choice === undefined)
        throw new InputError(`${key} must be ${choices.join(' or ')}, not “${text}”.`);
      return choice;
    },
    format: (choice) => choice,
  };
}

/** A value, or nothing said: the parameter is then left out of the URL. */
export function optionalParam<Value>(param: Param<Value>): Param<Value | undefined> {
  return {
    key: param.key,
    defaultValue: undefined,
    parse: (text) => (text === '' ? undefined : param.parse(text)),
    format: (value) => (value === undefined ? '' : param.format(value)),
  };
}

function requireLength(
  key: string,
  length: number,
  limits: { min: number; max: number },
  noun?: string,
): void {
  if (length < limits.min || length > limits.max) {
    throw new InputError(`${key} needs ${outcomesWanted(limits, noun)}, not ${length}.`);
  }
}

/** Probabilities that sum to 1. */
export function distributionParam(
  key: string,
  {
    defaultValue,
    min = 2,
    max = 64,
  }: { defaultValue: readonly number[]; min?: number; max?: number },
): Param<readonly number[]> {
  return {
    key,
    defaultValue,
    parse(text) {
      const weights = parseWeights(text);
      requireLength(key, weights.length, { min, max });
      const sum = sumUnlessOne(weights);
      if (sum !== undefined) throw new InputError(`${key} sums to ${shortNumber(sum)}, not to 1.`);
      return weights;
    },
    format: (values) => values.map(formatProbability).join(','),
  };
}

/** Real numbers of any sign, such as logits; each within `least` and `most` where these are given. */
export function numbersParam(
  key: string,
  {
    defaultValue,
    min = 2,
    max = 64,
    least = -Infinity,
    most = Infinity,
  }: {
    defaultValue: readonly number[];
    min?: number;
    max?: number;
    least?: number;
    most?: number;
  },
): Param<readonly number[]> {
  return {
    key,
    defaultValue,
    parse(text) {
      const values = splitList(text).map(parseNumber);
      requireLength(key, values.length, { min, max }, 'numbers');
      const outside = values.find((value) => value < least || value > most);
      if (outside !== undefined) {
        throw new InputError(
          `${key} must lie between ${least} and ${most}, not ${shortNumber(outside)}.`,
        );
      }
      return values;
    },
    format: (values) => values.map(String).join(','),
  };
}

/** Longest name of an outcome; longer ones are cut with an ellipsis in pictures. */
const MAX_LABEL = 40;

/** Names of outcomes, separated by commas. A comma inside a name is not possible. */
export function labelsParam(
  key: string,
  { defaultValue, max = 64 }: { defaultValue: readonly string[]; max?: number },
): Param<readonly string[]> {
  return {
    key,
    defaultValue,
    parse(text) {
      const labels =
        text === '' ? [] : text.split(',').map((label) => label.trim().slice(0, MAX_LABEL));
      if (labels.length > max)
        throw new InputError(`${key} takes at most ${max} names, not ${labels.length}.`);
      return labels;
    },
    format: (labels) => labels.join(','),
  };
}

/** The name of an outcome: what the reader wrote, or its number where nothing was. */
export function labelAt(labels: readonly string[], index: number): string {
  const label = labels[index];
  return label === undefined || label === '' ? `outcome ${index + 1}` : label;
}
