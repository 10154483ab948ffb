import { stretches } from './text';

/** Bars grow by half bits up to this many; what cost more has a bar with a double end. */
const HIGHEST = 20;
const STEPS_PER_BIT = 2;
/** A run of pieces without a space is broken after so many characters, so that a line can end. */
const LONGEST_WORD = 16;

export interface Bar {
  /** Height in half bits. */
  readonly level: number;
  readonly isCut: boolean;
}

/** The bar of a piece that cost so many bits. */
export function barOf(bits: number): Bar {
  const level = Math.round(STEPS_PER_BIT * Math.min(bits, HIGHEST));
  return { level, isCut: bits > HIGHEST };
}

/** A run of pieces that stays on one line. */
export interface Word<Piece> {
  /** Number of its first piece. */
  readonly from: number;
  readonly pieces: readonly Piece[];
}

/** Whether a line ends after this piece. */
export function endsLine(label: string): boolean {
  return label.includes('\n');
}

/** Labels come from a vocabulary, so that few widths are enough for any text. */
const widths = new Map<string, number>();

function widthOf(label: string): number {
  const known = widths.get(label);
  if (known !== undefined) return known;
  const width = stretches(label).reduce((sum, { text }) => sum + text.length, 0);
  widths.set(label, width);
  return width;
}

/** Pieces in words: one begins with a space, after a line's end, and where it would be too long. */
export function wordsOf<Piece extends { readonly label: string }>(
  pieces: readonly Piece[],
): Word<Piece>[] {
  const words: { from: number; pieces: Piece[] }[] = [];
  let width = 0;
  let isOver = true;
  for (const [index, piece] of pieces.entries()) {
    const own = widthOf(piece.label);
    const word = words.at(-1);
    if (!word || isOver || /^\s/.test(piece.label) || width + own > LONGEST_WORD) {
      words.push({ from: index, pieces: [piece] });
      width = own;
    } else {
      word.pieces.push(piece);
      width += own;
    }
    isOver = endsLine(piece.label);
  }
  return words;
}
