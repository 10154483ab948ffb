import { withProbability } from '~/math';
import { Button, ButtonRow } from '~/ui/Button';
import { DistributionFields } from '~/ui/DistributionFields';
import { DraggableBars, type BarSeries } from '~/ui/DraggableBars';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { barText } from '~/ui/values';
import { Between, CornerNames, EntropyField } from './chart';
import { model, OUTCOMES, querySchema, type Comparison } from './model';
import { PointHandle } from './PointHandle';
import { asideOf, SECOND } from './triangle';

export default function SimplexView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, state, derived, writer, hydrated } = store;
  const { p, q, labels } = state.value;
  const { rows, entropyBits, maxEntropyBits, comparison } = derived.value;
  const names = rows.map(({ label }) => label);
  const setP = (point: readonly number[]): void => {
    set({ p: point });
  };
  const setQ = (point: readonly number[]): void => {
    set({ q: point });
  };
  const inWords = (point: readonly number[]): string =>
    point.map((value, index) => `${names[index] ?? ''} ${barText(value)}`).join(', ');

  const series: BarSeries[] = [
    {
      name: 'P',
      mark: 'm-p',
      values: p,
      valueText: barText,
      onChange: (index, value) => {
        setP(withProbability(p, index, value));
      },
    },
    ...(q
      ? [
          {
            name: 'Q',
            mark: 'm-q',
            values: q,
            valueText: barText,
            onChange: (index: number, value: number) => {
              setQ(withProbability(q, index, value));
            },
          },
        ]
      : []),
  ];

  const picture = (
    <>
      <svg
        class="simplex"
        role="group"
        aria-label="The triangle of distributions on three outcomes"
      >
        <EntropyField
          maxEntropyBits={maxEntropyBits}
          write={writer.value}
          onChoose={hydrated.value ? setP : undefined}
        />
        <CornerNames labels={names} />
        {q && <Between p={p} q={q} />}
        {q && (
          <PointHandle
            letter="Q"
            point={q}
            valueText={inWords(q)}
            aside={asideOf(p, q)}
            enabled={hydrated.value}
            onChange={setQ}
          />
        )}
        <PointHandle
          letter="P"
          point={p}
          valueText={inWords(p)}
          enabled={hydrated.value}
          onChange={setP}
        />
      </svg>
      <DraggableBars
        label={`The same ${q ? 'two points' : 'point'} as probabilities`}
        labels={names}
        enabled={hydrated.value}
        height={180}
        series={series}
      />
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="entropy H(P)" tone="c-h">
          <Quantity name="entropy" value={entropyBits} />
        </Readout>
        <Readout label="the most, log 3">
          <Quantity name="max-entropy" value={maxEntropyBits} />
        </Readout>
        {comparison && <ComparisonReadouts comparison={comparison} />}
      </Readouts>
      <ButtonRow label="The second point">
        {q ? (
          <>
            <Button
              onClick={() => {
                set({ p: q, q: p });
              }}
            >
              swap P and Q
            </Button>
            <Button
              onClick={() => {
                set({ q: undefined });
              }}
            >
              take Q away
            </Button>
          </>
        ) : (
          <Button
            onClick={() => {
              setQ(SECOND);
            }}
          >
            add a second point, Q
          </Button>
        )}
      </ButtonRow>
      <Presets store={store} />
    </>
  );

  const below = (
    <DistributionFields
      outcomes={OUTCOMES}
      distributions={[
        { name: 'P', role: 'the truth', values: p, onAccept: setP },
        q && { name: 'Q', role: 'the model', values: q, onAccept: setQ },
      ]}
      labels={labels}
      parseLabels={querySchema.labels.parse}
      onLabels={(value) => {
        set({ labels: value });
      }}
      hint="Three decimals, fractions or counts, separated by commas"
    />
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}

function ComparisonReadouts({ comparison }: { readonly comparison: Comparison }) {
  return (
    <>
      <Readout label="entropy H(Q)" tone="c-q">
        <Quantity name="entropy-q" value={comparison.entropyBits} />
      </Readout>
      <Readout label="KL(P‖Q)" tone="c-kl">
        <Quantity name="kl" value={comparison.klBits} />
      </Readout>
      <Readout label="KL(Q‖P)" tone="c-kl">
        <Quantity name="kl-reverse" value={comparison.klReverseBits} />
      </Readout>
    </>
  );
}
