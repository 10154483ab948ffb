import { positionOf, SLIDER, temperatureAt, temperatureText } from '~/lib/temperature';
import { OptionalSlider } from '~/ui/OptionalSlider';
import { Slider } from '~/ui/Slider';
import type { State } from './state';

interface CutsProps {
  readonly state: State;
  readonly set: (change: Partial<State>) => void;
}

const MOST_KEPT = 200;

/** The temperature, and what is cut off after it. */
export function Cuts({ state: { temperature, topK, topP, minP }, set }: CutsProps) {
  return (
    <div class="controls">
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
      <OptionalSlider
        label="top-k"
        value={topK}
        start={40}
        min={1}
        max={Math.max(MOST_KEPT, topK ?? 0)}
        step={1}
        valueText={(k) => `the ${k} likeliest`}
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
    </div>
  );
}
