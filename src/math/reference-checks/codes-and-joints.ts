import {
  conditionalEntropy,
  convert,
  entropy,
  expectedLength,
  huffmanLengths,
  jointEntropy,
  kraftSum,
  marginals,
  mutualInformation,
  oneHot,
  shannonLengths,
  surprisal,
} from '~/math';
import { amount, type Checks, type Entry, plain, scalar, table, vector } from './entry';

const P721 = [0.7, 0.2, 0.1];
const FORECAST = [0.35, 0.35, 0.1, 0.1, 0.04, 0.04, 0.01, 0.01];
const HELLO_WORLD = [1, 1, 3, 2, 1, 1, 1, 1].map((count) => count / 11);
const JOINTS: Record<string, number[][]> = {
  sym41: [
    [0.4, 0.1],
    [0.1, 0.4],
  ],
  indep: [
    [0.3, 0.2],
    [0.3, 0.2],
  ],
  copy4: [0, 1, 2, 3].map((row) => oneHot(4, row).map((value) => value / 4)),
  weather: [
    [0.35, 0.05],
    [0.15, 0.45],
  ],
  rain: [
    [1 / 8, 1 / 8],
    [3 / 4, 0],
  ],
};
/** The joint table that an id such as mi.rain.HX names. */
const named = ({ id }: Entry): number[][] => JOINTS[id.split('.')[1] ?? ''] ?? [];
/** A fair bit in, the same bit out but for a flip. */
const channel = (flip: number): number[][] => [
  [(1 - flip) / 2, flip / 2],
  [flip / 2, (1 - flip) / 2],
];

/** Mean Huffman length per symbol when n symbols are coded at once. */
function blockLength(p: readonly number[], n: number): number {
  let blocks = [1];
  for (let i = 0; i < n; i += 1) blocks = blocks.flatMap((block) => p.map((pi) => block * pi));
  return expectedLength(blocks, huffmanLengths(blocks)) / n;
}

export const codesAndJoints: Checks = [
  ['mi.rain.HY_given_x0', amount((_, unit) => entropy([0.5, 0.5], { unit }))],
  [
    'mi.xor_conditional', // whatever Z is, X and Y determine each other
    amount((_, unit) =>
      mutualInformation(
        [
          [0.5, 0],
          [0, 0.5],
        ],
        { unit },
      ),
    ),
  ],
  [
    /^mi\.bsc_/,
    amount(({ inputs }, unit) => mutualInformation(channel(scalar(inputs.flip)), { unit })),
  ],
  [/^mi\..*\.HX$/, amount((entry, unit) => entropy(marginals(named(entry)).x, { unit }))],
  [/^mi\..*\.HY$/, amount((entry, unit) => entropy(marginals(named(entry)).y, { unit }))],
  [/^mi\..*\.HXY$/, amount((entry, unit) => jointEntropy(named(entry), { unit }))],
  [/^mi\..*\.HYgX$/, amount((entry, unit) => conditionalEntropy(named(entry), { unit }))],
  [/^mi\./, amount(({ inputs }, unit) => mutualInformation(table(inputs.joint), { unit }))],
  [
    /^pmi\.sym41/, // surprisal of the pair if independent, less its true surprisal
    amount(
      ({ id }, unit) =>
        surprisal(0.25, { unit }) - surprisal(id.endsWith('mismatch') ? 0.1 : 0.4, { unit }),
    ),
  ],
  ['code.forecast8_kraft', plain(() => kraftSum([2, 2, 3, 3, 4, 4, 5, 5]))],
  [
    /^code\.forecast8_/,
    amount(({ id, inputs }, unit) => {
      const p = id.endsWith('reversed') ? FORECAST.toReversed() : FORECAST;
      return convert(expectedLength(p, vector(inputs.lengths_bits)), 'bits', unit);
    }),
  ],
  ['huffman.hello_world', amount((_, unit) => convert(blockLength(HELLO_WORLD, 1), 'bits', unit))],
  [
    /^huffman\./,
    amount(({ inputs }, unit) =>
      convert(blockLength(vector(inputs.p), scalar(inputs.n)), 'bits', unit),
    ),
  ],
  [
    'shannoncode.721',
    amount((_, unit) => convert(expectedLength(P721, shannonLengths(P721)), 'bits', unit)),
  ],
];
