import { assertInteger } from './assert';
import { empiricalEntropy } from './binning';
import { fromNats, type UnitOption } from './units';

/**
 * Entropy of a symbol of a text given the symbols just before it, by the text's own frequencies,
 * Ĥ(X | C) = Ĥ(C, X) − Ĥ(C), C the context of k symbols.
 *
 * It is the least mean loss that any model with this context can have on this text. In a short text
 * a long context hardly ever comes twice, and the number says how little was seen, not how little
 * is uncertain.
 *
 * @param text - any text, longer than the context.
 * @param context - k, how many symbols are known, at least 0.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number of at least 0, in `unit` per symbol.
 * @throws {RangeError} if k is not a whole number of at least 0, or the text is not longer.
 * @see Shannon, A Mathematical Theory of Communication (1948), §7.
 */
export function contextEntropy(
  text: string,
  context: number,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertInteger(context, 'context', 0);
  const symbols = Array.from(text);
  const count = symbols.length - context;
  if (count < 1) {
    throw new RangeError(
      `text has ${symbols.length} symbols, and needs more than ${context} for the context`,
    );
  }
  const starts = Array.from({ length: count }, (_, start) => start);
  const entropyOfRuns = (length: number): number => {
    const runs = starts.map((start) => symbols.slice(start, start + length).join(''));
    const labels = [...new Set(runs)];
    const places = new Map(labels.map((run, label) => [run, label]));
    return empiricalEntropy(
      runs.map((run) => places.get(run) ?? NaN),
      { unit: 'nats' },
    );
  };
  const nats = entropyOfRuns(context + 1) - entropyOfRuns(context);
  return fromNats(Math.max(0, nats), unit); // rounding can leave −1e-16
}
