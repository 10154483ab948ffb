import { assertInteger } from './assert';
import { fitsCodeSpace } from './codes';

/**
 * Codewords of a binary prefix code with given lengths: the canonical code.
 *
 * The words are counted upwards, shortest first and in the order of the outcomes where lengths are
 * equal, so that no word is the beginning of another.
 *
 *     lengths 1, 2, 3, 3  →  0, 10, 110, 111
 *
 * @param lengths - whole numbers of digits, at least 0, or Infinity for no codeword, shape [n].
 * @returns the words, written with 0 and 1, shape [n]; undefined for an outcome without one, an
 *   empty text for the only word of a code.
 * @throws {RangeError} if a length is not a whole number or no prefix code has these lengths.
 * @see Cover & Thomas, Elements of Information Theory (2006), §5.2.
 */
export function prefixCodewords(lengths: readonly number[]): (string | undefined)[] {
  const finite = [...lengths.entries()].filter(([, length]) => length !== Infinity);
  for (const [index, length] of finite) assertInteger(length, `lengths[${index}]`, 0);
  if (!fitsCodeSpace(lengths)) throw new RangeError('lengths have a Kraft sum above 1');
  const words: (string | undefined)[] = lengths.map(() => undefined);
  let next = 0n; // a word may have more digits than a double keeps
  let depth = 0;
  for (const [index, length] of finite.sort(([, a], [, b]) => a - b)) {
    next <<= BigInt(length - depth);
    depth = length;
    words[index] = length === 0 ? '' : next.toString(2).padStart(length, '0');
    next += 1n;
  }
  return words;
}
