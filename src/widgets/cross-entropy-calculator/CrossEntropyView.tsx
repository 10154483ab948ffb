import { EntropyPlusGap } from '~/charts/EntropyPlusGap';
import { checkDistribution, checkWith, type Check } from '~/lib/check';
import { matchLength, withProbability } from '~/math';
import { Button, ButtonRow } from '~/ui/Button';
import { DraggableBars } from '~/ui/DraggableBars';
import { Field } from '~/ui/Field';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { barText, listText } from '~/ui/values';
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

  function checkQ(text: string): Check<readonly number[]> {
    const check = checkDistribution(text, OUTCOMES);
    if (!check.ok || check.value.length === p.length) return check;
    return { ok: false, message: `Q has ${check.value.length} outcomes and P has ${p.length}.` };
  }

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
    <div class="controls">
      <Field
        label="P, the truth"
        text={listText(p)}
        check={(text) => checkDistribution(text, OUTCOMES)}
        onAccept={(value) => {
          set({ p: value, q: matchLength(q, value.length) });
        }}
        hint="Decimals, fractions or counts, separated by commas"
      />
      <Field
        label="Q, the model"
        text={listText(q)}
        check={checkQ}
        onAccept={(value) => {
          set({ q: value });
        }}
      />
      <Field
        label="Outcomes"
        text={labels.join(', ')}
        check={(text) => checkWith(querySchema.labels.parse, text)}
        onAccept={(value) => {
          set({ labels: value });
        }}
      />
    </div>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
