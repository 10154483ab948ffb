import { checkWith, type Check } from '~/lib/check';
import { formatNumber } from '~/lib/format';
import { Field } from '~/ui/Field';
import { Slider } from '~/ui/Slider';
import type { WidgetStore } from '~/ui/use-widget';
import { listText } from '~/ui/values';
import {
  NOISE,
  querySchema,
  WEIGHT,
  withCode,
  withDimensions,
  X,
  type Derived,
  type State,
} from './model';

/** The lists that are typed as text, by the names of their parameters. */
const LISTS = [
  { key: 'sigma', label: 'Deviations σ' },
  { key: 'x', label: 'Observed x' },
  { key: 'w', label: 'Decoder weights w' },
] as const;

const short = (value: number): string => formatNumber(value, { decimals: 2 });

/** The observation, the decoder, and every list as text. */
export function ElboFields({ store }: { readonly store: WidgetStore<State, Derived> }) {
  const { set } = store;
  const state = store.state.value;
  const { x, w, noise, mu, dim } = state;
  // Where training chooses the code, the fields show what it found.
  const shown = { ...state, ...withCode(state, store.derived.value, 0, {}) };
  const place = dim - 1;

  function checkList(parse: (text: string) => readonly number[]) {
    return (text: string): Check<readonly number[]> => {
      const check = checkWith(parse, text);
      if (!check.ok || check.value.length === mu.length) return check;
      return { ok: false, message: `${check.value.length} numbers for ${mu.length} means μ.` };
    };
  }

  return (
    <>
      <div class="controls" role="group" aria-label="Observation and decoder">
        <Slider
          label="observed x"
          {...X}
          value={x[place] ?? 0}
          valueText={short(x[place] ?? 0)}
          onInput={(value) => {
            set({ x: x.with(place, value) });
          }}
        />
        <Slider
          label="decoder’s weight w"
          {...WEIGHT}
          value={w[place] ?? 0}
          valueText={short(w[place] ?? 0)}
          onInput={(value) => {
            set({ w: w.with(place, value) });
          }}
        />
        <Slider
          label="decoder’s noise s"
          {...NOISE}
          value={noise}
          valueText={short(noise)}
          onInput={(value) => {
            set({ noise: value });
          }}
        />
      </div>
      <div class="controls">
        <Field
          label="Means μ"
          text={listText(shown.mu)}
          check={(text) => checkWith(querySchema.mu.parse, text)}
          onAccept={(value) => {
            set({ ...withDimensions({ ...state, mu: value }, value.length), fit: 'free' });
          }}
          hint="One for each dimension, separated by commas"
        />
        {LISTS.map(({ key, label }) => (
          <Field
            key={key}
            label={label}
            text={listText(shown[key])}
            check={checkList(querySchema[key].parse)}
            onAccept={(value) => {
              set({ [key]: value, ...(key === 'sigma' && { fit: 'free' as const }) });
            }}
          />
        ))}
      </div>
    </>
  );
}
