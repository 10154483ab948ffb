import { queryText } from '~/lib/query-state';
import { convert, perplexity } from '~/math';
import type { Scored } from './pieces';

/** Pieces of the vocabulary. */
export const VOCABULARY = 2048;

/** What a whole text cost; the means are undefined for an empty one. */
export interface Totals {
  readonly pieces: number;
  readonly characters: number;
  readonly bytes: number;
  readonly bits: number;
  readonly perPiece: number | undefined;
  readonly perCharacter: number | undefined;
  readonly perByte: number | undefined;
  /** Exponential of the mean per piece. */
  readonly perplexity: number | undefined;
}

export function totalsOf({ pieces, characters, bytes }: Scored): Totals {
  const bits = pieces.reduce((sum, piece) => sum + piece.bits, 0);
  const per = (count: number) => (count === 0 ? undefined : bits / count);
  const perPiece = per(pieces.length);
  return {
    pieces: pieces.length,
    characters,
    bytes,
    bits,
    perPiece,
    perCharacter: per(characters),
    perByte: per(bytes),
    perplexity: perPiece === undefined ? undefined : perplexity(perPiece),
  };
}

/** The query that sets the loss translator to these numbers; undefined where there are none. */
export function translatorQuery({
  perPiece,
  pieces,
  characters,
  bytes,
}: Totals): string | undefined {
  if (perPiece === undefined) return undefined;
  const short = (value: number) => String(Number(value.toPrecision(6)));
  const parameters = {
    loss: short(convert(perPiece, 'bits', 'nats')),
    chars: short(Math.max(CHARACTERS_PER_PIECE, characters / pieces)),
    bytes: short(bytes / characters),
    vocab: String(VOCABULARY),
  };
  return queryText(
    Object.entries(parameters).map(([key, value]) => [`loss-translator.${key}`, value] as const),
  );
}

/** The least that the loss translator takes; a character of many bytes may be more pieces. */
const CHARACTERS_PER_PIECE = 0.1;
