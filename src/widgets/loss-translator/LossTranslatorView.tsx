import { useMemo } from 'preact/hooks';
import { formatNumber } from '~/lib/format';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Slider } from '~/ui/Slider';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { InUnit } from '~/ui/writer-context';
import { ArgumentCard } from './ArgumentCard';
import { barsOf } from './bars';
import { LossBars } from './chart';
import { CompareFields } from './CompareFields';
import { roughly } from './describe';
import { lossText, onScale } from './loss';
import { LossFields } from './LossFields';
import { model, SLIDER_BITS } from './model';

const UNITS = ['nat', 'bit', 'hartley'] as const;

export default function LossTranslatorView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer } = store;
  const state = store.state.value;
  const { per, from } = state;
  const { lossBits, perplexity, rates, maxEntropyBits, gapBits, compression, card } = derived.value;

  // Nothing in the card depends on the loss: it is drawn anew only where P, Q or its door moves.
  const argumentCard = useMemo(
    () => <ArgumentCard state={state} calls={card} set={set} />,
    [state.p, state.q, state.labels, state.card],
  );

  const picture = (
    <>
      <LossBars bars={barsOf(state, derived.value, writer.value)} />
      <Slider
        label={`Loss per ${per}`}
        {...SLIDER_BITS}
        max={Math.ceil(Math.max(maxEntropyBits, lossBits))}
        value={lossBits}
        valueText={lossText(state)}
        onInput={(bits) => {
          set({ loss: onScale(bits, from) });
        }}
      />
      <LossFields state={state} set={set} />
    </>
  );

  const panel = (
    <>
      <Readouts>
        {UNITS.map((unit) => (
          <InUnit key={unit} unit={unit}>
            <Readout label={`per ${per}, in ${unit}s`}>
              <Quantity name="cross-entropy" value={lossBits} />
            </Readout>
          </InUnit>
        ))}
        <Readout label={`perplexity per ${per}`}>
          <Quantity name="perplexity" value={perplexity} text={roughly(perplexity)} />
        </Readout>
        {rates
          .filter((rate) => rate.per !== per && rate.per !== 'token')
          .map((rate) => (
            <Readout key={rate.per} label={`per ${rate.per}`}>
              {rate.bits === undefined ? (
                'not known'
              ) : (
                <Quantity name="information" value={rate.bits} />
              )}
            </Readout>
          ))}
        <Readout label="an even choice costs">
          <Quantity name="max-entropy" value={maxEntropyBits} />
        </Readout>
        <Readout label="the gap to it">
          <Quantity name="information" value={gapBits} />
        </Readout>
        <Readout label="a file, times smaller">
          {compression === undefined ? (
            'not known'
          ) : (
            <Quantity name="number" value={compression} text={formatNumber(compression)} />
          )}
        </Readout>
      </Readouts>
      <Presets store={store} />
    </>
  );

  const below = (
    <>
      <CompareFields id={props.id} state={state} set={set} />
      {argumentCard}
    </>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
