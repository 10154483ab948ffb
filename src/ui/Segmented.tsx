interface SegmentedProps<Choice extends string> {
  readonly legend: string;
  /** Unique on the page; the radios share it. */
  readonly name: string;
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
  readonly value: Choice;
  readonly onChange: (value: Choice) => void;
}

/** One of a few choices, all in view. */
export function Segmented<Choice extends string>({
  legend,
  name,
  choices,
  value,
  onChange,
}: SegmentedProps<Choice>) {
  return (
    <fieldset class="segmented">
      <legend>{legend}</legend>
      <div class="segments">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => {
                onChange(choice.value);
              }}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
