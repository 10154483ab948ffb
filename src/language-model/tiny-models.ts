import { randomLcg, randomNormal } from 'd3-random';
import { CountsModel } from './counts-model.ts';
import { partsOf, weightsOf } from './network-file.ts';
import type { LanguageModels } from './predictor.ts';
import { SITUATIONS } from './text-memory.ts';
import { createVocabulary } from './vocabulary.ts';

/** Models small enough for tests: some words are pieces, and weights and counts mean nothing. */
const vocabulary = createVocabulary([
  [0x74, 0x68], // th
  [256, 0x65], // the
  [0x20, 257], // ␣the
  [0xc3, 0xa9], // é
]);

const shape = {
  vocabulary: vocabulary.size,
  width: 16,
  layers: 1,
  heads: 2,
  hidden: 32,
  longest: 16,
};
const normal = randomNormal.source(randomLcg(0.5))(0, 0.5);

export const tinyModels: LanguageModels = {
  vocabulary,
  counts: new CountsModel(vocabulary.size, [
    {
      pieces: Uint16Array.of(97, 98, 258),
      counts: Uint32Array.of(3, 1, 2),
      starts: Uint32Array.of(0, 3),
      totals: Uint32Array.of(7),
      discounts: [0.5, 1, 1.5],
    },
    {
      pieces: Uint16Array.of(98, 258, 97),
      counts: Uint32Array.of(2, 1, 4),
      starts: Uint32Array.of(0, 2, 2, 3),
      totals: Uint32Array.of(4, 0, 4),
      discounts: [0.5, 1, 1.5],
    },
    {
      pieces: Uint16Array.of(97),
      counts: Uint32Array.of(1),
      starts: Uint32Array.of(0, 1, 1, 1),
      totals: Uint32Array.of(3, 0, 0),
      discounts: [0.75, 1.25, 1.5],
    },
  ]),
  network: {
    shape,
    cache: { sharpness: 40, percent: 20, half: 4 },
    weights: weightsOf(
      partsOf(shape).map(([, rows, columns]) =>
        Float32Array.from({ length: rows * columns }, normal),
      ),
    ),
  },
  mixture: [0.25, 0.75, 0.5],
  countsMemory: Array.from(
    { length: SITUATIONS },
    (_, situation) => 1 - situation / (3 * SITUATIONS),
  ),
  memory: Array.from({ length: SITUATIONS }, (_, situation) => 1 - situation / (2 * SITUATIONS)),
};
