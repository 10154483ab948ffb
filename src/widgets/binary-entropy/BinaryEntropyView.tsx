import { ContributionSum } from '~/charts/ContributionSum';
import { checkWith } from '~/lib/check';
import { formatProbability, readableProbability } from '~/lib/probabilities';
import { Field } from '~/ui/Field';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Slider } from '~/ui/Slider';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { Arch, Maximum, Tangent } from './chart';
import { HEIGHT } from './frame';
import { dragAlong, Handle } from './Handle';
import { model, PROBABILITY, querySchema } from './model';

/** Step of the slider, finer than the keys on the arch. */
const FINE_STEP = 0.001;

export default function BinaryEntropyView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, state, derived, writer, hydrated } = store;
  const { p } = state.value;
  const { heads, tails, entropyBits, maxEntropyBits, slopeBits } = derived.value;
  const write = writer.value;
  const parts = { derived: derived.value, write };
  const setP = (value: number): void => {
    set({ p: value });
  };

  const picture = (
    <>
      <svg
        class="binary-entropy"
        width="100%"
        height={HEIGHT}
        role="group"
        aria-label="The entropy of a coin over its probability of heads, with the tangent"
      >
        <rect
          class="plane"
          width="100%"
          height={HEIGHT}
          fill="transparent"
          {...(hydrated.value ? dragAlong(setP) : {})}
        />
        <Arch write={write} />
        <Maximum {...parts} />
        <Tangent {...parts} />
        <Handle
          p={p}
          entropyBits={entropyBits}
          valueText={`${readableProbability(p)}, entropy ${write.information(entropyBits)}`}
          label={write.information(entropyBits)}
          enabled={hydrated.value}
          onChange={setP}
        />
      </svg>
      <ContributionSum
        parts={[heads, tails].map((side) => ({ label: side.label, amount: side.contributionBits }))}
        sum={entropyBits}
        full={maxEntropyBits}
        text={{
          sum: `H(p) = ${write.information(entropyBits)}`,
          full: `log 2 = ${write.information(maxEntropyBits)}`,
        }}
      />
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="probability p of heads">
          <Quantity name="probability" value={p} text={readableProbability(p)} />
        </Readout>
        <Readout label="entropy H(p)" tone="c-h">
          <Quantity name="entropy" value={entropyBits} />
        </Readout>
        <Readout label="surprise of heads, −log p" tone="c-p">
          <Quantity name="surprisal" value={heads.surpriseBits} outcome="heads" />
        </Readout>
        <Readout label="of tails, −log(1 − p)" tone="c-p">
          <Quantity name="surprisal" value={tails.surpriseBits} outcome="tails" />
        </Readout>
        <Readout label="slope, log((1 − p)/p)">
          <Quantity name="information" value={slopeBits} outcome="slope" />
        </Readout>
      </Readouts>
      <Presets store={store} />
    </>
  );

  const below = (
    <div class="controls">
      <Slider
        label="slide p"
        min={PROBABILITY.min}
        max={PROBABILITY.max}
        step={FINE_STEP}
        value={p}
        valueText={readableProbability(p)}
        onInput={setP}
      />
      <Field
        label="type p"
        text={formatProbability(p)}
        check={(text) => checkWith(querySchema.p.parse, text)}
        onAccept={setP}
        hint="A decimal or a fraction from 0 to 1"
      />
    </div>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
