import { matchLength, withProbability } from '~/math';
import { DistributionFields } from '~/ui/DistributionFields';
import { DraggableBars, type BarSeries } from '~/ui/DraggableBars';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Segmented } from '~/ui/Segmented';
import { Still } from '~/ui/Still';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { barText } from '~/ui/values';
import { Codewords, Lengths } from './chart';
import {
  isForQ,
  model,
  OUTCOMES,
  querySchema,
  type Belief,
  type Code,
  type MadeFor,
} from './model';

const CODE_CHOICES = [
  { value: 'huffman', label: 'Huffman' },
  { value: 'shannon', label: 'Shannon' },
  { value: 'fixed', label: 'equal' },
] as const satisfies readonly { value: Code; label: string }[];

const MADE_FOR_CHOICES = [
  { value: 'p', label: 'P, the truth' },
  { value: 'q', label: 'Q, the model' },
] as const satisfies readonly { value: MadeFor; label: string }[];

export default function CodeLengthsView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, state, derived, writer, hydrated } = store;
  const { p, q, code, madeFor } = state.value;
  const { rows, entropyBits, lengthBits, excessBits, belief, kraft } = derived.value;

  const ofP: BarSeries = {
    name: 'P',
    mark: 'm-p',
    values: p,
    valueText: barText,
    onChange: (index, value) => {
      set({ p: withProbability(p, index, value) });
    },
  };
  const ofQ: BarSeries = {
    name: 'Q',
    mark: 'm-q',
    values: q,
    valueText: barText,
    onChange: (index, value) => {
      set({ q: withProbability(q, index, value) });
    },
  };

  const picture = (
    <>
      <Codewords rows={rows} />
      <Lengths derived={derived.value} write={writer.value} />
      <DraggableBars
        label="Probability of each outcome"
        labels={rows.map(({ label }) => label)}
        enabled={hydrated.value}
        height={180}
        series={isForQ(state.value) ? [ofP, ofQ] : [ofP]}
      />
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="entropy H(P)" tone="c-h">
          <Quantity name="entropy" value={entropyBits} />
        </Readout>
        <Readout label="expected length">
          <Quantity name="expected-length" value={lengthBits} />
        </Readout>
        <Readout label="above the entropy" tone="c-kl">
          <Quantity name="information" value={excessBits} outcome="excess" />
        </Readout>
        {belief && <BeliefReadouts belief={belief} />}
        <Readout label="Kraft sum, at most 1">
          <Quantity name="number" value={kraft} outcome="Kraft sum" />
        </Readout>
      </Readouts>
      <Segmented
        legend="Lengths"
        name={`${props.id}-code`}
        choices={CODE_CHOICES}
        value={code}
        onChange={(value) => {
          set({ code: value });
        }}
      />
      <Segmented
        legend="Code made for"
        name={`${props.id}-for`}
        choices={MADE_FOR_CHOICES}
        value={madeFor}
        onChange={(value) => {
          set({ madeFor: value });
        }}
      />
      <Presets store={store} />
    </>
  );

  const below = (
    <Still state={store.state}>
      {({ p, q, labels }) => (
        <DistributionFields
          outcomes={OUTCOMES}
          distributions={[
            {
              name: 'P',
              role: 'the truth',
              values: p,
              onAccept: (value) => {
                set({ p: value, q: matchLength(q, value.length) });
              },
            },
            {
              name: 'Q',
              role: 'the model',
              values: q,
              onAccept: (value) => {
                set({ q: value });
              },
            },
          ]}
          labels={labels}
          parseLabels={querySchema.labels.parse}
          onLabels={(value) => {
            set({ labels: value });
          }}
        />
      )}
    </Still>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}

function BeliefReadouts({ belief }: { readonly belief: Belief }) {
  return (
    <>
      <Readout label="the gap KL(P‖Q)" tone="c-kl">
        <Quantity name="kl" value={belief.klBits} />
      </Readout>
      <Readout label="cross-entropy H(P,Q)">
        <Quantity name="cross-entropy" value={belief.crossEntropyBits} />
      </Readout>
    </>
  );
}
