import { nextSeed } from '~/lib/params';
import { Button, ButtonRow } from '~/ui/Button';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Segmented } from '~/ui/Segmented';
import { Slider } from '~/ui/Slider';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { BiasCurve } from './BiasCurve';
import { sizes } from './frame';
import { DEPENDENCE, model, OBSERVATIONS, OUTCOMES, REPEATS } from './model';
import { Numbers } from './Numbers';
import { Spread } from './Spread';

const MODES = [
  { value: 'entropy', label: 'an entropy' },
  { value: 'mi', label: 'what two share' },
] as const;

export default function EstimatorBiasView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, state, derived, writer, hydrated } = store;
  const { mode, k, observations, repeats, seed, dependence } = state.value;
  const write = writer.value;

  function setObservations(count: number): void {
    set({ observations: Math.min(OBSERVATIONS.max, count) });
  }

  const picture = (
    <>
      <p class="legend">
        <span>
          <span class="swatch m-p" />
          truth
        </span>
        <span>
          <span class="swatch m-q" />
          plug-in, on average
        </span>
        <span>
          <span class="swatch corrected" />
          after Miller and Madow
        </span>
        <span>
          <span class="swatch m-kl" />
          bias
        </span>
      </p>
      <BiasCurve
        derived={derived.value}
        write={write}
        enabled={hydrated.value}
        onChange={setObservations}
      />
      <p class="legend spread-legend">
        {mode === 'mi'
          ? `${repeats} shuffles of the sample in hand: what they show although they share nothing`
          : `${repeats} samples of ${observations}: what each of them says`}
      </p>
      <Spread derived={derived.value} write={write} />
    </>
  );

  const panel = (
    <>
      <Segmented
        legend="Estimate"
        name={`${props.id}-mode`}
        choices={MODES}
        value={mode}
        onChange={(value) => {
          set({ mode: value });
        }}
      />
      <Numbers derived={derived.value} />
      <ButtonRow label="Try">
        <Button
          disabled={observations >= OBSERVATIONS.max}
          onClick={() => {
            setObservations(observations + 1);
          }}
        >
          one more observation
        </Button>
        <Button
          disabled={observations >= OBSERVATIONS.max}
          onClick={() => {
            setObservations(2 * observations);
          }}
        >
          twice as many
        </Button>
        <Button
          onClick={() => {
            set({ seed: nextSeed(seed) });
          }}
        >
          new samples
        </Button>
      </ButtonRow>
      <Presets store={store} />
    </>
  );

  const below = (
    <div class="controls">
      <Slider
        label="Observations N"
        {...sizes.range}
        value={sizes.positionOf(observations)}
        valueText={String(observations)}
        onInput={(position) => {
          setObservations(Math.round(sizes.valueAt(position)));
        }}
      />
      <Slider
        label={mode === 'mi' ? 'Outcomes of each variable' : 'Outcomes K'}
        {...OUTCOMES}
        step={1}
        value={k}
        valueText={String(k)}
        onInput={(value) => {
          set({ k: value });
        }}
      />
      <Slider
        label={mode === 'mi' ? 'Samples, and shuffles' : 'Samples'}
        {...REPEATS}
        step={10}
        value={repeats}
        valueText={String(repeats)}
        onInput={(value) => {
          set({ repeats: value });
        }}
      />
      {mode === 'mi' && (
        <Slider
          label="Pairs in which Y copies X"
          {...DEPENDENCE}
          step={0.01}
          value={dependence}
          valueText={String(dependence)}
          onInput={(value) => {
            set({ dependence: value });
          }}
        />
      )}
    </div>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
