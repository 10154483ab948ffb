import { formatNumber } from '~/lib/format';
import { DraggableBars } from '~/ui/DraggableBars';
import { Instrument } from '~/ui/Instrument';
import { Presets } from '~/ui/Presets';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import { Slider } from '~/ui/Slider';
import { useWidget, type WidgetProps } from '~/ui/use-widget';
import { barText } from '~/ui/values';
import { withProbability } from '~/math';
import { BETA_SLIDER } from './beta';
import { Frontier } from './chart';
import { rewardText } from './describe';
import { EstimateRows } from './EstimateRows';
import { model, type Derived } from './model';
import { RlhfFields } from './RlhfFields';

function Rewards({ derived }: { readonly derived: Derived }) {
  const { reward, referenceReward, objective, penalty, gold, referenceGold } = derived;
  const number = (value: number) => (
    <Quantity name="number" value={value} text={rewardText(value)} />
  );
  return (
    <>
      <Readout label="mean reward E[r]" term="reward">
        {number(reward)}
      </Readout>
      <Readout label="penalty β·KL" tone="c-kl">
        {number(penalty)}
      </Readout>
      <Readout label="what is left" term="objective">
        {number(objective)}
      </Readout>
      <Readout label="reference’s mean reward">{number(referenceReward)}</Readout>
      {gold !== undefined && referenceGold !== undefined && (
        <>
          <Readout label="mean true reward">{number(gold)}</Readout>
          <Readout label="reference’s true reward">{number(referenceGold)}</Readout>
        </>
      )}
    </>
  );
}

export default function RlhfPenaltyView(props: WidgetProps) {
  const store = useWidget(model, props);
  const { set, derived, writer, hydrated } = store;
  const { p, beta } = store.state.value;
  const { rows, klBits, klReverseBits, estimates } = derived.value;

  const picture = (
    <>
      <DraggableBars
        label="The reference policy π₀ and the policy π that is best for the rewards"
        labels={rows.map(({ label }) => label)}
        enabled={hydrated.value}
        height={220}
        series={[
          {
            name: 'π₀',
            mark: 'm-p',
            values: p,
            valueText: barText,
            onChange: (index, value) => {
              set({ p: withProbability(p, index, value) });
            },
          },
          {
            name: 'π',
            mark: 'm-q',
            values: rows.map(({ policy }) => policy),
            valueText: (value) => barText(Number(value.toPrecision(2))),
          },
        ]}
      />
      <p class="legend">
        <span>
          <span class="swatch m-p" />
          reference π₀
        </span>
        <span>
          <span class="swatch m-q" />
          best policy π
        </span>
      </p>
      <Slider
        tone="warmth"
        label="β, the price of one nat"
        {...BETA_SLIDER.range}
        value={BETA_SLIDER.positionOf(beta)}
        valueText={`β = ${formatNumber(beta)}`}
        onInput={(position) => {
          set({ beta: BETA_SLIDER.valueAt(position) });
        }}
      />
      <Frontier derived={derived.value} write={writer.value} />
      {estimates && (
        <>
          <EstimateRows estimates={estimates} klBits={klBits} write={writer.value} />
          <p class="field-hint">
            Dot: mean of the samples. Band: its standard error. Thin line: spread of one sample.
            Tick: mean of infinitely many samples.
          </p>
        </>
      )}
    </>
  );

  const panel = (
    <>
      <Readouts>
        <Readout label="KL(π‖π₀), penalised" tone="c-kl">
          <Quantity name="kl" value={klBits} />
        </Readout>
        <Readout label="KL(π₀‖π), free">
          <Quantity name="kl-reverse" value={klReverseBits} />
        </Readout>
        <Rewards derived={derived.value} />
      </Readouts>
      <Presets store={store} />
    </>
  );

  return (
    <Instrument
      store={store}
      picture={picture}
      panel={panel}
      below={<RlhfFields store={store} />}
    />
  );
}
