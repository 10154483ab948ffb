/** All different runs of `order` pieces of a text, and how they hang together. */
export interface Grams {
  /** Each run as one number, sorted: by its first piece, then the second, and so on. */
  readonly keys: Float64Array;
  /** How often each occurs. */
  readonly counts: Uint32Array;
  /** The place, among the runs one shorter, of this one without its last piece … */
  readonly prefixes: Uint32Array;
  /** … and without its first. */
  readonly suffixes: Uint32Array;
}

/**
 * The runs of 1 to `longest` pieces. The text is read as a ring, so that every run is also the end
 * of a longer one.
 *
 * @param size - number of pieces in the vocabulary; `size ** longest` must be below 2^53.
 */
export function countGrams(text: Uint16Array, size: number, longest: number): Grams[] {
  const keys = new Float64Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    let key = 0;
    for (let step = 0; step < longest; step += 1) {
      key = key * size + (text[(at + step) % text.length] ?? 0);
    }
    keys[at] = key;
  }
  keys.sort();
  const all: Grams[] = [];
  for (let order = 1; order <= longest; order += 1) {
    all.push(gramsOf(keys, size, longest - order, order, all[order - 2]));
  }
  return all;
}

function gramsOf(
  sorted: Float64Array,
  size: number,
  cut: number,
  order: number,
  shorter: Grams | undefined,
): Grams {
  const scale = size ** cut;
  const keys: number[] = [];
  const counts: number[] = [];
  let last = -1;
  for (const long of sorted) {
    const key = Math.floor(long / scale);
    if (key === last) counts[counts.length - 1] = (counts[counts.length - 1] ?? 0) + 1;
    else {
      keys.push(key);
      counts.push(1);
      last = key;
    }
  }
  const prefixes = new Uint32Array(keys.length);
  const suffixes = new Uint32Array(keys.length);
  if (shorter) {
    const head = size ** (order - 1);
    let prefix = 0;
    keys.forEach((key, index) => {
      while (shorter.keys[prefix] !== Math.floor(key / size)) prefix += 1;
      prefixes[index] = prefix;
      suffixes[index] = placeOf(shorter.keys, key % head);
    });
  }
  return { keys: Float64Array.from(keys), counts: Uint32Array.from(counts), prefixes, suffixes };
}

function placeOf(sorted: Float64Array, key: number): number {
  let from = 0;
  let to = sorted.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < key) from = middle + 1;
    else to = middle;
  }
  return from;
}
