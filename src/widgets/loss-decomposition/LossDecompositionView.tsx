import { EntropyPlusGap } from '~/charts/EntropyPlusGap';
import { checkWith } from '~/lib/check';
import { formatNumber } from '~/lib/format';
import { nextSeed } from '~/lib/params';
import { withProbability } from '~/math';
import { Button, ButtonRow } from '~/ui/Button';
import { DraggableBars } from '~/ui/DraggableBars';
import { DistributionFields } from '~/ui/DistributionFields';
import { Field } from '~/ui/Field';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Slider } from '~/ui/Slider';
import { Still } from '~/ui/Still';
import { usePlayer } from '~/ui/use-player';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { barText } from '~/ui/values';
import { LossCurve } from './chart';
import { model, OUTCOMES, querySchema, SHARE, STEPS } from './model';
import { positionOf, RATE_SLIDER, rateAt } from './rate';

/** Bits that fill the stacked bar while they fit. */
const FULL_BITS = 2.6;

function percent(share: number): string {
  return `${formatNumber(100 * share, { decimals: 0 })}\u202f%`;
}

export default function LossDecompositionView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer, hydrated } = store;
  const { p, rate, step, seed, noise, smoothing } = store.state.value;
  const { rows, now, moments, floorBits, truthEntropyBits } = derived.value;
  const { bare, information } = writer.value;
  const player = usePlayer({
    position: () => store.state.value.step,
    end: STEPS,
    goTo: (next) => {
      set({ step: next });
    },
  });

  const picture = (
    <>
      <LossCurve
        moments={moments}
        floorBits={floorBits}
        truthEntropyBits={truthEntropyBits}
        step={step}
        write={writer.value}
      />
      <Slider
        label="Step"
        min={0}
        max={STEPS}
        step={1}
        value={step}
        valueText={`${step} of ${STEPS}`}
        onInput={(value) => {
          set({ step: value });
        }}
      />
      <EntropyPlusGap
        entropy={floorBits}
        gap={now.klBits}
        full={Math.max(FULL_BITS, now.lossBits)}
        text={{ entropy: bare(floorBits), gap: bare(now.klBits), sum: information(now.lossBits) }}
      />
      <DraggableBars
        label="The target of training and what the model says at this step"
        labels={rows.map(({ label }) => label)}
        enabled={hydrated.value}
        height={190}
        series={[
          {
            name: 'P',
            mark: 'm-p',
            values: rows.map(({ target }) => target),
            valueText: barText,
            // With noise or smoothing the bars show the blurred target, which is no longer P itself.
            ...(noise === 0 &&
              smoothing === 0 && {
                onChange: (index: number, value: number) => {
                  set({ p: withProbability(p, index, value) });
                },
              }),
          },
          {
            name: 'Q',
            mark: 'm-q',
            values: rows.map((row) => row.model),
            valueText: (value) => formatNumber(value, { decimals: 2 }),
          },
        ]}
      />
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="loss H(P,Q)">
          <Quantity name="cross-entropy" value={now.lossBits} />
        </Readout>
        <Readout label="floor H(P)" tone="c-h">
          <Quantity name="entropy" value={floorBits} />
        </Readout>
        <Readout label="to be learnt KL(P‖Q)" tone="c-kl">
          <Quantity name="kl" value={now.klBits} />
        </Readout>
      </Readouts>
      <ButtonRow label="Training">
        <Button strong onClick={player.toggle}>
          {player.playing.value ? 'pause' : step === STEPS ? 'play again' : 'play'}
        </Button>
        <Button
          onClick={() => {
            set({ step: Math.min(STEPS, step + 1) });
          }}
        >
          one step
        </Button>
        <Button
          onClick={() => {
            set({ step: 0 });
          }}
        >
          to the start
        </Button>
        <Button
          onClick={() => {
            set({ seed: nextSeed(seed), step: 0 });
          }}
        >
          another start
        </Button>
      </ButtonRow>
      <Slider
        label="Learning rate"
        {...RATE_SLIDER}
        value={positionOf(rate)}
        valueText={formatNumber(rate)}
        onInput={(position) => {
          set({ rate: rateAt(position) });
        }}
      />
      <Slider
        label="Label noise"
        {...SHARE}
        value={noise}
        valueText={percent(noise)}
        onInput={(value) => {
          set({ noise: value });
        }}
      />
      <Slider
        label="Label smoothing"
        {...SHARE}
        value={smoothing}
        valueText={percent(smoothing)}
        onInput={(value) => {
          set({ smoothing: value });
        }}
      />
      <Presets store={store} />
    </>
  );

  const below = (
    <Still state={store.state}>
      {({ p, labels, seed }) => (
        <DistributionFields
          outcomes={OUTCOMES}
          distributions={[
            {
              name: 'P',
              role: 'the truth',
              values: p,
              onAccept: (value) => {
                set({ p: value });
              },
            },
          ]}
          labels={labels}
          parseLabels={querySchema.labels.parse}
          onLabels={(value) => {
            set({ labels: value });
          }}
        >
          <Field
            label="Seed of the first logits"
            text={String(seed)}
            check={(text) => checkWith(querySchema.seed.parse, text)}
            onAccept={(value) => {
              set({ seed: value });
            }}
            hint="0 starts from equal logits"
          />
        </DistributionFields>
      )}
    </Still>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
