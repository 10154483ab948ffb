import { EntropyPlusGap } from '~/charts/EntropyPlusGap';
import { matchLength, withProbability } from '~/math';
import { Button, ButtonRow } from '~/ui/Button';
import { DistributionFields } from '~/ui/DistributionFields';
import { DraggableBars } from '~/ui/DraggableBars';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { barText } from '~/ui/values';
import { model, OUTCOMES, querySchema } from './model';

/** Bits that fill the stacked bar while they fit; beyond, the bar is scaled to what it shows. */
const FULL_BITS = 2.6;

export default function CrossEntropyView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, state, derived, writer, hydrated } = store;
  const { p, q, labels } = state.value;
  const { rows, entropyBits, klBits, klReverseBits, crossEntropyBits, crossEntropyReverseBits } =
    derived.value;
  const { bare, information } = writer.value;
  const full = Math.max(
    FULL_BITS,
    Number.isFinite(crossEntropyBits) ? crossEntropyBits : entropyBits * 1.5,
  );

  const picture = (
    <>
      <DraggableBars
        label="Probabilities of each outcome under P, the truth, and Q, the model"
        labels={rows.map(({ label }) => label)}
        enabled={hydrated.value}
        series={[
          {
            name: 'P',
            mark: 'm-p',
            values: p,
            valueText: barText,
            onChange: (index, value) => {
              set({ p: withProbability(p, index, value) });
            },
          },
          {
            name: 'Q',
            mark: 'm-q',
            values: q,
            valueText: barText,
            onChange: (index, value) => {
              set({ q: withProbability(q, index, value) });
            },
          },
        ]}
      />
      <EntropyPlusGap
        entropy={entropyBits}
        gap={klBits}
        full={full}
        text={{ entropy: bare(entropyBits), gap: bare(klBits), sum: information(crossEntropyBits) }}
      />
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="entropy H(P)" tone="c-h">
          <Quantity name="entropy" value={entropyBits} />
        </Readout>
        <Readout label="the gap KL(P‖Q)" tone="c-kl">
          <Quantity name="kl" value={klBits} />
        </Readout>
        <Readout label="cross-entropy H(P,Q)">
          <Quantity name="cross-entropy" value={crossEntropyBits} />
        </Readout>
        <Readout label="the other way KL(Q‖P)">
          <Quantity name="kl-reverse" value={klReverseBits} />
        </Readout>
        <Readout label="H(Q,P)">
          <Quantity name="cross-entropy-reverse" value={crossEntropyReverseBits} />
        </Readout>
      </Readouts>
      <ButtonRow label="Try">
        <Button
          onClick={() => {
            set({ p: q, q: p });
          }}
        >
          swap P and Q
        </Button>
        <Button
          onClick={() => {
            set({ q: p });
          }}
        >
          make Q perfect
        </Button>
        <Button
          onClick={() => {
            set({ q: withProbability(q, 0, 0) });
          }}
        >
          {`forget ${rows[0]?.label ?? ''}`}
        </Button>
      </ButtonRow>
      <Presets store={store} />
    </>
  );

  const below = (
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
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
