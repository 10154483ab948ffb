import { randomLcg } from 'd3-random';

/** A stretch of the training tokens, and how much more or less often it is read than its size says. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Where each training sequence starts. Each group is gone through in random order, without
 * repetition until it is used up; then again, shifted, so that the cuts fall elsewhere.
 *
 * @param lengths - the length of each sequence, in the order of training.
 */
export function drawStarts(
  groups: readonly Group[],
  lengths: readonly number[],
  seed: number,
): Uint32Array {
  const random = randomLcg(seed);
  const shares = groups.map(({ from, to, weight }) => (to - from) * weight);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const walks = groups.map(() => new Map<number, Generator<number, never>>());
  const starts = new Uint32Array(lengths.length);
  lengths.forEach((length, index) => {
    let left = random() * total;
    let group = 0;
    while (group < groups.length - 1 && left >= (shares[group] ?? 0)) {
      left -= shares[group] ?? 0;
      group += 1;
    }
    const walk = walks[group];
    const range = groups[group];
    if (!walk || !range) throw new RangeError('no groups');
    const generator = walk.get(length) ?? endless(range, length, random);
    walk.set(length, generator);
    starts[index] = generator.next().value;
  });
  return starts;
}

function* endless(
  { from, to }: Group,
  length: number,
  random: () => number,
): Generator<number, never> {
  for (;;) {
    const shift = Math.floor(random() * length);
    const count = Math.floor((to - from - shift - 1) / length);
    const order = Uint32Array.from({ length: count }, (_, index) => index);
    for (let last = count - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      const kept = order[last] ?? 0;
      order[last] = order[other] ?? 0;
      order[other] = kept;
    }
    for (const index of order) yield from + shift + index * length;
  }
}
