import { BYTES, pairKey, type Merge } from '../language-model/vocabulary.ts';
import { latinOf, stretchesOf } from '../language-model/words.ts';

interface Stretch {
  ids: number[];
  readonly times: number;
}

/** How often each pair of neighbouring pieces occurs, and in which stretches. */
class Pairs {
  readonly counts = new Map<number, number>();
  readonly #places = new Map<number, Set<number>>();

  add(key: number, times: number, place: number): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + times);
    const places = this.#places.get(key);
    if (places) places.add(place);
    else this.#places.set(key, new Set([place]));
  }

  remove(key: number, times: number): void {
    const left = (this.counts.get(key) ?? 0) - times;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }

  /** The commonest pair; of equals the one with the smaller key, so that the order is fixed. */
  commonest(): number | undefined {
    let best: number | undefined;
    let most = 1;
    for (const [key, count] of this.counts) {
      if (count > most || (count === most && best !== undefined && key < best)) {
        most = count;
        best = key;
      }
    }
    return best;
  }

  take(key: number): readonly number[] {
    const places = [...(this.#places.get(key) ?? [])];
    this.counts.delete(key);
    this.#places.delete(key);
    return places;
  }
}

/**
 * Learns a byte-pair vocabulary: the commonest pair of neighbouring pieces becomes a piece, until
 * there are `size`.
 */
export function learnVocabulary(text: Uint8Array, size: number): Merge[] {
  const stretches = countStretches(text);
  const pairs = new Pairs();
  stretches.forEach(({ ids, times }, place) => {
    for (const key of keysOf(ids)) pairs.add(key, times, place);
  });
  const merges: Merge[] = [];
  while (BYTES + merges.length < size) {
    const key = pairs.commonest();
    if (key === undefined) break;
    const merge: Merge = [Math.floor(key / 65536), key % 65536];
    const piece = BYTES + merges.length;
    merges.push(merge);
    for (const place of pairs.take(key)) {
      const stretch = stretches[place];
      if (!stretch) continue;
      for (const old of keysOf(stretch.ids)) pairs.remove(old, stretch.times);
      stretch.ids = join(stretch.ids, merge, piece);
      for (const fresh of keysOf(stretch.ids)) pairs.add(fresh, stretch.times, place);
    }
    pairs.counts.delete(key);
  }
  return merges;
}

function countStretches(text: Uint8Array): Stretch[] {
  const times = new Map<string, number>();
  for (const stretch of stretchesOf(latinOf(text))) {
    times.set(stretch, (times.get(stretch) ?? 0) + 1);
  }
  return [...times].map(([stretch, count]) => ({
    ids: Array.from(stretch, (byte) => byte.charCodeAt(0)),
    times: count,
  }));
}

function keysOf(ids: readonly number[]): number[] {
  return ids.slice(1).map((right, index) => pairKey(ids[index] ?? 0, right));
}

function join(ids: readonly number[], [left, right]: Merge, piece: number): number[] {
  const joined: number[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    if (id === left && ids[at + 1] === right) {
      joined.push(piece);
      at += 1;
    } else joined.push(id);
  }
  return joined;
}
