import { checkWith } from '~/lib/check';
import { formatNumber } from '~/lib/format';
import { Field } from '~/ui/Field';
import { Slider } from '~/ui/Slider';
import type { WidgetStore } from '~/ui/use-widget';
import { type Derived, MEAN, querySchema, SEPARATION, SPREAD, type State, WEIGHT } from './model';

/** The target, and where the descents start. */
export function ModeFields({ store }: { readonly store: WidgetStore<State, Derived> }) {
  const { set } = store;
  const { weight, separation, mu, sigma, start } = store.state.value;
  return (
    <div class="controls">
      <Slider
        label="Weight of the left peak"
        {...WEIGHT}
        value={weight}
        valueText={formatNumber(weight)}
        onInput={(value) => {
          set({ weight: value });
        }}
      />
      <Slider
        label="Distance of the peaks"
        {...SEPARATION}
        value={separation}
        valueText={formatNumber(separation)}
        onInput={(value) => {
          set({ separation: value });
        }}
      />
      <Field
        label="Your start, μ"
        text={String(mu)}
        check={(text) => checkWith(querySchema.mu.parse, text)}
        onAccept={(value) => {
          set({ mu: value, step: 0 });
        }}
        hint={`From ${formatNumber(MEAN.min)} to ${MEAN.max}`}
      />
      <Field
        label="σ of every start"
        text={String(sigma)}
        check={(text) => checkWith(querySchema.sigma.parse, text)}
        onAccept={(value) => {
          set({ sigma: value, step: 0 });
        }}
        hint={`From ${SPREAD.min} to ${SPREAD.max}`}
      />
      <Field
        label="Further starts, μ"
        text={start.join(', ')}
        check={(text) => checkWith(querySchema.start.parse, text)}
        onAccept={(value) => {
          set({ start: value, step: 0 });
        }}
        hint="Up to five numbers, separated by commas"
      />
    </div>
  );
}
