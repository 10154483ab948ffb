import { OptionalSlider } from '~/ui/OptionalSlider';
import { Segmented } from '~/ui/Segmented';
import { hasCuts, TOP_K, type Order, type State } from './model';

const ORDERS = [
  { value: 'temperature-first', label: 'T, then cut' },
  { value: 'truncation-first', label: 'cut, then T' },
] as const satisfies readonly { value: Order; label: string }[];

interface CutsProps {
  /** Names the group of choices. */
  readonly id: string;
  readonly state: State;
  /** How many tokens there are. */
  readonly outcomes: number;
  readonly set: (change: Partial<State>) => void;
}

/** Top-k, top-p and min-p, and whether they come before the temperature. */
export function Cuts({ id, state, outcomes, set }: CutsProps) {
  const { topK, topP, minP, preset } = state;
  return (
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
      {hasCuts(state) && (
        <Segmented
          legend="Order"
          name={`${id}-order`}
          choices={ORDERS}
          value={state.order}
          onChange={(order) => {
            set({ order });
          }}
        />
      )}
    </div>
  );
}
