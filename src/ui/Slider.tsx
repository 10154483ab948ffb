import type { ComponentChildren } from 'preact';
import { useUniqueId } from './unique-id';

interface SliderProps {
  readonly label: ComponentChildren;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Value with its unit, shown beside the label and spoken. */
  readonly valueText: string;
  readonly onInput: (value: number) => void;
  /** `warmth` colours the track from cool to warm. */
  readonly tone?: 'warmth';
}

/** A labelled range input. The value beside it is no live region: the slider speaks it already. */
export function Slider({ label, value, min, max, step, valueText, onInput, tone }: SliderProps) {
  const id = useUniqueId();
  return (
    <div class={tone ? `slider ${tone}` : 'slider'}>
      <label for={id}>{label}</label>
      <span class="slider-value" aria-hidden="true">
        {valueText}
      </span>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={valueText}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.valueAsNumber);
        }}
      />
    </div>
  );
}
