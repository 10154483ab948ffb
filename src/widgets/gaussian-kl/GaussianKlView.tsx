import { checkWith } from '~/lib/check';
import { formatNumber } from '~/lib/format';
import { Button, ButtonRow } from '~/ui/Button';
import { Field } from '~/ui/Field';
import { Instrument } from '~/ui/Instrument';
import { MeanSpreadRail, RAIL_HEIGHT } from '~/ui/MeanSpreadRail';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Segmented } from '~/ui/Segmented';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { DENSITY, Densities, Integrand } from './chart';
import { AXIS, type Direction, MEAN, model, querySchema, SLICES, SPREAD } from './model';

const DIRECTIONS = [
  { value: 'forward', label: 'KL(P‖Q)' },
  { value: 'reverse', label: 'KL(Q‖P)' },
] as const satisfies readonly { value: Direction; label: string }[];

/** Room for the numbers of the axis. */
const AXIS_ROOM = 28;
const RAILS = DENSITY.base + AXIS_ROOM;

function replaced(values: readonly number[], index: number, value: number): number[] {
  return values.map((old, at) => (at === index ? value : old));
}

export default function GaussianKlView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer, hydrated } = store;
  const { mu, sigma, direction } = store.state.value;
  const { p, q, klBits, klReverseBits, entropyPBits, entropyQBits } = derived.value;
  const { shiftBits, spreadBits, sumBits } = derived.value;
  const shown = direction === 'forward' ? 'KL(P‖Q)' : 'KL(Q‖P)';

  const rails = [
    { letter: 'P', tone: 'p', gaussian: p },
    { letter: 'Q', tone: 'q', gaussian: q },
  ] as const;

  const picture = (
    <>
      <svg
        class="gaussians"
        width="100%"
        height={RAILS + 2 * RAIL_HEIGHT}
        role="group"
        aria-label="Densities of P, the truth, and Q, the model, with their means and spreads"
      >
        <Densities p={p} q={q} />
        {rails.map(({ letter, tone, gaussian: { mean, standardDeviation } }, index) => (
          <MeanSpreadRail
            key={letter}
            letter={letter}
            tone={tone}
            mean={mean}
            spread={standardDeviation}
            valueText={{
              mean: `μ = ${formatNumber(mean)}`,
              spread: `σ = ${formatNumber(standardDeviation)}`,
            }}
            range={{ mean: MEAN, spread: SPREAD }}
            axis={AXIS}
            y={RAILS + (index + 0.5) * RAIL_HEIGHT}
            enabled={hydrated.value}
            onMean={(value) => {
              set({ mu: replaced(mu, index, value) });
            }}
            onSpread={(value) => {
              set({ sigma: replaced(sigma, index, value) });
            }}
          />
        ))}
      </svg>
      <Integrand
        name={shown}
        term={direction === 'forward' ? 'kl' : 'kl-reverse'}
        derived={derived.value}
        write={writer.value}
      />
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="KL(P‖Q)" tone="c-kl">
          <Quantity name="kl" value={klBits} />
        </Readout>
        <Readout label="KL(Q‖P)" tone="c-kl">
          <Quantity name="kl-reverse" value={klReverseBits} />
        </Readout>
        <Readout label="h(P), differential" tone="c-p">
          <Quantity name="entropy" value={entropyPBits} />
        </Readout>
        <Readout label="h(Q), differential" tone="c-q">
          <Quantity name="entropy-q" value={entropyQBits} />
        </Readout>
      </Readouts>
      <Segmented
        legend="Take apart"
        name={`${props.id}-direction`}
        choices={DIRECTIONS}
        value={direction}
        onChange={(value) => {
          set({ direction: value });
        }}
      />
      <Readouts>
        <Readout label="for the distance of means">
          <Quantity name="information" value={shiftBits} />
        </Readout>
        <Readout label="for the unequal spreads">
          <Quantity name="information" value={spreadBits} />
        </Readout>
        <Readout label="sum, by the closed form">
          <Quantity name="information" value={direction === 'forward' ? klBits : klReverseBits} />
        </Readout>
        <Readout label={`area of ${SLICES} slices`}>
          <Quantity name="information" value={sumBits} />
        </Readout>
      </Readouts>
      <ButtonRow label="Try">
        <Button
          onClick={() => {
            set({ mu: [q.mean, p.mean], sigma: [q.standardDeviation, p.standardDeviation] });
          }}
        >
          swap P and Q
        </Button>
      </ButtonRow>
      <Presets store={store} />
    </>
  );

  const below = (
    <div class="controls">
      <Field
        label="Means μ of P and Q"
        text={mu.map(String).join(', ')}
        check={(text) => checkWith(querySchema.mu.parse, text)}
        onAccept={(value) => {
          set({ mu: value });
        }}
        hint={`Two numbers from ${formatNumber(MEAN.min)} to ${MEAN.max}`}
      />
      <Field
        label="Spreads σ of P and Q"
        text={sigma.map(String).join(', ')}
        check={(text) => checkWith(querySchema.sigma.parse, text)}
        onAccept={(value) => {
          set({ sigma: value });
        }}
        hint={`Two numbers from ${SPREAD.min} to ${SPREAD.max}`}
      />
    </div>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
