import type { Table, Writer } from '~/ui/widget-contract';
import type { Derived, State } from './model';

export function table(_state: State, derived: Derived, write: Writer): Table {
  const number = (value: number) => ({ value, quantity: 'number' as const });
  const amount = (value: number) => ({ value, quantity: 'information' as const });
  return {
    caption: 'The bound, dimension by dimension',
    columns: [
      'dimension',
      'mean μ',
      'deviation σ',
      `reconstruction (${write.unitName})`,
      `KL to the prior (${write.unitName})`,
      'true posterior’s mean',
      'true posterior’s deviation',
      `KL to the true posterior (${write.unitName})`,
    ],
    rows: [
      ...derived.dimensions.map(({ q, posterior, reconstructionBits, klBits, gapBits }, index) => [
        String(index + 1),
        number(q.mean),
        number(q.standardDeviation),
        amount(reconstructionBits),
        { value: klBits, quantity: 'kl' as const, outcome: String(index + 1) },
        number(posterior.mean),
        number(posterior.standardDeviation),
        amount(gapBits),
      ]),
      [
        'sum',
        '',
        '',
        amount(derived.reconstructionBits),
        { value: derived.klBits, quantity: 'kl' },
        '',
        '',
        amount(derived.gapBits),
      ],
    ],
  };
}
