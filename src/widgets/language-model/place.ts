import { InputError, parseNumber } from '~/lib/probabilities';
import type { Param } from '~/lib/query-state';
import { textOfLabels } from '~/model-client/label-bytes';
import type { State } from './state';

/** A piece, by its number from 0; the end, after all pieces; or whichever piece cost most. */
export type Place = number | 'end' | 'dearest';

/** So many pieces a text can have: each character is at most four bytes. */
const MOST_PIECES = 4000;

/** The place as a link says it: pieces are counted from 1. */
export function placeParam(key: string, defaultValue: Place): Param<Place> {
  return {
    key,
    defaultValue,
    parse(text) {
      if (text === 'end' || text === 'dearest') return text;
      const value = parseNumber(text);
      if (!Number.isInteger(value) || value < 1 || value > MOST_PIECES) {
        throw new InputError(`${key} must be the number of a piece, or end, not ${text}.`);
      }
      return value - 1;
    },
    format: (place) => (typeof place === 'number' ? String(place + 1) : place),
  };
}

/** Which place is meant in pieces that cost so many bits each; their number stands for the end. */
export function placeIn(at: Place, bits: readonly number[]): number {
  if (at === 'end') return bits.length;
  if (at !== 'dearest') return Math.min(at, bits.length);
  return Math.max(0, bits.indexOf(Math.max(...bits)));
}

/** Another text: who looked at its end still does, and who looked at a piece at the dearest one. */
export function withText({ at }: State, text: string): Partial<State> {
  return { text, at: at === 'end' ? 'end' : 'dearest' };
}

/** The text with another piece in a place, or one more at its end; the place stays. */
export function withPiece(
  labels: readonly string[],
  place: number,
  label: string,
): Pick<State, 'text' | 'at'> {
  const text = textOfLabels([...labels.slice(0, place), label, ...labels.slice(place + 1)]);
  return { text, at: place < labels.length ? place : 'end' };
}
