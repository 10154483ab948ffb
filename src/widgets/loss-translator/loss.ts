import type { Check } from '~/lib/check';
import { formatNumber } from '~/lib/format';
import { InputError, parseNumber, shortNumber } from '~/lib/probabilities';
import {
  convert,
  convertRate,
  entropyOfPerplexity,
  perplexity,
  type Denominator,
  type Unit,
} from '~/math';

/** How a loss is written: an amount of information, or its exponential. */
export type Scale = Unit | 'perplexity';

export const SCALES: readonly Scale[] = ['nats', 'bits', 'hartleys', 'perplexity'];
export const DENOMINATORS: readonly Denominator[] = ['token', 'character', 'byte'];

/** A mean loss as it is reported. */
export interface Loss {
  readonly loss: number;
  readonly from: Scale;
  readonly per: Denominator;
  /** Mean characters per token on this text; undefined where it is not known. */
  readonly chars: number | undefined;
}

/** A mean above this is a sum that was not divided, in any unit. */
const LARGEST_MEAN = 100;
/** Fewer digits than a double has, and more than any report gives. */
const SLIDER_DIGITS = 4;

/** What is wrong with a number as a loss, in a sentence; undefined if nothing is. */
export function lossProblem({ loss, from, per }: Pick<Loss, 'loss' | 'from' | 'per'>) {
  if (from === 'perplexity') {
    return loss < 1
      ? `A perplexity is at least 1, where nothing surprises, and this is ${shortNumber(loss)}.`
      : undefined;
  }
  return loss > LARGEST_MEAN
    ? `${shortNumber(loss)} ${from} per ${per} is no mean loss: divide a sum by the number of ${per}s.`
    : undefined;
}

/** The nearest loss that can be one. */
export function nearestLoss(loss: number, from: Scale): number {
  return from === 'perplexity' ? Math.max(1, loss) : Math.min(LARGEST_MEAN, loss);
}

/** A loss as it is typed. */
export function checkLoss(text: string, from: Scale, per: Denominator): Check<number> {
  try {
    const loss = parseNumber(text);
    if (loss < 0) return { ok: false, message: 'A mean loss is never negative.' };
    const message = lossProblem({ loss, from, per });
    return message === undefined ? { ok: true, value: loss } : { ok: false, message };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ok: false, message: error.message };
  }
}

/** The loss in bits per its own symbol. */
export function lossBits({ loss, from }: Pick<Loss, 'loss' | 'from'>): number {
  return from === 'perplexity' ? entropyOfPerplexity(loss) : convert(loss, from, 'bits');
}

/** A number of bits on the loss's own scale, with the digits a slider gives. */
export function onScale(bits: number, scale: Scale): number {
  const exact = scale === 'perplexity' ? perplexity(bits) : convert(bits, 'bits', scale);
  return Number(exact.toPrecision(SLIDER_DIGITS));
}

/** The loss in bits per another symbol; undefined where that needs a length that is not known. */
export function bitsPer(loss: Loss, per: Denominator, bytes: number): number | undefined {
  const leavesToken = per !== loss.per && (per === 'token' || loss.per === 'token');
  if (leavesToken && loss.chars === undefined) return undefined;
  return convertRate(lossBits(loss), loss.per, per, {
    charactersPerToken: loss.chars,
    bytesPerCharacter: bytes,
  });
}

/** “3.34 nats per token”, “a perplexity of 28.22 per token”. */
export function lossText({ loss, from, per }: Pick<Loss, 'loss' | 'from' | 'per'>): string {
  const number = formatNumber(loss);
  if (from === 'perplexity') return `a perplexity of ${number} per ${per}`;
  return `${number} ${number === '1' ? from.slice(0, -1) : from} per ${per}`;
}
