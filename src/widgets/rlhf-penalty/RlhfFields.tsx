import { checkDistribution, checkWith, type Check } from '~/lib/check';
import { nextSeed } from '~/lib/params';
import { formatProbability } from '~/lib/probabilities';
import { Button, ButtonRow } from '~/ui/Button';
import { Field } from '~/ui/Field';
import type { WidgetStore } from '~/ui/use-widget';
import { Still } from '~/ui/Still';
import { listText } from '~/ui/values';
import { DRAWS, matchRewards, OUTCOMES, querySchema, type Derived, type State } from './model';
import { RewardSliders } from './RewardSliders';

/** What a true reward starts with when it is added: the proxy's, with the best reply turned bad. */
function firstGold(rewards: readonly number[]): readonly number[] {
  const best = rewards.indexOf(Math.max(...rewards));
  return rewards.with(best, -1);
}

/** What is typed, slid and drawn below the picture. */
export function RlhfFields({ store }: { readonly store: WidgetStore<State, Derived> }) {
  const { set } = store;
  const { rewards, gold, draws, seed } = store.state.value;
  const replies = store.derived.value.rows.map(({ label }) => label);

  return (
    <>
      <RewardSliders
        legend="Rewards"
        name="reward of"
        replies={replies}
        rewards={rewards}
        onChange={(value) => {
          set({ rewards: value });
        }}
      />
      {gold && (
        <RewardSliders
          legend="True rewards"
          name="true reward of"
          replies={replies}
          rewards={gold}
          onChange={(value) => {
            set({ gold: value });
          }}
        />
      )}
      <ButtonRow label="Rewards and samples">
        <Button
          pressed={gold !== undefined}
          onClick={() => {
            set({ gold: gold ? undefined : firstGold(rewards) });
          }}
        >
          the reward is a proxy
        </Button>
        {[1, 10, 100].map((more) => (
          <Button
            key={more}
            onClick={() => {
              set({ draws: Math.min(DRAWS.max, draws + more) });
            }}
          >
            {`draw ${more}`}
          </Button>
        ))}
        <Button
          onClick={() => {
            set({ seed: nextSeed(seed), draws: draws || 10 });
          }}
        >
          draw anew
        </Button>
        <Button
          disabled={draws === 0}
          onClick={() => {
            set({ draws: 0 });
          }}
        >
          clear
        </Button>
      </ButtonRow>
      <Still state={store.state}>{(state) => <TypedFields state={state} set={set} />}</Still>
    </>
  );
}

interface TypedFieldsProps {
  readonly state: State;
  readonly set: (change: Partial<State>) => void;
}

/** Everything as text. */
function TypedFields({ state: { p, rewards, gold, labels, beta, seed }, set }: TypedFieldsProps) {
  function checkRewards(name: string, parse: (text: string) => readonly number[]) {
    return (text: string): Check<readonly number[]> => {
      const check = checkWith(parse, text);
      if (!check.ok || check.value.length === p.length) return check;
      return { ok: false, message: `${name}: ${check.value.length} for ${p.length} replies.` };
    };
  }

  return (
    <div class="controls">
      <Field
        label="π₀, the reference"
        text={listText(p)}
        check={(text) => checkDistribution(text, OUTCOMES)}
        onAccept={(value) => {
          set({
            p: value,
            rewards: matchRewards(rewards, value.length),
            gold: gold && matchRewards(gold, value.length),
          });
        }}
        hint="Decimals, fractions or counts, separated by commas"
      />
      <Field
        label="Rewards"
        text={listText(rewards)}
        check={checkRewards('Rewards', querySchema.rewards.parse)}
        onAccept={(value) => {
          set({ rewards: value });
        }}
      />
      {gold && (
        <Field
          label="True rewards"
          text={listText(gold)}
          check={checkRewards('True rewards', querySchema.rewards.parse)}
          onAccept={(value) => {
            set({ gold: value });
          }}
        />
      )}
      <Field
        label="β"
        text={formatProbability(beta)}
        check={(text) => checkWith(querySchema.beta.parse, text)}
        onAccept={(value) => {
          set({ beta: value });
        }}
      />
      <Field
        label="Replies"
        text={labels.join(', ')}
        check={(text) => checkWith(querySchema.labels.parse, text)}
        onAccept={(value) => {
          set({ labels: value });
        }}
      />
      <Field
        label="Seed"
        text={String(seed)}
        check={(text) => checkWith(querySchema.seed.parse, text)}
        onAccept={(value) => {
          set({ seed: value });
        }}
      />
    </div>
  );
}
