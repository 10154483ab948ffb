import { checkWith } from '~/lib/check';
import { formatNumber } from '~/lib/format';
import { nextSeed } from '~/lib/params';
import { Button, ButtonRow } from '~/ui/Button';
import { Field } from '~/ui/Field';
import { Instrument } from '~/ui/Instrument';
import { LogitSliders } from '~/ui/LogitSliders';
import { OptionalSlider } from '~/ui/OptionalSlider';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Segmented } from '~/ui/Segmented';
import { Slider } from '~/ui/Slider';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { EntropyCurve, TokenBars } from './chart';

import { DRAWS, model, querySchema, TOP_K, type Order, type State } from './model';
import { positionOf, shareOf, SLIDER, temperatureAt, temperatureText } from './temperature';

const ORDERS = [
  { value: 'temperature-first', label: 'T, then cut' },
  { value: 'truncation-first', label: 'cut, then T' },
] as const satisfies readonly { value: Order; label: string }[];

export default function TemperatureSoftmaxView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer } = store;
  const state: State = store.state.value;
  const { temperature, topK, topP, minP, preset, logits, labels, draws, seed } = state;
  const { rows, outcomes, kept, cutMass, entropyBits, temperedEntropyBits, maxEntropyBits } =
    derived.value;
  const { curve, greedyEntropyBits, perplexity } = derived.value;
  const { information } = writer.value;
  const share = temperature === 'greedy' ? 0 : temperature === 'uniform' ? 1 : shareOf(temperature);
  const hasCuts = topK !== undefined || topP !== undefined || minP !== undefined;
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
        {hasCuts && (
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
      <div class="controls">
        <OptionalSlider
          label="top-k"
          value={topK}
          start={Math.min(3, outcomes)}
          min={1}
          max={preset === 'long-tail' ? TOP_K.max : outcomes}
          step={1}
          valueText={(k) => `the ${k} most likely`}
          onChange={(value) => {
            set({ topK: value });
          }}
        />
        <OptionalSlider
          label="top-p (nucleus)"
          value={topP}
          start={0.9}
          min={0.05}
          max={1}
          step={0.01}
          valueText={(p) => `the fewest that reach ${p}`}
          onChange={(value) => {
            set({ topP: value });
          }}
        />
        <OptionalSlider
          label="min-p"
          value={minP}
          start={0.1}
          min={0}
          max={1}
          step={0.01}
          valueText={(p) => `at least ${p} of the largest`}
          onChange={(value) => {
            set({ minP: value });
          }}
        />
        {hasCuts && (
          <Segmented
            legend="Order"
            name={`${props.id}-order`}
            choices={ORDERS}
            value={state.order}
            onChange={(order) => {
              set({ order });
            }}
          />
        )}
      </div>
      <div class="controls">
        <ButtonRow label="Sampling">
          <Button
            onClick={() => {
              set({ draws: Math.min(DRAWS.max, draws + 100) });
            }}
          >
            draw 100
          </Button>
          <Button
            onClick={() => {
              set({ draws: Math.min(DRAWS.max, draws + 1000) });
            }}
          >
            draw 1,000
          </Button>
          <Button
            onClick={() => {
              set({ seed: nextSeed(seed), draws: draws || 100 });
            }}
          >
            draw anew
          </Button>
          <Button
            onClick={() => {
              set({ draws: 0 });
            }}
          >
            clear
          </Button>
        </ButtonRow>
        <Field
          label="Seed"
          text={String(seed)}
          check={(text) => checkWith(querySchema.seed.parse, text)}
          onAccept={(value) => {
            set({ seed: value });
          }}
        />
        <Field
          label="T"
          text={String(temperature)}
          check={(text) => checkWith(querySchema.temperature.parse, text)}
          onAccept={(value) => {
            set({ temperature: value });
          }}
          hint="A number from 0.05 to 20, greedy or uniform"
        />
      </div>
      {preset === 'list' && (
        <>
          <LogitSliders
            logits={logits}
            labels={labels}
            onChange={(value) => {
              set({ logits: value });
            }}
          />
          <div class="controls">
            <Field
              label="Logits"
              text={logits.map((logit) => formatLogit(logit)).join(', ')}
              check={(text) => checkWith(querySchema.logits.parse, text)}
              onAccept={(value) => {
                set({ logits: value.map((logit, index) => unlessRounded(logit, logits[index])) });
              }}
              hint="Any numbers, separated by commas"
            />
            <Field
              label="Tokens"
              text={labels.join(', ')}
              check={(text) => checkWith(querySchema.labels.parse, text)}
              onAccept={(value) => {
                set({ labels: value });
              }}
            />
          </div>
        </>
      )}
    </>
  );

  return <Instrument store={store} picture={picture} panel={panel} below={below} />;
}

/** Four digits are enough to read; the state keeps them all. */
function formatLogit(logit: number): string {
  return String(Number(logit.toPrecision(4)));
}

/** A logit that was left in the field as it stood there keeps the digits that the field hides. */
function unlessRounded(typed: number, before: number | undefined): number {
  return before !== undefined && typed === Number(formatLogit(before)) ? before : typed;
}
