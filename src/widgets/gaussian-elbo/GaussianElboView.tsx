import { formatNumber } from '~/lib/format';
import { Button, ButtonRow } from '~/ui/Button';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Segmented } from '~/ui/Segmented';
import { Slider } from '~/ui/Slider';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import type { Gaussian } from '~/math';
import { Costs } from './costs';
import { Densities } from './densities';
import { ElboFields } from './ElboFields';
import {
  BETA_SLIDER,
  DIMENSIONS,
  model,
  MU,
  SIGMA_SLIDER,
  withCode,
  withDimensions,
  type State,
} from './model';

const REDUCTIONS = [
  { value: 'sum', label: 'summed' },
  { value: 'mean', label: 'averaged' },
] as const;

const FITS = [
  { value: 'free', label: 'by hand' },
  { value: 'best', label: 'by training' },
] as const;

const short = (value: number): string => formatNumber(value, { decimals: 3 });

export default function GaussianElboView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer, hydrated } = store;
  const state: State = store.state.value;
  const { beta, reduction, fit, dim } = state;
  const { shown, dimensions, reconstructionBits, klBits, elboBits, evidenceBits, gapBits, weight } =
    derived.value;
  const count = dimensions.length;

  function move(change: Partial<Gaussian>): void {
    set(withCode(store.state.value, derived.value, dim - 1, change));
  }

  const picture = (
    <>
      {count > 1 && (
        <ButtonRow label="Dimension in the picture">
          {dimensions.map((_one, index) => (
            <Button
              key={index}
              pressed={index + 1 === dim}
              onClick={() => {
                set({ dim: index + 1 });
              }}
            >
              {index === 0 ? 'dimension 1' : index + 1}
            </Button>
          ))}
        </ButtonRow>
      )}
      <Densities
        shown={shown}
        valueTexts={{
          mean: `μ = ${short(shown.q.mean)}`,
          deviation: `σ = ${short(shown.q.standardDeviation)}`,
        }}
        enabled={hydrated.value}
        onMove={move}
      />
      <p class="legend">
        <span>
          <span class="swatch m-p" />
          prior p(z)
        </span>
        <span>
          <span class="swatch m-q" />
          q(z|x), dashed
        </span>
        <span>
          <span class="swatch truth" />
          true posterior p(z|x), dotted
        </span>
      </p>
      <Costs derived={derived.value} write={writer.value} />
      <p class="legend">
        <span>
          <span class="swatch m-p" />
          cost of x, its code known
        </span>
        <span>
          <span class="swatch m-kl" />
          KL, cost of the code
        </span>
      </p>
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="reconstruction" term="reconstruction">
          <Quantity name="information" value={reconstructionBits} />
        </Readout>
        <Readout label="KL to the prior" tone="c-kl">
          <Quantity name="kl" value={klBits} />
        </Readout>
        <Readout label="ELBO" term="elbo">
          <Quantity name="information" value={elboBits} outcome="elbo" />
        </Readout>
        <Readout label="log p(x)" term="evidence">
          <Quantity name="information" value={evidenceBits} outcome="evidence" />
        </Readout>
        <Readout label="gap, KL(q‖p(z|x))" term="posterior-gap">
          <Quantity name="information" value={gapBits} outcome="gap" />
        </Readout>
        {weight !== beta && (
          <Readout label="weight of the KL, β/d">
            <Quantity name="number" value={weight} />
          </Readout>
        )}
      </Readouts>
      <Slider
        label="mean μ"
        {...MU}
        value={shown.q.mean}
        valueText={short(shown.q.mean)}
        onInput={(mean) => {
          move({ mean });
        }}
      />
      <Slider
        label="deviation σ"
        {...SIGMA_SLIDER.range}
        value={SIGMA_SLIDER.positionOf(shown.q.standardDeviation)}
        valueText={short(shown.q.standardDeviation)}
        onInput={(position) => {
          move({ standardDeviation: SIGMA_SLIDER.valueAt(position) });
        }}
      />
      <Slider
        label="β, weight of the KL"
        {...BETA_SLIDER.range}
        value={BETA_SLIDER.positionOf(beta)}
        valueText={formatNumber(beta)}
        onInput={(position) => {
          set({ beta: BETA_SLIDER.valueAt(position) });
        }}
      />
    </>
  );

  const below = (
    <>
      <div class="controls">
        <Segmented
          legend="q is chosen"
          name={`${props.id}-fit`}
          choices={FITS}
          value={fit}
          onChange={(value) => {
            set(value === 'free' ? withCode(state, derived.value, dim - 1, {}) : { fit: value });
          }}
        />
        <Segmented
          legend="KL over dimensions"
          name={`${props.id}-reduction`}
          choices={REDUCTIONS}
          value={reduction}
          onChange={(value) => {
            set({ reduction: value });
          }}
        />
        <ButtonRow label="Dimensions">
          <Button
            disabled={count === DIMENSIONS.max}
            onClick={() => {
              set(withDimensions(state, count + 1));
            }}
          >
            add a dimension
          </Button>
          <Button
            disabled={count === DIMENSIONS.min}
            onClick={() => {
              set(withDimensions(state, count - 1));
            }}
          >
            remove one
          </Button>
        </ButtonRow>
      </div>
      <Presets store={store} />
      <ElboFields store={store} />
    </>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
