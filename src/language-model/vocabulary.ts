import { latinOf, stretchesOf } from './words.ts';

/**
 * A byte-pair vocabulary: the 256 bytes, then pieces that each join two earlier ones. Any bytes can
 * be encoded, and decoding gives exactly them back.
 */
export interface Vocabulary {
  /** Number of pieces. */
  readonly size: number;
  /** The bytes of each piece. */
  readonly pieces: readonly Uint8Array[];
  encode(bytes: Uint8Array): number[];
  decode(pieces: readonly number[]): Uint8Array;
}

/** Two earlier pieces that make the next one. */
export type Merge = readonly [left: number, right: number];

export const BYTES = 256;
/** Stretches remembered with their pieces; English repeats itself. */
const MEMORY = 20_000;

/**
 * @param merges - in the order in which they were learnt; merge number i makes piece 256 + i.
 * @throws {RangeError} if a merge names a piece that does not exist yet.
 */
export function createVocabulary(merges: readonly Merge[]): Vocabulary {
  const pieces = piecesOf(merges);
  const ranks = new Map(merges.map(([left, right], rank) => [pairKey(left, right), rank]));
  const remembered = new Map<string, readonly number[]>();

  function encodeStretch(stretch: string): readonly number[] {
    const known = remembered.get(stretch);
    if (known) return known;
    const encoded = joinPairs(
      Array.from(stretch, (byte) => byte.charCodeAt(0)),
      ranks,
    );
    if (remembered.size >= MEMORY) remembered.clear();
    remembered.set(stretch, encoded);
    return encoded;
  }

  return {
    size: pieces.length,
    pieces,
    encode: (bytes) => stretchesOf(latinOf(bytes)).flatMap((stretch) => encodeStretch(stretch)),
    decode(ids) {
      const length = ids.reduce((sum, id) => sum + (pieces[id]?.length ?? 0), 0);
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const id of ids) {
        const piece = pieces[id];
        if (!piece) throw new RangeError(`no piece ${id}; there are ${pieces.length}`);
        bytes.set(piece, at);
        at += piece.length;
      }
      return bytes;
    },
  };
}

/** One key for a pair of pieces. */
export function pairKey(left: number, right: number): number {
  return left * 65536 + right;
}

function piecesOf(merges: readonly Merge[]): Uint8Array[] {
  const pieces = Array.from({ length: BYTES }, (_, byte) => Uint8Array.of(byte));
  for (const [left, right] of merges) {
    const a = pieces[left];
    const b = pieces[right];
    if (!a || !b) {
      throw new RangeError(`merge ${left}+${right} names a piece beyond ${pieces.length - 1}`);
    }
    pieces.push(Uint8Array.from([...a, ...b]));
  }
  return pieces;
}

/** Joins the pair learnt earliest, again and again, until no pair is known. */
function joinPairs(bytes: number[], ranks: ReadonlyMap<number, number>): number[] {
  const ids = bytes;
  for (;;) {
    let best = Infinity;
    let place = -1;
    for (let at = 0; at + 1 < ids.length; at += 1) {
      const rank = ranks.get(pairKey(ids[at] ?? 0, ids[at + 1] ?? 0)) ?? Infinity;
      if (rank < best) {
        best = rank;
        place = at;
      }
    }
    if (place < 0) return ids;
    ids.splice(place, 2, BYTES + best);
  }
}
