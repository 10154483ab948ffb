import {
  binaryEntropy,
  binaryEntropySlope,
  inverseBinaryEntropy,
  convert,
  entropy,
  expectedLogit,
  guessRankLowerBound,
  maxEntropy,
  mix,
  normalize,
  perplexity,
  softmaxEntropy,
  surprisal,
  uniform,
} from '~/math';
import { amount, type Checks, mean, plain, scalar, vector } from './entry';

/** Ranks 1, 2, … n. */
const ranks = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

/** Tilt of the maximum-entropy die with mean 4.5. */
const DIE_TILT = 0.37104893808103334;

export const basics: Checks = [
  ['const.ln2', amount((_, unit) => convert(1, 'bits', unit))],
  ['const.log2e', plain(() => convert(1, 'nats', 'bits'))],
  ['const.hartley', amount((_, unit) => convert(1, 'hartleys', unit))],
  [/^surprisal\./, amount(({ inputs }, unit) => surprisal(scalar(inputs.p), { unit }))],
  [
    'entropy.geometric_half', // its tail beyond 60 weighs 1e-18
    amount((_, unit) => entropy([...ranks(60).map((k) => 2 ** -k), 2 ** -60], { unit })),
  ],
  ['entropy.inverse_half_bit', plain(() => inverseBinaryEntropy(0.5))],
  ['entropy.slope_p10', amount((_, unit) => binaryEntropySlope(0.1, { unit }))],
  [
    'entropy.grouping_rhs',
    amount(
      ({ inputs }, unit) =>
        entropy(vector(inputs.outer), { unit }) + entropy(vector(inputs.inner), { unit }) / 2,
    ),
  ],
  [
    'entropy.concavity_mix',
    amount((_, unit) => entropy(mix([0.9, 0.1], [0.1, 0.9], 0.5), { unit })),
  ],
  [
    /^entropy\.uniform_/,
    (entry) => {
      const k = scalar(entry.inputs.K);
      return [
        ...amount((_, unit) => maxEntropy(k, { unit }))(entry),
        ...amount((_, unit) => entropy(uniform(k), { unit }))(entry),
      ];
    },
  ],
  [/^entropy\./, amount(({ inputs }, unit) => entropy(vector(inputs.p), { unit }))],
  [
    'maxent.dice45_lambda',
    ({ inputs, value }) => [
      {
        actual: expectedLogit(ranks(6), { temperature: 1 / Number(value) }),
        expected: scalar(inputs.mean),
      },
    ],
  ],
  [
    'maxent.dice45_entropy',
    amount((_, unit) => softmaxEntropy(ranks(6), { temperature: 1 / DIE_TILT, unit })),
  ],
  [
    /^ppl\.exp_/,
    ({ inputs, value, details }) => {
      const loss = scalar(inputs.loss_nats);
      return [
        { actual: perplexity(loss, { unit: 'nats' }), expected: Number(value) },
        { actual: perplexity(loss), expected: scalar(details?.wrong_base_2_to_loss) },
        { actual: convert(loss, 'nats', 'bits'), expected: scalar(details?.bits_per_token) },
      ];
    },
  ],
  [
    'ppl.base_bug',
    ({ inputs, nats, bits, details }) => [
      {
        actual: perplexity(Number(nats), { unit: 'nats' }),
        expected: scalar(inputs.perplexity),
      },
      { actual: perplexity(Number(bits)), expected: scalar(inputs.perplexity) },
      { actual: perplexity(Number(nats)), expected: scalar(details?.two_to_the_loss) },
    ],
  ],
  [
    'ppl.mean_of_exp_vs_exp_of_mean',
    plain(({ inputs }) => perplexity(mean(vector(inputs.losses)), { unit: 'nats' })),
  ],
  [
    'ppl.overconfident_beats_K',
    plain(() => perplexity(mean([surprisal(0.999), surprisal(0.001 / 19)]))),
  ],
  [
    /^units\.token_to_char/,
    amount(
      ({ inputs }, unit) =>
        convert(scalar(inputs.loss_nats_per_token), 'nats', unit) / scalar(inputs.chars_per_token),
    ),
  ],
  ['units.one_bpb_perplexity', plain(() => perplexity(1))],
  ['units.one_nat_per_byte_perplexity', plain(() => perplexity(1, { unit: 'nats' }))],
  [
    /^loss\.label_noise_floor/,
    amount(({ inputs }, unit) => binaryEntropy(scalar(inputs.noise), { unit })),
  ],
  [
    'loss.geometric_mean_example',
    amount(({ inputs }, unit) => mean(vector(inputs.q).map((q) => surprisal(q, { unit })))),
  ],
  [
    'loss.arithmetic_mean_trap',
    amount(({ inputs }, unit) => surprisal(mean(vector(inputs.q)), { unit })),
  ],
  [
    'loss.sequence_product',
    amount(({ inputs }, unit) => 4 * mean(vector(inputs.q).map((q) => surprisal(q, { unit })))),
  ],
  [
    /^shannon1951\..*upper$/,
    amount(({ inputs }, unit) => entropy(normalize(guesses(inputs)), { unit })),
  ],
  [
    /^shannon1951\..*lower$/,
    amount(({ inputs }, unit) => guessRankLowerBound(normalize(guesses(inputs)), { unit })),
  ],
  [
    'shannon1951.F1_27_from_26',
    amount((_, unit) => {
      const bits = 0.818 * 4.14;
      return binaryEntropy(0.182, { unit }) + convert(bits, 'bits', unit);
    }),
  ],
  ['zipf.entropy_8727_raw', amount((_, unit) => rawZipf(8727, unit))],
  [/^zipf\.entropy_/, amount(({ inputs }, unit) => entropy(zipf(scalar(inputs.N)), { unit }))],
  ['zipf.bits_per_letter_12367', amount((_, unit) => entropy(zipf(12367), { unit }) / 4.5)],
  [/^infoplane\.(tanh|relu)/, amount(({ id, inputs }, unit) => binned(id, inputs, unit))],
  ['infoplane.true_mi', amount(({ inputs }, unit) => maxEntropy(scalar(inputs.n), { unit }))],
];

/** Frequencies of the ranks at which Shannon's readers guessed the letter. */
function guesses(inputs: Readonly<Record<string, unknown>>): number[] {
  return vector(inputs.rank_frequencies ?? inputs.counts ?? SAMPLE_102);
}

const SAMPLE_102 = [79, 8, 3, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1];

const zipf = (n: number): readonly number[] => normalize(ranks(n).map((rank) => 1 / rank));

/** −Σ p log p of p = 0.1/n, which does not sum to 1. */
function rawZipf(n: number, unit: 'bits' | 'nats' | 'hartleys'): number {
  return ranks(n).reduce(
    (total, rank) => total + (0.1 / rank) * surprisal(0.1 / rank, { unit }),
    0,
  );
}

/** Entropy of an activation cut into bins, over inputs spread evenly on (−1, 1). */
function binned(
  id: string,
  inputs: Readonly<Record<string, unknown>>,
  unit: 'bits' | 'nats' | 'hartleys',
): number {
  const [w, bins, n] = [scalar(inputs.w), scalar(inputs.bins), scalar(inputs.n)];
  const counts = new Array<number>(bins).fill(0);
  for (let i = 0; i < n; i += 1) {
    const x = (2 * i + 1 - n) / n;
    const share = id.includes('tanh') ? (Math.tanh(w * x) + 1) / 2 : Math.max(0, x);
    const bin = Math.min(bins - 1, Math.floor(share * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return entropy(normalize(counts), { unit });
}
