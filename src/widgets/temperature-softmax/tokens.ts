/** Most likely continuations of "The cat sat on the …", in an illustrative order. */
const WORDS = [
  'mat',
  'floor',
  'bed',
  'sofa',
  'couch',
  'edge',
  'windowsill',
  'table',
  'roof',
  'ground',
  'bench',
  'chair',
  'steps',
  'wall',
  'grass',
];

/** Outcomes of the long-tailed example, the size of a small vocabulary. */
export const TAIL_TOKENS = 5000;

/** Exponent and offset of the Zipf–Mandelbrot law p(rank) ∝ (rank + offset)^−exponent. */
const EXPONENT = 1.3;
const OFFSET = 1;

/**
 * Logits of a vocabulary in which a few words are likely and thousands are each nearly impossible:
 * −1.3 · ln(rank + 1). The shape is that of next-word distributions; the numbers are an example,
 * taken from no particular model.
 */
export const tailLogits: readonly number[] = Array.from(
  { length: TAIL_TOKENS },
  (_, index) => -EXPONENT * Math.log(index + 1 + OFFSET),
);

export const tailLabels: readonly string[] = tailLogits.map(
  (_, index) => WORDS[index] ?? `word ${index + 1}`,
);
