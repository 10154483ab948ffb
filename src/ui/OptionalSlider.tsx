import { Slider } from './Slider';
import { useUniqueId } from './unique-id';

interface OptionalSliderProps {
  readonly label: string;
  /** Undefined where it is switched off. */
  readonly value: number | undefined;
  /** What it starts with when it is switched on. */
  readonly start: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly valueText: (value: number) => string;
  readonly onChange: (value: number | undefined) => void;
}

/** A slider that can be switched off. */
export function OptionalSlider({
  label,
  value,
  start,
  valueText,
  onChange,
  ...range
}: OptionalSliderProps) {
  const id = useUniqueId();
  return (
    <div class="optional-slider">
      <div class="check">
        <input
          id={id}
          type="checkbox"
          checked={value !== undefined}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.checked ? start : undefined);
          }}
        />
        <label for={id}>{label}</label>
      </div>
      {value !== undefined && (
        <Slider
          label={<span class="visually-hidden">{label}</span>}
          value={value}
          valueText={valueText(value)}
          onInput={onChange}
          {...range}
        />
      )}
    </div>
  );
}
