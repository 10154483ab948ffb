import {
  conditionalEntropy,
  conditionalMutualInformation,
  convert,
  entropy,
  expectedLength,
  expectedMillerMadowEntropy,
  expectedObservedOutcomes,
  expectedPluginEntropy,
  expectedPluginMutualInformation,
  huffmanLengths,
  jointEntropy,
  kraftSum,
  marginals,
  mutualInformation,
  oneHot,
  pointwiseMutualInformation,
  shannonLengths,
  uniform,
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
/** Z = X xor Y of fair bits: p(x, y, z), one table for each z. */
const EXCLUSIVE_OR = [
  [
    [1 / 4, 0],
    [0, 1 / 4],
  ],
  [
    [0, 1 / 4],
    [1 / 4, 0],
  ],
];
/** The joint table that an id such as mi.rain.HX names. */
const named = ({ id }: Entry): number[][] => JOINTS[id.split('.')[1] ?? ''] ?? [];
/** A fair bit in, the same bit out but for a flip. */
const channel = (flip: number): number[][] => [
  [(1 - flip) / 2, flip / 2],
  [flip / 2, (1 - flip) / 2],
];

/** Two independent variables, each uniform. */
const independent = (a: number, b: number): number[][] =>
  uniform(a).map((px) => uniform(b).map((py) => px * py));

/** Mean Huffman length per symbol when n symbols are coded at once. */
function blockLength(p: readonly number[], n: number): number {
  let blocks = [1];
  for (let i = 0; i < n; i += 1) blocks = blocks.flatMap((block) => p.map((pi) => block * pi));
  return expectedLength(blocks, huffmanLengths(blocks)) / n;
}

export const codesAndJoints: Checks = [
  ['mi.rain.HY_given_x0', amount((_, unit) => entropy([0.5, 0.5], { unit }))],
  ['mi.xor_conditional', amount((_, unit) => conditionalMutualInformation(EXCLUSIVE_OR, { unit }))],
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
    /^pmi\.sym41/,
    amount(({ id }, unit) => {
      const [[match, mismatch] = []] = pointwiseMutualInformation(JOINTS.sym41 ?? [], { unit });
      return (id.endsWith('mismatch') ? mismatch : match) ?? NaN;
    }),
  ],
  [
    /^bias\.plugin_/,
    (entry) => {
      const p = uniform(scalar(entry.inputs.K));
      const observations = scalar(entry.inputs.N);
      const { trueNats, observedOutcomes, millerMadowNats } = entry.details ?? {};
      const nats = { unit: 'nats' } as const;
      return [
        ...amount((_, unit) => expectedPluginEntropy(p, observations, { unit }))(entry),
        { actual: entropy(p, nats), expected: scalar(trueNats) },
        { actual: expectedObservedOutcomes(p, observations), expected: scalar(observedOutcomes) },
        {
          actual: expectedMillerMadowEntropy(p, observations, nats),
          expected: scalar(millerMadowNats),
        },
      ];
    },
  ],
  [
    /^bias\.mi_/,
    amount(({ inputs }, unit) =>
      expectedPluginMutualInformation(
        independent(scalar(inputs.a), scalar(inputs.b)),
        scalar(inputs.N),
        { unit },
      ),
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
