import type { Denominator } from '~/math';
import { bitsPer, lossBits, type Loss } from './loss';

/** Two losses, and what is said to be the same about them. */
export interface Pair {
  readonly first: Loss;
  readonly second: Loss;
  /** Whether both were measured on the same text. */
  readonly text: 'same' | 'different';
  /** Whether both models cut it into the same tokens. */
  readonly tokenizer: 'same' | 'different';
  /** Mean bytes per character of the text. */
  readonly bytes: number;
}

/** Two losses side by side, or why they cannot stand so. */
export type Comparison =
  | { readonly kind: 'refused'; readonly reason: string }
  | {
      readonly kind: 'compared';
      readonly per: Denominator;
      readonly firstBits: number;
      readonly secondBits: number;
      /** Whether the numbers as reported would have named the other one. */
      readonly reversed: boolean;
    };

const refused = (reason: string): Comparison => ({ kind: 'refused', reason });

/** The denominator in which both can be given, most like their own; undefined if there is none. */
function commonDenominator({ first, second, tokenizer }: Pair): Denominator | undefined {
  const sameSymbols = first.per === second.per && (first.per !== 'token' || tokenizer === 'same');
  if (sameSymbols) return first.per;
  const known = [first, second].every(({ per, chars }) => per !== 'token' || chars !== undefined);
  if (!known) return undefined;
  return first.per === 'byte' || second.per === 'byte' ? 'byte' : 'character';
}

/**
 * Compares two losses in the same bits per the same symbol of the same text, or says why that
 * cannot be done.
 */
export function compare(pair: Pair): Comparison {
  const { first, second, text, bytes } = pair;
  if (text === 'different') {
    return refused(
      'They were measured on different texts, and some texts are easier to predict than others.',
    );
  }
  const per = commonDenominator(pair);
  if (per === undefined) {
    return refused(
      first.per === second.per
        ? 'Both are per token, but two tokenizers cut a text into tokens of different lengths. Give the characters per token of both.'
        : `One is per ${first.per} and the other per ${second.per}: unlike amounts of text. Give the characters per token, and both become a loss per character.`,
    );
  }
  const firstBits = bitsPer(first, per, bytes);
  const secondBits = bitsPer(second, per, bytes);
  if (firstBits === undefined || secondBits === undefined) {
    throw new RangeError(`no loss per ${per} is known, though it was chosen`);
  }
  const asReported = Math.sign(lossBits(first) - lossBits(second));
  return {
    kind: 'compared',
    per,
    firstBits,
    secondBits,
    reversed: asReported * Math.sign(firstBits - secondBits) < 0,
  };
}
