import {
  distributionParam,
  integerParam,
  labelAt,
  labelsParam,
  numberParam,
  numbersParam,
  optionalParam,
  seedParam,
} from '~/lib/params';
import type { Ignored, QuerySchema } from '~/lib/query-state';
import {
  convert,
  expectation,
  exponentialTilt,
  klDivergence,
  penalisedOptimum,
  reverseTiltKl,
  surprisal,
} from '~/math';
import type { Table, Widget, Writer } from '~/ui/widget-contract';
import { BETA } from './beta';
import { describe } from './describe';
import { estimate, type Estimates } from './estimates';
import { frontierOf, type FrontierPoint } from './frontier';

export const OUTCOMES = { min: 2, max: 8 } as const;
export const REWARD = { min: -10, max: 10 } as const;
export const DRAWS = { min: 0, max: 10_000 } as const;

export interface State {
  /** The reference policy π₀. Shape [n]. */
  readonly p: readonly number[];
  /** What the policy is trained for. Shape [n]. */
  readonly rewards: readonly number[];
  /** What was wanted, where the rewards are only a proxy for it. Shape [n]. */
  readonly gold: readonly number[] | undefined;
  readonly labels: readonly string[];
  /** β, in units of reward per nat. */
  readonly beta: number;
  /** Samples of the policy from which its divergence is estimated. */
  readonly draws: number;
  /** Whole number; the same seed draws the same samples. */
  readonly seed: number;
}

/** One reply. */
export interface Row {
  readonly label: string;
  /** π₀. */
  readonly reference: number;
  readonly reward: number;
  readonly gold: number | undefined;
  /** π*. */
  readonly policy: number;
  /** log(π* / π₀), in bits; undefined where the reference never gives the reply. */
  readonly logRatioBits: number | undefined;
}

export interface Derived {
  readonly rows: readonly Row[];
  /** Mean reward of the reference, of the best policy, and the largest there is. */
  readonly referenceReward: number;
  readonly reward: number;
  /** Mean true reward of the reference and of the best policy. */
  readonly referenceGold: number | undefined;
  readonly gold: number | undefined;
  /** KL(π*‖π₀), which is penalised, in bits. */
  readonly klBits: number;
  /** KL(π₀‖π*), which is not, in bits. */
  readonly klReverseBits: number;
  /** The most that KL(π‖π₀) can become under these rewards, as β → 0, in bits. */
  readonly maxKlBits: number;
  /** E[r] − β KL, the most any policy has, in units of reward. */
  readonly objective: number;
  /** β KL, in units of reward. */
  readonly penalty: number;
  /** Reward per bit that the frontier trades at here: β ln 2. */
  readonly slopePerBit: number;
  readonly frontier: readonly FrontierPoint[];
  /** Where the true reward is largest, if it falls again beyond. */
  readonly turn: FrontierPoint | undefined;
  readonly estimates: Estimates | undefined;
}

export const querySchema: QuerySchema<State> = {
  p: distributionParam('p', { defaultValue: [0.4, 0.3, 0.2, 0.1], ...OUTCOMES }),
  rewards: rewardsParam('rewards', [0, 1, 2, 3]),
  gold: optionalParam(rewardsParam('gold', [0, 1, 2, -1])),
  labels: labelsParam('labels', {
    defaultValue: ['curt', 'plain', 'helpful', 'flattering'],
    max: OUTCOMES.max,
  }),
  beta: numberParam('beta', { defaultValue: 1, ...BETA }),
  draws: integerParam('draws', { defaultValue: 0, ...DRAWS }),
  seed: seedParam('seed', 1),
};

function rewardsParam(key: string, defaultValue: readonly number[]) {
  return numbersParam(key, { defaultValue, ...OUTCOMES, least: REWARD.min, most: REWARD.max });
}

/** Rewards made as many as there are replies: the last ones left out, or zeros added. */
export function matchRewards(rewards: readonly number[], length: number): readonly number[] {
  if (rewards.length === length) return rewards;
  return Array.from({ length }, (_, index) => rewards[index] ?? 0);
}

