import { assertInteger, assertNonNegative } from './assert';
import { assertDistribution, assertSameLength, type Distribution } from './distribution';
import { sum } from './sum';
import { at, zipWith } from './zip-with';

/**
 * Kraft sum of a set of code lengths, Σ 2^−lᵢ.
 *
 * A binary prefix code with these lengths exists exactly when they are whole and the sum is at
 * most 1; what is missing to 1 is code space that nobody uses.
 *
 * @param lengths - code lengths, each in [0, ∞], in bits, shape [n]; Infinity for no codeword.
 * @returns a number in [0, ∞), dimensionless.
 * @throws {RangeError} if a length is negative or NaN.
 * @see Cover & Thomas, Elements of Information Theory (2006), §5.2.
 */
export function kraftSum(lengths: readonly number[]): number {
  assertLengths(lengths);
  return sum(lengths.map((length) => 2 ** -length));
}

/**
 * Lengths of a Shannon code, lᵢ = ⌈−log₂ pᵢ⌉: the surprisal rounded up to whole bits.
 *
 * Where rounding has left the probabilities a hair above 1 together, as for 1/2, 1/2 and 1e-17, the
 * shortest word gets one bit more, as it would without that rounding: a prefix code always exists.
 *
 * @param p - distribution, shape [n].
 * @returns whole numbers, in bits, shape [n]; Infinity where pᵢ = 0, which needs no codeword.
 * @throws {RangeError} if p is not a distribution.
 * @see Cover & Thomas, Elements of Information Theory (2006), §5.4.
 */
export function shannonLengths(p: Distribution): number[] {
  assertDistribution(p, 'p');
  const lengths = p.map((pi) => {
    if (pi === 0) return Infinity;
    let length = 0;
    while (2 ** -length > pi) length += 1; // exact, where a rounded logarithm may miss a power of 2
    return length;
  });
  while (!fitsCodeSpace(lengths)) {
    const shortest = Math.min(...lengths);
    lengths[lengths.indexOf(shortest)] = shortest + 1;
  }
  return lengths;
}

/**
 * Whether whole-number lengths obey Kraft's inequality, exactly: a sum of doubles hides 2^−60.
 *
 * @param lengths - whole numbers of bits, or Infinity for no codeword, shape [n].
 */
export function fitsCodeSpace(lengths: readonly number[]): boolean {
  const finite = lengths.filter((length) => length !== Infinity);
  const longest = Math.max(0, ...finite);
  const taken = finite.reduce((total, length) => total + (1n << BigInt(longest - length)), 0n);
  return taken <= 1n << BigInt(longest);
}

/**
 * Lengths of a code that treats all outcomes alike, ⌈log₂ n⌉ each: plain labels.
 *
 * @param n - number of outcomes, at least 1.
 * @returns whole numbers, in bits, shape [n].
 * @throws {RangeError} if n is not a positive integer.
 * @see MacKay, Information Theory, Inference, and Learning Algorithms (2003), §4.1.
 */
export function fixedLengths(n: number): number[] {
  assertInteger(n, 'n', 1);
  let length = 0;
  while (2 ** length < n) length += 1;
  return Array.from({ length: n }, () => length);
}

/**
 * Mean code length, Σ pᵢ lᵢ, where an impossible outcome adds nothing.
 *
 * @param p - distribution of the outcomes, shape [n].
 * @param lengths - code lengths, each in [0, ∞], in bits, shape [n]; Infinity for no codeword.
 * @returns a number in [0, ∞], in bits; Infinity where a possible outcome has no codeword.
 * @throws {RangeError} if p is not a distribution, a length is negative or NaN, or the numbers of
 *   elements differ.
 * @see Cover & Thomas, Elements of Information Theory (2006), §5.1.
 */
export function expectedLength(p: Distribution, lengths: readonly number[]): number {
  assertDistribution(p, 'p');
  assertLengths(lengths);
  assertSameLength(p, lengths, 'p', 'lengths');
  return sum(zipWith(p, lengths, (pi, length) => (pi === 0 ? 0 : pi * length)));
}

/**
 * Lengths of a Huffman code for p: no prefix code has a smaller mean length.
 *
 * The two lightest trees are joined until one is left. Leaves are taken before joined trees of the
 * same weight, which keeps the longest codeword as short as possible.
 *
 * @param p - distribution, shape [n].
 * @returns whole numbers, in bits, shape [n]; Infinity where pᵢ = 0, which needs no codeword; 0 for
 *   a certain outcome, which needs no message.
 * @throws {RangeError} if p is not a distribution.
 * @see Huffman, A Method for the Construction of Minimum-Redundancy Codes (1952).
 */
export function huffmanLengths(p: Distribution): number[] {
  assertDistribution(p, 'p');
  const leaves = Array.from(p.keys())
    .filter((outcome) => at(p, outcome) > 0)
    .sort((a, b) => at(p, a) - at(p, b));
  const depths = depthsOfNodes(leaves.map((outcome) => at(p, outcome)));
  const lengths = p.map(() => Infinity);
  for (const [rank, outcome] of leaves.entries()) lengths[outcome] = at(depths, rank);
  return lengths;
}

/**
 * Depths of the nodes of a Huffman tree, the leaves first, by the method of two queues: the leaves
 * in ascending order, and the joined trees, which come out in ascending order by themselves.
 */
function depthsOfNodes(ascending: readonly number[]): number[] {
  const size = ascending.length;
  const weights = [...ascending]; // leaves first, then the joined trees in the order of joining
  const parents: number[] = [];
  let leaf = 0;
  let tree = size;
  const takeLightest = (): number => {
    const leafIsLighter = tree >= weights.length || at(weights, leaf) <= at(weights, tree);
    return leaf < size && leafIsLighter ? leaf++ : tree++;
  };
  while (weights.length < 2 * size - 1) {
    const first = takeLightest();
    const second = takeLightest();
    parents[first] = parents[second] = weights.length;
    weights.push(at(weights, first) + at(weights, second));
  }
  const depths = weights.map(() => 0); // the last tree is the root, at depth 0
  for (let node = weights.length - 2; node >= 0; node -= 1) {
    depths[node] = at(depths, at(parents, node)) + 1;
  }
  return depths;
}

function assertLengths(lengths: readonly number[]): void {
  for (const [index, length] of lengths.entries()) assertNonNegative(length, `lengths[${index}]`);
}
