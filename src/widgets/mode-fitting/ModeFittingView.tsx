import { formatNumber } from '~/lib/format';
import { Button, ButtonRow } from '~/ui/Button';
import { Instrument } from '~/ui/Instrument';
import { MeanSpreadRail, RAIL_HEIGHT } from '~/ui/MeanSpreadRail';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Segmented } from '~/ui/Segmented';
import { Slider } from '~/ui/Slider';
import { usePlayer } from '~/ui/use-player';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { DENSITY, Densities, Descents } from './chart';
import { gaussianName } from './describe';
import { AXIS, MEAN, model, SPREAD, STEPS } from './model';
import { ModeFields } from './ModeFields';

const DIRECTIONS = [
  { value: 'forward', label: 'KL(P‖Q)' },
  { value: 'reverse', label: 'KL(Q‖P)' },
] as const;

/** Room for the numbers of the axis. */
const AXIS_ROOM = 26;
const RAIL = DENSITY.base + AXIS_ROOM;

/** What the handles move through: a mean may have descended to a place between their steps. */
const shortened = (value: number): number => Number(value.toFixed(4));

export default function ModeFittingView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, hydrated } = store;
  const { direction, step } = store.state.value;
  const { q, klBits, klReverseBits, targetEntropyBits } = derived.value;
  const mean = shortened(q.mean);
  const spread = shortened(q.standardDeviation);
  const player = usePlayer({
    position: () => store.state.value.step,
    end: STEPS,
    goTo: (next) => {
      set({ step: next });
    },
  });
  /** A hand that moves Q makes its new place the start. */
  const startAt = (mu: number, sigma: number): void => {
    set({
      mu: Math.min(MEAN.max, Math.max(MEAN.min, mu)),
      sigma: Math.min(SPREAD.max, Math.max(SPREAD.min, sigma)),
      step: 0,
    });
  };

  const picture = (
    <>
      <svg
        class="gaussians"
        width="100%"
        height={RAIL + RAIL_HEIGHT}
        role="group"
        aria-label="Density of P, the target with two peaks, and of Q, one normal distribution"
      >
        <Densities derived={derived.value} />
        <MeanSpreadRail
          letter="Q"
          tone="q"
          mean={mean}
          spread={spread}
          valueText={{
            mean: `μ = ${formatNumber(mean)}`,
            spread: `σ = ${formatNumber(spread)}`,
          }}
          range={{ mean: MEAN, spread: SPREAD }}
          axis={AXIS}
          y={RAIL + RAIL_HEIGHT / 2}
          enabled={hydrated.value}
          onMean={(value) => {
            startAt(value, spread);
          }}
          onSpread={(value) => {
            startAt(mean, value);
          }}
        />
      </svg>
      <Descents derived={derived.value} step={step} />
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
    </>
  );

  const panel = (
    <>
      <Segmented
        legend="Descend on"
        name={`${props.id}-direction`}
        choices={DIRECTIONS}
        value={direction}
        onChange={(value) => {
          set({ direction: value });
        }}
      />
      <Readouts>
        <Readout label="Q">{gaussianName(q)}</Readout>
        <Readout label="KL(P‖Q)" tone="c-kl">
          <Quantity name="kl" value={klBits} />
        </Readout>
        <Readout label="KL(Q‖P)" tone="c-kl">
          <Quantity name="kl-reverse" value={klReverseBits} />
        </Readout>
        <Readout label="h(P), differential" tone="c-p">
          <Quantity name="entropy" value={targetEntropyBits} />
        </Readout>
      </Readouts>
      <ButtonRow label="Descent">
        <Button strong onClick={player.toggle}>
          {player.playing.value ? 'pause' : step === STEPS ? 'descend again' : 'descend'}
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
      </ButtonRow>
      <Presets store={store} />
    </>
  );

  return (
    <Instrument
      store={store}
      picture={picture}
      panel={panel}
      below={<ModeFields store={store} />}
    />
  );
}