export function reconcile(state: State): { state: State; problems: readonly Ignored[] } {
  const { length } = state.p;
  const problems = (['rewards', 'gold'] as const).flatMap((key) => {
    const values = state[key];
    if (!values || values.length === length) return [];
    const reason = `${key} has ${values.length} numbers and p has ${length}. ${key} was made to fit.`;
    return [{ key, text: values.join(','), reason }];
  });
  if (problems.length === 0) return { state, problems };
  const rewards = matchRewards(state.rewards, length);
  const gold = state.gold && matchRewards(state.gold, length);
  return { state: { ...state, rewards, gold }, problems };
}

/** −log of the reference's probability of the replies with the largest reward it ever gives. */
function maxKl(reference: readonly number[], rewards: readonly number[]): number {
  const possible = rewards.filter((_reward, index) => (reference[index] ?? 0) > 0);
  const best = Math.max(...possible);
  if (possible.every((reward) => reward === best)) return 0;
  return surprisal(
    expectation(
      reference,
      rewards.map((reward) => Number(reward === best)),
    ),
  );
}

export function derive({ p, rewards, gold, labels, beta, draws, seed }: State): Derived {
  const policy = exponentialTilt(p, rewards, beta);
  const maxKlBits = maxKl(p, rewards);
  const klBits = Math.min(maxKlBits, klDivergence(policy, p)); // rounding can leave 1e-33 above 0
  const objective = penalisedOptimum(p, rewards, beta);
  const { points, turn } = frontierOf({ reference: p, rewards, gold });
  return {
    rows: p.map((reference, index) => {
      const probability = policy[index] ?? 0;
      const reward = rewards[index] ?? 0;
      return {
        label: labelAt(labels, index),
        reference,
        reward,
        gold: gold?.[index],
        policy: probability,
        logRatioBits:
          reference === 0 ? undefined : convert((reward - objective) / beta, 'nats', 'bits'),
      };
    }),
    referenceReward: expectation(p, rewards),
    reward: expectation(policy, rewards),
    referenceGold: gold && expectation(p, gold),
    gold: gold && expectation(policy, gold),
    klBits,
    klReverseBits: maxKlBits === 0 ? 0 : reverseTiltKl(p, rewards, beta),
    maxKlBits,
    objective,
    penalty: beta * convert(klBits, 'bits', 'nats'),
    slopePerBit: beta * convert(1, 'bits', 'nats'),
    frontier: points,
    turn,
    estimates: estimate(policy, p, { draws, seed }),
  };
}

export function table({ gold }: State, derived: Derived, write: Writer): Table {
  const number = (value: number) => ({ value, quantity: 'number' as const });
  const withGold = gold !== undefined;
  return {
    caption: 'The reference policy, the rewards and the policy that is best for them',
    columns: [
      'reply',
      'reference π₀',
      'reward r',
      ...(withGold ? ['true reward'] : []),
      'best policy π*',
      `log(π*/π₀) (${write.unitName})`,
    ],
    rows: [
      ...derived.rows.map((row) => [
        row.label,
        number(row.reference),
        number(row.reward),
        ...(row.gold === undefined ? [] : [number(row.gold)]),
        { value: row.policy, quantity: 'probability' as const, outcome: row.label },
        row.logRatioBits === undefined
          ? 'never'
          : { value: row.logRatioBits, quantity: 'information' as const, outcome: row.label },
      ]),
      [
        'mean under π*',
        '',
        number(derived.reward),
        ...(derived.gold === undefined ? [] : [number(derived.gold)]),
        '',
        { value: derived.klBits, quantity: 'kl' },
      ],
    ],
  };
}

export const model: Widget<State, Derived> = {
  id: 'rlhf-penalty',
  title: 'What a KL penalty lets a reward do',
  query: querySchema,
  presets: [
    { label: 'a fair price', state: {} },
    { label: 'KL is cheap', state: { beta: 0.1 } },
    { label: 'KL is dear', state: { beta: 4 } },
    { label: 'a reward that turns bad', state: { gold: [0, 1, 2, -1], beta: 0.5 } },
    {
      label: 'a reply it never gives',
      state: { p: [1 / 2, 1 / 4, 1 / 4, 0], rewards: [0, 1, 2, 5] },
    },
    { label: 'estimates close by', state: { beta: 4, draws: 50 } },
    { label: 'estimates far away', state: { beta: 0.25, draws: 200 } },
  ],
  reconcile,
  derive,
  describe,
  table,
};
