import { useSignal } from '@preact/signals';
import { withProbability, type Distribution } from '~/math';
import { ContributionSum } from '~/charts/ContributionSum';
import { Button, ButtonRow } from '~/ui/Button';
import { DraggableBars } from '~/ui/DraggableBars';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Still } from '~/ui/Still';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { barText } from '~/ui/values';
import { Contributions } from './chart';
import { EntropyFields } from './EntropyFields';
import {
  choicesText,
  contributionScale,
  model,
  OUTCOMES,
  probabilityScale,
  shuffle,
  shuffleNote,
  withoutLast,
  withOneMore,
} from './model';

/** On a finer scale than this, bars move in thousandths. */
const COARSE_SCALE = 0.5;

export default function EntropyView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, state, derived, writer, hydrated } = store;
  const { p } = state.value;
  const { rows, entropyBits, maxEntropyBits, perplexity } = derived.value;
  const shuffles = useSignal(0);
  /** What the last shuffle dealt; its note stands for as long as that is what is shown. */
  const dealt = useSignal<Distribution | undefined>(undefined);
  const top = probabilityScale(p);

  function deal(): void {
    shuffles.value += 1;
    dealt.value = shuffle(p, shuffles.value);
    set({ p: dealt.value });
  }

  const picture = (
    <>
      <p class="legend">p, the probability of each outcome</p>
      <DraggableBars
        label="Probability of each outcome"
        labels={rows.map(({ label }) => label)}
        enabled={hydrated.value}
        height={230}
        top={top}
        step={top < COARSE_SCALE ? 0.001 : 0.01}
        series={[
          {
            name: 'probability',
            mark: 'm-p',
            values: p,
            valueText: barText,
            onChange: (index, value) => {
              set({ p: withProbability(p, index, value) });
            },
          },
        ]}
      />
      <Contributions rows={rows} top={contributionScale(rows)} write={writer.value} />
      <ContributionSum
        parts={rows.map(({ label, contributionBits }) => ({ label, amount: contributionBits }))}
        sum={entropyBits}
        full={maxEntropyBits}
        text={{
          sum: `H(P) = ${writer.value.information(entropyBits)}`,
          full: `log ${rows.length} = ${writer.value.information(maxEntropyBits)}`,
        }}
      />
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="entropy H(P)" tone="c-h">
          <Quantity name="entropy" value={entropyBits} />
        </Readout>
        <Readout label={`at most, log ${p.length}`}>
          <Quantity name="max-entropy" value={maxEntropyBits} />
        </Readout>
        <Readout label="as uncertain as a fair choice among">
          <Quantity name="perplexity" value={perplexity} text={choicesText(perplexity)} />
        </Readout>
      </Readouts>
      <ButtonRow label="Try">
        <Button onClick={deal}>shuffle</Button>
        <Button
          disabled={p.length >= OUTCOMES.max}
          onClick={() => {
            set(withOneMore(state.value));
          }}
        >
          add an outcome
        </Button>
        <Button
          disabled={p.length <= OUTCOMES.min}
          onClick={() => {
            set(withoutLast(state.value));
          }}
        >
          remove {rows.at(-1)?.label}
        </Button>
      </ButtonRow>
      <p class="shuffle-note" role="status">
        {dealt.value === p && shuffleNote(state.value, derived.value, writer.value)}
      </p>
      <Presets store={store} />
    </>
  );

  return (
    <Instrument
      store={store}
      picture={picture}
      panel={panel}
      below={
        <Still state={store.state}>{(now) => <EntropyFields state={now} onChange={set} />}</Still>
      }
    />
  );
}
