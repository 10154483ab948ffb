import { checkWith } from '~/lib/check';
import { formatNumber } from '~/lib/format';
import { Button, ButtonRow } from '~/ui/Button';
import { Field } from '~/ui/Field';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Slider } from '~/ui/Slider';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { ReliabilityDiagram, stripPoints, Strips } from './chart';
import {
  ACCURACY,
  BEST_TEMPERATURE,
  CURVE,
  model,
  percent,
  querySchema,
  SCALE,
  STRIP_TOPS,
} from './model';

/** The curves do not depend on the reader: they are written once. */
const LOSS_POINTS = stripPoints(
  CURVE.map(({ share, lossBits }) => ({ share, value: lossBits })),
  STRIP_TOPS.lossBits,
);
const ERROR_POINTS = stripPoints(
  CURVE.map(({ share, error }) => ({ share, value: error })),
  STRIP_TOPS.error,
);
const ACCURACY_POINTS = stripPoints(
  [0, 1].map((share) => ({ share, value: ACCURACY })),
  1,
);

export default function CalibrationView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer } = store;
  const { temperature } = store.state.value;
  const { rows, lossBits, floorBits, error, accuracy } = derived.value;
  const { information } = writer.value;
  const written = formatNumber(temperature, { decimals: 3 });

  const picture = (
    <>
      <ReliabilityDiagram rows={rows} />
      <Slider
        tone="warmth"
        label="Temperature"
        {...SCALE.range}
        value={SCALE.positionOf(temperature)}
        valueText={`T = ${written}`}
        onInput={(position) => {
          set({ temperature: SCALE.valueAt(position) });
        }}
      />
      <Strips
        share={SCALE.shareOf(temperature)}
        bestShare={SCALE.shareOf(BEST_TEMPERATURE)}
        strips={[
          {
            label: 'loss',
            text: information(lossBits),
            points: LOSS_POINTS,
            now: lossBits,
            top: STRIP_TOPS.lossBits,
          },
          {
            label: 'calibration error',
            text: percent(error),
            points: ERROR_POINTS,
            now: error,
            top: STRIP_TOPS.error,
          },
          {
            label: 'accuracy',
            text: percent(accuracy),
            points: ACCURACY_POINTS,
            now: accuracy,
            top: 1,
          },
        ]}
      />
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="mean loss">
          <Quantity name="cross-entropy" value={lossBits} />
        </Readout>
        <Readout label="at least" tone="c-h">
          <Quantity name="entropy" value={floorBits} />
        </Readout>
        <Readout label="calibration error" tone="c-kl">
          <Quantity name="number" value={error} text={formatNumber(error)} />
        </Readout>
        <Readout label="accuracy" tone="c-p">
          <Quantity name="number" value={accuracy} text={formatNumber(accuracy)} />
        </Readout>
      </Readouts>
      <ButtonRow label="Fit">
        <Button
          pressed={temperature === BEST_TEMPERATURE}
          onClick={() => {
            set({ temperature: BEST_TEMPERATURE });
          }}
        >
          find the best T
        </Button>
      </ButtonRow>
      <Field
        label="T"
        text={String(temperature)}
        check={(text) => checkWith(querySchema.temperature.parse, text)}
        onAccept={(value) => {
          set({ temperature: value });
        }}
        hint="From 0.05 to 20"
      />
      <Presets store={store} />
    </>
  );

  return <Instrument store={store} picture={picture} panel={panel} />;
}
