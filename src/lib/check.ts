import {
  InputError,
  outcomesWanted,
  parseWeights,
  shortNumber,
  sumUnlessOne,
} from './probabilities';

/** What a field says of a text: a value to take, or what is wrong and, if there is one, the fix. */
export type Check<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly message: string;
      readonly fix?: { readonly label: string; readonly value: Value };
    };

/** Turns a parser that throws into a check. */
export function checkWith<Value>(parse: (text: string) => Value, text: string): Check<Value> {
  try {
    return { ok: true, value: parse(text) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ok: false, message: error.message };
  }
}

/** A distribution of which another must have as many outcomes. */
export interface Like {
  /** The letter of the distribution that is checked, such as `Q`. */
  readonly name: string;
  /** The letter and the number of outcomes of the one that it must be like; nothing asks nothing. */
  readonly like: { readonly name: string; readonly length: number } | undefined;
}

/**
 * A list of probabilities; anything with another sum is offered normalised, unless its length is
 * wrong: then no fix would do.
 */
export function checkDistribution(
  text: string,
  { min, max }: { min: number; max: number },
  { name, like }: Like = { name: '', like: undefined },
): Check<readonly number[]> {
  const weights = checkWith(parseWeights, text);
  if (!weights.ok) return weights;
  const { length } = weights.value;
  if (length < min || length > max) {
    return { ok: false, message: `Give ${outcomesWanted({ min, max })}, not ${length}.` };
  }
  if (like && length !== like.length) {
    const message = `${name} has ${length} outcomes and ${like.name} has ${like.length}.`;
    return { ok: false, message };
  }
  const sum = sumUnlessOne(weights.value);
  if (sum === undefined) return weights;
  if (sum === 0) return { ok: false, message: 'Every outcome is 0, so nothing could ever happen.' };
  if (!Number.isFinite(sum))
    return { ok: false, message: 'These numbers are too large to add up.' };
  const value = weights.value.map((weight) => weight / sum);
  return {
    ok: false,
    message: `Sums to ${shortNumber(sum)}, not to 1.`,
    fix: { label: 'normalise', value },
  };
}
