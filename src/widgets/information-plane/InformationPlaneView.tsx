import { checkWith } from '~/lib/check';
import { formatNumber } from '~/lib/format';
import { Button, ButtonRow } from '~/ui/Button';
import { Field } from '~/ui/Field';
import { Instrument } from '~/ui/Instrument';
import { OptionalSlider } from '~/ui/OptionalSlider';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Segmented } from '~/ui/Segmented';
import { Slider } from '~/ui/Slider';
import { usePlayer } from '~/ui/use-player';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { BIN_SLIDER, binsAt, positionOfBins } from './bin-slider';
import { Plane, WeightCurve } from './charts';
import { weightText } from './describe';
import { INPUTS, model, NOISE, querySchema } from './model';
import { BothSides } from './BothSides';
import { UnitPicture } from './UnitPicture';
import { WEIGHT, WEIGHT_SLIDER } from './unit';

const ACTIVATIONS = [
  { value: 'tanh', label: 'tanh' },
  { value: 'relu', label: 'ReLU' },
] as const;

const EDGES = [
  { value: 'width', label: 'width' },
  { value: 'count', label: 'count' },
] as const;

const VIEWS = [
  { value: 'curve', label: 'over the weight' },
  { value: 'plane', label: 'in the plane' },
] as const;

export default function InformationPlaneView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer } = store;
  const { w, activation, bins, edges, noise, inputs, view } = store.state.value;
  const { now, exactBits, peak } = derived.value;
  const player = usePlayer({
    position: () => WEIGHT_SLIDER.positionOf(store.state.value.w),
    end: WEIGHT_SLIDER.range.max,
    goTo: (position) => {
      set({ w: WEIGHT_SLIDER.valueAt(position) });
    },
  });

  const Chart = view === 'curve' ? WeightCurve : Plane;
  const picture = (
    <>
      <UnitPicture
        activation={activation}
        weight={w}
        bins={derived.value.bins}
        count={noise === undefined ? bins : undefined}
        edges={edges}
        noise={noise}
      />
      <Slider
        label="weight w"
        {...WEIGHT_SLIDER.range}
        value={WEIGHT_SLIDER.positionOf(w)}
        valueText={`w = ${weightText(w)}`}
        onInput={(position) => {
          set({ w: WEIGHT_SLIDER.valueAt(position) });
        }}
      />
      <Chart derived={derived.value} write={writer.value} />
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="I(X;T), as measured">
          <Quantity name="mutual-information" value={now.inputBits} outcome="X;T" />
        </Readout>
        <Readout label="I(T;Y), as measured">
          <Quantity name="mutual-information" value={now.labelBits} outcome="T;Y" />
        </Readout>
        <Readout label="largest I(X;T) on the way">
          <Quantity name="information" value={peak.inputBits} />
        </Readout>
        <Readout label="I(X;T) of the exact unit" tone="c-p">
          <Quantity name="information" value={exactBits} outcome="exact" />
        </Readout>
      </Readouts>
      <Segmented
        legend="Activation"
        name={`${props.id}-activation`}
        choices={ACTIVATIONS}
        value={activation}
        onChange={(value) => {
          set({ activation: value });
        }}
      />
      <Segmented
        legend="Picture"
        name={`${props.id}-view`}
        choices={VIEWS}
        value={view}
        onChange={(value) => {
          set({ view: value });
        }}
      />
      <ButtonRow label="Training">
        <Button onClick={player.toggle}>{player.playing.value ? 'pause' : 'let w grow'}</Button>
        <Button
          onClick={() => {
            set({ w: WEIGHT.min });
          }}
        >
          to the start
        </Button>
      </ButtonRow>
    </>
  );

  const below = (
    <>
      <div class="controls">
        <OptionalSlider
          label="add noise, instead of bins"
          value={noise}
          start={0.05}
          {...NOISE}
          valueText={(value) => `deviation ${formatNumber(value)}`}
          onChange={(value) => {
            set({ noise: value });
          }}
        />
        {noise === undefined && (
          <>
            <Slider
              label="bins"
              {...BIN_SLIDER}
              value={positionOfBins(bins)}
              valueText={formatNumber(bins)}
              onInput={(position) => {
                set({ bins: binsAt(position) });
              }}
            />
            <Segmented
              legend="Bins of equal"
              name={`${props.id}-edges`}
              choices={EDGES}
              value={edges}
              onChange={(value) => {
                set({ edges: value });
              }}
            />
          </>
        )}
      </div>
      <Presets store={store} />
      <div class="controls">
        <Field
          label="w"
          text={String(w)}
          check={(text) => checkWith(querySchema.w.parse, text)}
          onAccept={(value) => {
            set({ w: value });
          }}
        />
        <Field
          label="Number of bins"
          text={String(bins)}
          check={(text) => checkWith(querySchema.bins.parse, text)}
          onAccept={(value) => {
            set({ bins: value });
          }}
        />
        <Field
          label="Number of inputs"
          text={String(inputs)}
          check={(text) => checkWith(querySchema.inputs.parse, text)}
          onAccept={(value) => {
            set({ inputs: value });
          }}
          hint={`Equally likely and evenly spaced, from ${INPUTS.min} to ${INPUTS.max}. The label Y says whether the input is positive.`}
        />
      </div>
      <BothSides />
    </>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
