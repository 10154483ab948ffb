import { Button, ButtonRow } from '~/ui/Button';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Segmented } from '~/ui/Segmented';
import { InUnit } from '~/ui/writer-context';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { UNITS } from '~/lib/format';
import { Curve, Marks, Stems } from './chart';
import { asideOf, frameOf, HEIGHT } from './frame';
import { dragAcross, Handle } from './Handle';
import { model, probabilityText, type Surprise } from './model';
import { ProbabilityControl } from './ProbabilityControl';
import { topBits } from './scale';
import { SumOfSurprises } from './sum';

const AXIS_CHOICES = [
  { value: 'linear', label: 'linear' },
  { value: 'log', label: 'logarithmic' },
] as const;

export default function SurpriseView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, state, derived, writer, hydrated } = store;
  const { p, q, axis } = state.value;
  const { first, second, both, marks } = derived.value;
  const write = writer.value;
  const shown = [first, second, both].flatMap((one) => (one ? [one.bits] : []));
  const frame = frameOf(axis, topBits(axis, shown));

  const setP = (value: number): void => {
    set({ p: value });
  };
  const setQ = (value: number): void => {
    set({ q: value });
  };
  const aside = second ? asideOf(frame, p, second.probability) : 0;
  const inWords = ({ probability, bits }: Surprise): string =>
    `${probabilityText(probability)}, ${write.information(bits)}`;

  const picture = (
    <>
      <svg
        class="surprise-curve"
        width="100%"
        height={HEIGHT}
        role="group"
        aria-label="The curve of surprise over probability"
      >
        <rect
          class="plane"
          width="100%"
          height={HEIGHT}
          fill="transparent"
          {...(hydrated.value ? dragAcross(frame, setP) : {})}
        />
        <Stems frame={frame} derived={derived.value} />
        <Curve frame={frame} write={write} />
        <Marks frame={frame} write={write} derived={derived.value} onChoose={setP} />
        {second && (
          <Handle
            letter="q"
            name="probability q of the second event"
            surprise={second}
            valueText={inWords(second)}
            label={aside === 0 ? write.information(second.bits) : ''}
            frame={frame}
            aside={aside}
            enabled={hydrated.value}
            onChange={setQ}
          />
        )}
        <Handle
          letter="p"
          name="probability p"
          surprise={first}
          valueText={inWords(first)}
          label={aside === 0 ? write.information(first.bits) : ''}
          frame={frame}
          enabled={hydrated.value}
          onChange={setP}
        />
      </svg>
      {second && both && <SumOfSurprises first={first} second={second} both={both} write={write} />}
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="probability p">
          <Quantity name="probability" value={p} text={probabilityText(p)} />
        </Readout>
        <Readout label="surprise −log p" tone="c-p">
          <Quantity name="surprisal" value={first.bits} />
        </Readout>
        {UNITS.map((unit) => (
          <Readout key={unit} label={`in ${unit}s`}>
            <InUnit unit={unit}>
              <Quantity name="surprisal" value={first.bits} bare />
            </InUnit>
          </Readout>
        ))}
        {second && both && (
          <>
            <Readout label="surprise −log q" tone="c-p">
              <Quantity name="surprisal" value={second.bits} outcome="q" />
            </Readout>
            <Readout label="of both, −log p·q" tone="c-p">
              <Quantity name="surprisal" value={both.bits} outcome="p·q" />
            </Readout>
          </>
        )}
      </Readouts>
      <Segmented
        legend="Axis"
        name={`${props.id}-axis`}
        choices={AXIS_CHOICES}
        value={axis}
        onChange={(value) => {
          set({ axis: value });
        }}
      />
      <p class="legend" aria-hidden="true">
        Everyday events
      </p>
      <ButtonRow label="Everyday events">
        {marks.map(({ label, probability }) => (
          <Button
            key={label}
            pressed={probability === p}
            onClick={() => {
              setP(probability);
            }}
          >
            {label}
          </Button>
        ))}
      </ButtonRow>
    </>
  );

  const below = (
    <>
      <div class="controls">
        <ProbabilityControl letter="p" value={p} axis={axis} onChange={setP} />
        {q === undefined ? (
          <div class="buttons">
            <Button
              onClick={() => {
                setQ(1 / 2);
              }}
            >
              add a second, independent event
            </Button>
          </div>
        ) : (
          <>
            <ProbabilityControl letter="q" value={q} axis={axis} onChange={setQ} />
            <div class="buttons">
              <Button
                onClick={() => {
                  set({ q: undefined });
                }}
              >
                take the second event away
              </Button>
            </div>
          </>
        )}
      </div>
      <Presets store={store} />
    </>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
