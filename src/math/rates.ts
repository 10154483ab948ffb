import { assertNonNegative, assertPositive } from './assert';

/** What an amount of information is counted per: the denominator of a rate. */
export type Denominator = 'token' | 'character' | 'byte';

/** How long the symbols of a text are. */
export interface SymbolLengths {
  /** Mean characters per token, > 0; needed only where tokens take part. */
  readonly charactersPerToken?: number | undefined;
  /** Mean bytes per character, > 0; 1 unless stated, as in plain English in UTF-8. */
  readonly bytesPerCharacter?: number | undefined;
}

/**
 * A rate of information with another denominator: the same total of the same text, counted per
 * token, per character or per byte. rate × bytes(to) / bytes(from).
 *
 * A token of k characters costs k times what a character costs on average. Only the total of a text
 * is a property of model and text; each of these rates also depends on how the text is cut.
 *
 * @param rate - information per `from`, in [0, ∞], in any unit.
 * @param from - the denominator of `rate`.
 * @param to - the denominator wanted.
 * @param lengths - mean characters per token and bytes per character of that text.
 * @returns information per `to`, in [0, ∞], in the unit of `rate`.
 * @throws {RangeError} if the rate is negative or NaN, or a length that is needed is missing or not
 *   positive.
 * @see Gao et al., The Pile (2020), §3 (bits per byte from the loss per token).
 */
export function convertRate(
  rate: number,
  from: Denominator,
  to: Denominator,
  lengths: SymbolLengths = {},
): number {
  assertNonNegative(rate, 'rate');
  return from === to ? rate : (rate * bytesIn(to, lengths)) / bytesIn(from, lengths);
}

function bytesIn(
  symbol: Denominator,
  { charactersPerToken, bytesPerCharacter = 1 }: SymbolLengths,
): number {
  if (symbol === 'byte') return 1;
  assertPositive(bytesPerCharacter, 'bytesPerCharacter');
  if (symbol === 'character') return bytesPerCharacter;
  if (charactersPerToken === undefined) {
    throw new RangeError('charactersPerToken is missing: a rate per token needs it');
  }
  assertPositive(charactersPerToken, 'charactersPerToken');
  return charactersPerToken * bytesPerCharacter;
}

/** Bits in a byte of a file that is not compressed. */
const BITS_PER_BYTE = 8;

/**
 * How many times smaller a text becomes if it is compressed to a rate, 8 / (bits per byte).
 *
 * An arithmetic coder that uses the model reaches it but for a few bits, the model itself not
 * counted.
 *
 * @param bitsPerByte - mean loss on the text, in bits per byte, in [0, ∞].
 * @returns a ratio in [0, ∞], dimensionless; below 1 the text grows.
 * @throws {RangeError} if bitsPerByte is negative or NaN.
 * @see Delétang et al., Language Modeling Is Compression (2024), §2.
 */
export function compressionRatio(bitsPerByte: number): number {
  assertNonNegative(bitsPerByte, 'bitsPerByte');
  return BITS_PER_BYTE / bitsPerByte;
}
