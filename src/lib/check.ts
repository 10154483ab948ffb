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

/** A list of probabilities; anything with another sum is offered normalised. */
export function checkDistribution(
  text: string,
  { min, max }: { min: number; max: number },
): Check<readonly number[]> {
  const weights = checkWith(parseWeights, text);
  if (!weights.ok) return weights;
  const { length } = weights.value;
  if (length < min || length > max) {
    return { ok: false, message: `Give ${outcomesWanted({ min, max })}, not ${length}.` };
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
