import { checkWith } from '~/lib/check';
import { formatProbability } from '~/lib/probabilities';
import { Field } from '~/ui/Field';
import type { FieldsProps } from './Fields';
import type { Gaussian } from './gaussian';
import { querySchema } from './model';
import type { NumberRow } from './Numbers';

/** The numbers of two normal variables. */
export function gaussianRows(correlation: number, gaussian: Gaussian): NumberRow[] {
  return [
    ['correlation ρ', 'number', correlation],
    ['they share I(X;Y)', 'mutual-information', gaussian.sharedBits],
    ['spread of Y once X is known', 'number', gaussian.spread],
    ['differential entropy h(Y)', 'information', gaussian.entropyBits, 'h(Y)'],
    ['once X is known h(Y|X)', 'information', gaussian.leftBits, 'h(Y|X)'],
  ];
}

/** The correlation as text. */
export function CorrelationField({ state, onChange }: FieldsProps) {
  return (
    <Field
      label="Correlation ρ"
      text={formatProbability(state.correlation)}
      check={(text) => checkWith(querySchema.correlation.parse, text)}
      onAccept={(correlation) => {
        onChange({ correlation });
      }}
      hint="From −1 to 1"
    />
  );
}
