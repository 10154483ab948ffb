import { assertInteger } from './assert';
import { assertDistribution, type Distribution } from './distribution';
import { sum } from './sum';
import { fromNats, type UnitOption } from './units';
import { at } from './zip-with';

/**
 * Ideal length of a message under a model, the surprisals of its symbols added up, −Σ log q(xₜ).
 *
 * @param message - symbols, each an index from 0 to n − 1, shape [t], t ≥ 0.
 * @param q - the model, shape [n].
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞], in `unit`; Infinity where the model excludes a symbol.
 * @throws {RangeError} if q is not a distribution or a symbol is not one of its outcomes.
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §6.2.
 */
export function messageLength(
  message: readonly number[],
  q: Distribution,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertDistribution(q, 'q');
  assertMessage(message, q.length);
  return fromNats(sum(message.map((symbol) => 0 - Math.log(at(q, symbol)))), unit);
}

/**
 * Ideal length of a message under a model that starts from nothing and learns as it reads: the
 * symbol x costs −log (c(x) + 1) / (t + n), c(x) its occurrences among the t symbols so far.
 *
 * It depends on how often each symbol occurs and not on their order, since the product of the
 * probabilities is Π c(x)! · (n − 1)! / (t + n − 1)!.
 *
 * @param message - symbols, each an index from 0 to n − 1, shape [t], t ≥ 0.
 * @param symbols - n, how many there are to choose from, at least 1.
 * @param options.unit - unit of the result; bits unless stated.
 * @returns a number in [0, ∞), in `unit`.
 * @throws {RangeError} if n is not a positive whole number or a symbol is not below it.
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §6.2 (Laplace's rule).
 */
export function adaptiveMessageLength(
  message: readonly number[],
  symbols: number,
  { unit = 'bits' }: UnitOption = {},
): number {
  assertInteger(symbols, 'symbols', 1);
  assertMessage(message, symbols);
  const counts = new Array<number>(symbols).fill(1);
  const terms = message.map((symbol, read) => {
    const count = at(counts, symbol);
    counts[symbol] = count + 1;
    return Math.log((read + symbols) / count);
  });
  return fromNats(sum(terms), unit);
}

/**
 * Checks that every symbol of a message is one of n.
 *
 * @param message - the symbols, shape [t].
 * @param symbols - n, how many there are to choose from.
 * @throws {RangeError} if one is not a whole number from 0 to n − 1.
 */
export function assertMessage(message: readonly number[], symbols: number): void {
  for (const [place, symbol] of message.entries()) {
    if (!(Number.isInteger(symbol) && symbol >= 0 && symbol < symbols)) {
      throw new RangeError(
        `message[${place}] = ${symbol} is not an integer from 0 to ${symbols - 1}`,
      );
    }
  }
}
