import { checkWith } from '~/lib/check';
import { formatNumber } from '~/lib/format';
import { Button, ButtonRow } from '~/ui/Button';
import { DraggableBars } from '~/ui/DraggableBars';
import { Field } from '~/ui/Field';
import { Instrument } from '~/ui/Instrument';
import { LogitSliders } from '~/ui/LogitSliders';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Segmented } from '~/ui/Segmented';
import { Slider } from '~/ui/Slider';
import { Still } from '~/ui/Still';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { barText } from '~/ui/values';
import { GradientArrows, LossLine } from './chart';
import { barNames, model, querySchema, slopeTitle, TOO_SMALL } from './model';

const SOFTMAXES = [
  { value: 'off', label: 'once' },
  { value: 'on', label: 'twice, by mistake' },
] as const;

const SMOOTHING = { min: 0, max: 0.5, step: 0.01 } as const;

export default function ClassifierLossView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer, hydrated } = store;
  const { logits, labels, trueClass, smoothing, twice } = store.state.value;
  const { rows, trueRow, lossBits, naiveLossBits, floorBits, uniformBits } = derived.value;
  const { bare, information } = writer.value;
  const names = rows.map(({ label }) => label);
  const short = (value: number): string => formatNumber(value, { decimals: 3 });

  const picture = (
    <>
      <DraggableBars
        label="Each class under P, the target, and Q, what the loss sees of the model"
        labels={barNames(derived.value, labels)}
        enabled={hydrated.value}
        height={200}
        series={[
          {
            name: 'P',
            mark: 'm-p',
            values: rows.map(({ target }) => target),
            valueText: barText,
          },
          {
            name: 'Q',
            mark: 'm-q',
            values: rows.map(({ probability }) => probability),
            valueText: short,
          },
        ]}
      />
      <GradientArrows
        rows={rows}
        title={slopeTitle(derived.value, twice)}
        text={rows.map(({ gradient }) => short(gradient))}
      />
      <LossLine
        lossBits={lossBits}
        floorBits={floorBits}
        uniformBits={uniformBits}
        text={{
          loss: information(lossBits),
          floor: bare(floorBits),
          uniform: bare(uniformBits),
        }}
      />
      <LogitSliders
        logits={logits}
        labels={names}
        onChange={(value) => {
          set({ logits: value });
        }}
      />
      <ButtonRow label="True class">
        {names.map((name, index) => (
          <Button
            key={index}
            pressed={index === trueClass}
            onClick={() => {
              set({ trueClass: index });
            }}
          >
            {name} is true
          </Button>
        ))}
      </ButtonRow>
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label={`probability of “${trueRow.label}”`} tone="c-q">
          <Quantity
            name="probability"
            value={trueRow.probability}
            outcome={trueRow.label}
            {...(trueRow.probability === 0 && { text: TOO_SMALL })}
          />
        </Readout>
        <Readout label="loss, from the logits">
          <Quantity name="cross-entropy" value={lossBits} />
        </Readout>
        <Readout label="loss, as written">
          {naiveLossBits === undefined ? (
            'not a number'
          ) : (
            <Quantity name="information" value={naiveLossBits} />
          )}
        </Readout>
        <Readout label="log q, from the logits">
          <Quantity name="information" value={trueRow.logBits} />
        </Readout>
        <Readout label="log q, as written">
          {trueRow.naiveLogBits === undefined ? (
            'not a number'
          ) : (
            <Quantity name="information" value={trueRow.naiveLogBits} />
          )}
        </Readout>
        <Readout label="floor of the loss" tone="c-h">
          <Quantity name="entropy" value={floorBits} />
        </Readout>
        <Readout label="even guess, log K">
          <Quantity name="max-entropy" value={uniformBits} />
        </Readout>
      </Readouts>
      <Segmented
        legend="Softmax"
        name={`${props.id}-twice`}
        choices={SOFTMAXES}
        value={twice}
        onChange={(value) => {
          set({ twice: value });
        }}
      />
      <Slider
        label="Label smoothing α"
        {...SMOOTHING}
        max={Math.max(SMOOTHING.max, smoothing)}
        value={smoothing}
        valueText={formatNumber(smoothing)}
        onInput={(value) => {
          set({ smoothing: value });
        }}
      />
      <Presets store={store} />
    </>
  );

  const below = (
    <Still state={store.state}>
      {({ logits, labels, trueClass }) => (
        <div class="controls">
          <Field
            label="Logits"
            text={logits.map(String).join(', ')}
            check={(text) => checkWith(querySchema.logits.parse, text)}
            onAccept={(value) => {
              set({ logits: value, trueClass: Math.min(trueClass, value.length - 1) });
            }}
            hint="2 to 10 numbers, from −10,000 to 10,000"
          />
          <Field
            label="Classes"
            text={labels.join(', ')}
            check={(text) => checkWith(querySchema.labels.parse, text)}
            onAccept={(value) => {
              set({ labels: value });
            }}
          />
        </div>
      )}
    </Still>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
