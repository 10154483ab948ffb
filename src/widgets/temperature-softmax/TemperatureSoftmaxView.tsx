import { formatNumber } from '~/lib/format';
import { Button, ButtonRow } from '~/ui/Button';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Slider } from '~/ui/Slider';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { EntropyCurve, TokenBars } from './chart';
import { Cuts } from './Cuts';
import { hasCuts, model, type State } from './model';
import { Sampling } from './Sampling';
import { Tokens } from './Tokens';
import { positionOf, shareOf, SLIDER, temperatureAt, temperatureText } from '~/lib/temperature';

export default function TemperatureSoftmaxView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer } = store;
  const state: State = store.state.value;
  const { temperature, preset, draws } = state;
  const { rows, outcomes, kept, cutMass, entropyBits, temperedEntropyBits, maxEntropyBits } =
    derived.value;
  const { curve, greedyEntropyBits, perplexity } = derived.value;
  const { information } = writer.value;
  const share = temperature === 'greedy' ? 0 : temperature === 'uniform' ? 1 : shareOf(temperature);
  const [top] = [...rows]
    .filter(({ tokens }) => tokens === 1)
    .sort((a, b) => b.probability - a.probability);

  const picture = (
    <>
      <TokenBars rows={rows} draws={draws} />
      <div class="temperature-slider" data-term="temperature">
        <Slider
          tone="warmth"
          label="Temperature"
          {...SLIDER}
          value={positionOf(temperature)}
          valueText={temperatureText(temperature)}
          onInput={(position) => {
            set({ temperature: temperatureAt(position) });
          }}
        />
      </div>
      <EntropyCurve
        curve={curve}
        maxBits={maxEntropyBits}
        greedyBits={greedyEntropyBits}
        share={share}
        temperedBits={temperedEntropyBits}
        sampledBits={entropyBits}
        max={information(maxEntropyBits)}
      />
    </>
  );

  const panel = (
    <>
      <Readouts>
        {top && (
          <Readout label={`probability of “${top.label}”`} tone="c-q">
            <Quantity name="probability" value={top.probability} outcome={top.label} />
          </Readout>
        )}
        <Readout label="entropy H" tone="c-h">
          <Quantity name="entropy" value={entropyBits} />
        </Readout>
        <Readout label="perplexity">
          <Quantity
            name="perplexity"
            value={perplexity}
            text={formatNumber(perplexity, { decimals: 2 })}
          />
        </Readout>
        <Readout label="at most, log n">
          <Quantity name="max-entropy" value={maxEntropyBits} />
        </Readout>
        {hasCuts(state) && (
          <>
            <Readout label="tokens kept">
              {formatNumber(kept)} of {formatNumber(outcomes)}
            </Readout>
            <Readout label="probability cut">
              <Quantity name="number" value={cutMass} />
            </Readout>
          </>
        )}
      </Readouts>
      <ButtonRow label="Limits of the temperature">
        <Button
          pressed={temperature === 'greedy'}
          onClick={() => {
            set({ temperature: 'greedy' });
          }}
        >
          greedy
        </Button>
        <Button
          pressed={temperature === 1}
          onClick={() => {
            set({ temperature: 1 });
          }}
        >
          T = 1
        </Button>
        <Button
          pressed={temperature === 'uniform'}
          onClick={() => {
            set({ temperature: 'uniform' });
          }}
        >
          uniform
        </Button>
      </ButtonRow>
      <Presets store={store} />
    </>
  );

  const below = (
    <>
      <Cuts id={props.id} state={state} outcomes={outcomes} set={set} />
      <Sampling state={state} set={set} />
      {preset === 'list' && <Tokens state={state} set={set} />}
    </>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}
