import type { Cell, Table, Writer } from '~/ui/widget-contract';
import type { Derived, State } from './model';

/** What a computation gave; nan as words. */
export function orNotANumber(value: number | undefined): string | Cell {
  return value === undefined ? 'not a number' : { value, quantity: 'information' };
}

export function table({ twice }: State, derived: Derived, write: Writer): Table {
  const { rows, lossBits, naiveLossBits } = derived;
  const q = twice === 'on' ? 'softmax(softmax(z))' : 'q = softmax(z)';
  return {
    caption: 'Each class, and the loss computed in two ways',
    columns: [
      'class',
      'logit z',
      'target p',
      q,
      `log q from the logits (${write.unitName})`,
      `log q as written (${write.unitName})`,
      'gradient (nats per logit)',
    ],
    rows: [
      ...rows.map(({ label, logit, target, probability, logBits, naiveLogBits, gradient }) => [
        label,
        { value: logit, quantity: 'number' as const },
        { value: target, quantity: 'number' as const },
        { value: probability, quantity: 'probability' as const, outcome: label },
        { value: logBits, quantity: 'information' as const },
        orNotANumber(naiveLogBits),
        { value: gradient, quantity: 'number' as const },
      ]),
      [
        'loss',
        '',
        '',
        '',
        { value: lossBits, quantity: 'cross-entropy' },
        orNotANumber(naiveLossBits),
        '',
      ],
    ],
  };
}
