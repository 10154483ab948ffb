import { intervalBits, narrowInterval, UNIT_INTERVAL } from './arithmetic-interval';
import { assertInteger } from './assert';
import { assertMessage } from './message-length';
import { at } from './zip-with';

/**
 * The bits that an arithmetic coder sends for a message, in exact whole numbers.
 *
 * Each symbol narrows an interval, at first [0, 1), to the part whose share of it is the symbol's
 * probability. Sent is the shortest string of bits b such that every number that begins with 0.b lies
 * in the interval of the message; of several, the smallest. Where each step narrows by w, that takes
 * at least −log₂ w bits and less than two more.
 *
 * @param message - symbols, each an index from 0 to n − 1, shape [t], t ≥ 0.
 * @param counts - the model: probabilities in proportion to these whole numbers, shape [n].
 * @returns the bits, zeros and ones.
 * @throws {RangeError} if a count is not a whole number of at least 0, all are 0, a symbol is not one of
 *   the n, or the model excludes it.
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §6.2.
 */
export function arithmeticEncode(message: readonly number[], counts: readonly number[]): number[] {
  const { starts, total } = stack(counts);
  assertMessage(message, counts.length);
  let low = 0n; // of the interval [low, low + width) / whole
  let width = 1n;
  let whole = 1n;
  for (const [place, symbol] of message.entries()) {
    const share = BigInt(at(counts, symbol));
    if (share === 0n) throw new RangeError(`message[${place}] = ${symbol} has a count of 0`);
    low = low * total + width * at(starts, symbol);
    width *= share;
    whole *= total;
  }
  return Array.from(intervalBits({ low, width, whole }), Number);
}

/**
 * The bits that an arithmetic coder sends for a message whose model changes from symbol to symbol, as
 * that of a language model does. At each step the symbol that came owns the part from start / total
 * up to (start + count) / total of the interval.
 *
 * @param steps - start, count and total of each symbol, whole numbers, shape [t, 3], t ≥ 0.
 * @returns the bits, zeros and ones, chosen as `arithmeticEncode` chooses them.
 * @throws {RangeError} if a number is not whole, a count is below 1, or a part lies outside its total.
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §6.2.
 */
export function arithmeticEncodeSteps(
  steps: readonly (readonly [start: number, count: number, total: number])[],
): number[] {
  const interval = steps.reduce(
    (narrowed, [before, frequency, total]) =>
      narrowInterval(narrowed, { before, frequency, total }),
    UNIT_INTERVAL,
  );
  return Array.from(intervalBits(interval), Number);
}

/**
 * The message that an arithmetic coder sent: the symbol whose part of the interval holds the number
 * 0.b is read off, and that part is stretched to the whole, until the message is complete.
 *
 * @param bits - what `arithmeticEncode` returned, zeros and ones.
 * @param counts - the model, the same as the sender's, shape [n].
 * @param length - number of symbols of the message, at least 0.
 * @returns the message, shape [length].
 * @throws {RangeError} if a count is not a whole number of at least 0, all are 0, a bit is neither 0 nor
 *   1, or length is not a whole number of at least 0.
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §6.2.
 */
export function arithmeticDecode(
  bits: readonly number[],
  counts: readonly number[],
  length: number,
): number[] {
  const { starts, total } = stack(counts);
  assertInteger(length, 'length', 0);
  let place = 0n; // of the number place / whole
  let whole = 1n;
  for (const [index, bit] of bits.entries()) {
    if (bit !== 0 && bit !== 1) throw new RangeError(`bits[${index}] = ${bit} is not 0 or 1`);
    place = 2n * place + BigInt(bit);
    whole *= 2n;
  }
  return Array.from({ length }, () => {
    const target = place * total;
    const symbol = starts.findLastIndex(
      (start, index) => at(counts, index) > 0 && start * whole <= target,
    );
    place = target - at(starts, symbol) * whole;
    whole *= BigInt(at(counts, symbol));
    return symbol;
  });
}

/** Where the part of each symbol starts, and the end of the last. */
function stack(counts: readonly number[]): { starts: bigint[]; total: bigint } {
  let total = 0n;
  const starts = counts.map((count, index) => {
    assertInteger(count, `counts[${index}]`, 0);
    const start = total;
    total += BigInt(count);
    return start;
  });
  if (total === 0n) throw new RangeError('counts are all 0: no symbol is possible');
  return { starts, total };
}
