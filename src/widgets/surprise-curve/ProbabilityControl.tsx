import { checkWith } from '~/lib/check';
import { formatProbability } from '~/lib/probabilities';
import { Field } from '~/ui/Field';
import { Slider } from '~/ui/Slider';
import { probabilityParam, probabilityText, type Axis } from './model';
import { coordinateOf, probabilityAt, RANGES } from './scale';

interface ProbabilityControlProps {
  readonly letter: 'p' | 'q';
  readonly value: number;
  readonly axis: Axis;
  readonly onChange: (probability: number) => void;
}

/** One probability, to slide along the present axis or to type. */
export function ProbabilityControl({ letter, value, axis, onChange }: ProbabilityControlProps) {
  const { min, max, fineStep } = RANGES[axis];
  const { parse } = probabilityParam(letter, value);
  return (
    <>
      <Slider
        label={`slide ${letter}`}
        min={min}
        max={max}
        step={fineStep}
        value={coordinateOf(value, axis)}
        valueText={probabilityText(value)}
        onInput={(coordinate) => {
          onChange(probabilityAt(coordinate, axis));
        }}
      />
      <Field
        label={`type ${letter}`}
        text={formatProbability(value)}
        check={(text) => checkWith(parse, text)}
        onAccept={onChange}
        hint="0.125, 1/8, 12.5 % or 1e-9"
      />
    </>
  );
}
