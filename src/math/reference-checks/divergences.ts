import {
  crossEntropy,
  jensenShannonDivergence,
  klDivergence,
  klTerms,
  marginals,
  mix,
  oneHot,
  pinskerBound,
  totalVariation,
  uniform,
} from '~/math';
import { amount, type Checks, type Entry, plain, scalar, vector } from './entry';

/** P and Q of an entry. */
const pair = ({ inputs }: Entry): [number[], number[]] => [vector(inputs.P), vector(inputs.Q)];
const coin = (p: number): number[] => [p, 1 - p];
const P721 = [0.7, 0.2, 0.1];
const SYM41 = [
  [0.4, 0.1],
  [0.1, 0.4],
];

export const divergences: Checks = [
  ['kl.support_violation', amount((entry, unit) => klDivergence(...pair(entry), { unit }))],
  [
    'kl.triangle_gap',
    amount((entry, unit) => {
      const [p, q] = pair(entry);
      const r = vector(entry.inputs.R);
      const direct = klDivergence(p, r, { unit });
      return direct - klDivergence(p, q, { unit }) - klDivergence(q, r, { unit });
    }),
  ],
  ['kl.chain_rule_total', amount((_, unit) => klDivergence(SYM41.flat(), uniform(4), { unit }))],
  [
    'kl.chain_rule_parts', // the marginals agree, and so does each conditional up to order
    amount(
      (_, unit) =>
        klDivergence(marginals(SYM41).x, uniform(2), { unit }) +
        klDivergence([0.8, 0.2], uniform(2), { unit }),
    ),
  ],
  [
    /^kl\..*reverse$/,
    amount((entry, unit) => klDivergence(pair(entry)[1], pair(entry)[0], { unit })),
  ],
  [/^kl\./, amount((entry, unit) => klDivergence(...pair(entry), { unit }))],
  [/^ce\./, amount((entry, unit) => crossEntropy(...pair(entry), { unit }))],
  [
    'numerics.tiny_kl',
    ({ nats }) => [
      {
        actual: klDivergence(coin(0.5), [0.5 + 1e-9, 0.5 - 1e-9], { unit: 'nats' }),
        expected: Number(nats),
        tolerance: 3e-7, // 1/2 + 1e-9 as a double is off by up to 6e-8 of the 1e-9
      },
    ],
  ],
  [
    /^scoring\.log_regret/,
    amount(({ inputs }, unit) =>
      klDivergence(coin(scalar(inputs.p)), coin(scalar(inputs.q)), { unit }),
    ),
  ],
  [
    /^fisher\..*\.kl_/,
    amount(({ inputs }, unit) => {
      const theta = scalar(inputs.theta);
      return klDivergence(coin(theta), coin(theta + scalar(inputs.delta)), { unit });
    }),
  ],
  [
    /^approach\./,
    (entry) => {
      const q = mix(uniform(3), P721, scalar(entry.inputs.t));
      return [
        ...amount((_, unit) => crossEntropy(P721, q, { unit }))(entry),
        {
          actual: klDivergence(P721, q, { unit: 'nats' }),
          expected: scalar(entry.details?.KL_nats),
        },
      ];
    },
  ],
  ['rlhf.max_kl', amount((_, unit) => klDivergence(oneHot(4, 3), [0.4, 0.3, 0.2, 0.1], { unit }))],
  [/^js\./, amount((entry, unit) => jensenShannonDivergence(...pair(entry), { unit }))],
  [/^pinsker\..*\.tv$/, plain((entry) => totalVariation(...pair(entry)))],
  [
    /^pinsker\..*\.lower_bound$/, // Pinsker's inequality read backwards: TV = √(KL / 2)
    (entry) => [
      { actual: pinskerBound(Number(entry.bits)), expected: totalVariation(...pair(entry)) },
      {
        actual: pinskerBound(Number(entry.nats), { unit: 'nats' }),
        expected: totalVariation(...pair(entry)),
      },
    ],
  ],
  [/^pinsker\..*\.tv_upper_bound$/, plain((entry) => pinskerBound(klDivergence(...pair(entry))))],
  [
    'rlhf.implicit_reward_gap', // log π/π₀ of the last action less that of the first, at β = 1
    plain(() => {
      const base = [0.4, 0.3, 0.2, 0.1];
      const weights = base.map((pi, reward) => pi * Math.exp(reward));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const policy = weights.map((weight) => weight / total);
      const terms = klTerms(policy, base, { unit: 'nats' });
      const ratio = (action: number): number => (terms[action] ?? NaN) / (policy[action] ?? NaN);
      return ratio(3) - ratio(0);
    }),
  ],
];
