import { formatNumber } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import type { KlEstimates } from '~/math';
import type { Derived, Row, State } from './model';

/** How each estimator is called where it stands beside its numbers. */
export const ESTIMATOR_NAMES: Readonly<Record<keyof KlEstimates, string>> = {
  k1: 'k1',
  k2: 'k2',
  k3: 'k3',
  absolute: '|k1|',
};

export function rewardText(reward: number): string {
  return formatNumber(reward, { decimals: 3 });
}

/** The reply with the largest reward among those that the reference never gives. */
function ruledOut(rows: readonly Row[]): Row | undefined {
  const best = Math.max(...rows.filter((row) => row.reference > 0).map((row) => row.reward));
  return rows.find((row) => row.reference === 0 && row.reward > best);
}

function trade({ beta }: State, derived: Derived, write: Writer): string {
  const { reward, referenceReward, klBits, objective, maxKlBits } = derived;
  if (maxKlBits === 0) {
    return `Every reply that the reference gives earns the same, so the best policy is the reference itself, whatever β.`;
  }
  return (
    `At β = ${formatNumber(beta)} the best policy earns ${rewardText(reward)} on average, against ` +
    `${rewardText(referenceReward)} for the reference, at a KL(π‖π₀) of ${write.information(klBits)}. ` +
    `Less the penalty β·KL that leaves ${rewardText(objective)}, the most that any policy can have.`
  );
}

function never(rows: readonly Row[]): string {
  const row = ruledOut(rows);
  if (!row) return '';
  return ` “${row.label}” would earn ${rewardText(row.reward)}, but the reference never gives it, and so no β can reach it.`;
}

function gold({ gold: gained, referenceGold, turn, reward, referenceReward }: Derived): string {
  if (gained === undefined || referenceGold === undefined) return '';
  const now = ` By the true reward it earns ${rewardText(gained)}`;
  if (!turn) return `${now}, and the reference ${rewardText(referenceGold)}.`;
  const worse =
    gained < referenceGold && reward > referenceReward
      ? ', less than the reference, while the reward it is trained for went up'
      : '';
  const most = turn.gold ?? 0;
  if (most <= referenceGold) return `${now}${worse}; any tuning for this proxy lowers it.`;
  const beta = formatNumber(Number(turn.beta.toPrecision(2)));
  return `${now}${worse}; the most on the way is ${rewardText(most)}, at β = ${beta}.`;
}

function samples({ draws }: State, { estimates, klBits }: Derived, write: Writer): string {
  if (!estimates) return '';
  const each = estimates.rows.map(
    ({ name, meanBits }) => `${ESTIMATOR_NAMES[name]} ${write.bare(meanBits)}`,
  );
  const count = draws === 1 ? '1 sample' : `${formatNumber(draws)} samples`;
  return (
    ` From ${count} of the policy, against ${write.information(klBits)}: ${each.join(', ')}; ` +
    `k1 was below 0 in ${formatNumber(estimates.negative)}.`
  );
}

/** The state in a few sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  return (
    trade(state, derived, write) +
    never(derived.rows) +
    gold(derived) +
    samples(state, derived, write)
  );
}
