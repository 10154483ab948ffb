import { matchLength, withProbability } from '~/math';
import { Button, ButtonRow } from '~/ui/Button';
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
import { Amounts, Contributions } from './chart';
import { Readings } from './Readings';
import { model, OUTCOMES, querySchema, type Direction, type Triangle } from './model';

const DIRECTIONS = [
  { value: 'forward', label: 'KL(P‖Q)' },
  { value: 'reverse', label: 'KL(Q‖P)' },
] as const satisfies readonly { value: Direction; label: string }[];

export default function KlExplorerView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, state, derived, writer, hydrated } = store;
  const { p, q, r, direction } = state.value;
  const { rows, klBits, klReverseBits, jsBits, triangle } = derived.value;
  const { bare } = writer.value;

  const series: BarSeries[] = [
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
    ...(r
      ? [
          {
            name: 'R',
            mark: 'm-r',
            values: r,
            valueText: barText,
            onChange: (index: number, value: number) => {
              set({ r: withProbability(r, index, value) });
            },
          },
        ]
      : []),
  ];

  const picture = (
    <>
      <DraggableBars
        label={`Probabilities of each outcome under P, the truth, and Q, the model${r ? ', and R, a third' : ''}`}
        labels={rows.map(({ label }) => label)}
        enabled={hydrated.value}
        series={series}
      />
      <Contributions rows={rows} write={writer.value} />
      <Amounts
        bare={bare}
        amounts={
          triangle
            ? [
                { name: 'straight', bits: triangle.straightBits, mark: 'm-kl' },
                { name: 'by Q', bits: triangle.detourBits, mark: 'm-kl' },
              ]
            : [
                { name: 'KL(P‖Q)', bits: klBits, mark: 'm-kl' },
                { name: 'KL(Q‖P)', bits: klReverseBits, mark: 'm-kl' },
              ]
        }
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
        <Readout label="Jensen–Shannon">
          <Quantity name="js" value={jsBits} />
        </Readout>
        {triangle && <TriangleReadouts triangle={triangle} />}
      </Readouts>
      <Segmented
        legend="Contributions to"
        name={`${props.id}-direction`}
        choices={DIRECTIONS}
        value={direction}
        onChange={(value) => {
          set({ direction: value });
        }}
      />
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
          make Q equal P
        </Button>
      </ButtonRow>
      <Presets store={store} />
    </>
  );

  const below = (
    <>
      <Readings store={store} />
      <Still state={store.state}>
        {({ p, q, r, labels }) => (
          <DistributionFields
            outcomes={OUTCOMES}
            distributions={[
              {
                name: 'P',
                role: 'the truth',
                values: p,
                onAccept: (value) => {
                  set({
                    p: value,
                    q: matchLength(q, value.length),
                    r: r && matchLength(r, value.length),
                  });
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
              r && {
                name: 'R',
                role: 'a third',
                values: r,
                onAccept: (value: readonly number[]) => {
                  set({ r: value });
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
    </>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}

function TriangleReadouts({ triangle }: { readonly triangle: Triangle }) {
  return (
    <>
      <Readout label="KL(P‖R), straight">
        <Quantity name="information" value={triangle.straightBits} />
      </Readout>
      <Readout label="KL(P‖Q) + KL(Q‖R)">
        <Quantity name="information" value={triangle.detourBits} />
      </Readout>
    </>
  );
}
