import type { Cell, Table, Writer } from '~/ui/widget-contract';
import { UNIFORM_BITS } from './bounds';
import type { Derived, State } from './model';

type Row = readonly (string | Cell)[];

const bits = (value: number): Cell => ({ value, quantity: 'information' });

/** What stands where a number is not known. */
const NONE = '–';

/** The same rows in every state: what cannot be said stands as a dash. */
function boundRows({ bounds }: Derived): Row[] {
  return [
    [
      'upper bound: entropy of the ranks',
      '',
      bounds ? { value: bounds.upper, quantity: 'entropy' } : NONE,
    ],
    ['lower bound, for an ideal guesser', '', bounds ? bits(bounds.lower) : NONE],
    ['upper bound expected too low by', '', bounds ? bits(bounds.shortfall) : NONE],
    ['95 % interval, from', '', bounds?.interval ? bits(bounds.interval[0]) : NONE],
    ['95 % interval, to', '', bounds?.interval ? bits(bounds.interval[1]) : NONE],
  ];
}

function modelRows({ model }: Derived): Row[] {
  return (['counts', 'network', 'mixture'] as const).map((kind) => [
    `language model: ${kind}`,
    '',
    model ? { value: model[kind], quantity: 'cross-entropy' } : NONE,
  ]);
}

/** How often each guess was right, and the bounds that follow. */
export function table(_state: State, derived: Derived, write: Writer): Table {
  const { shares, letters } = derived;
  const ranks = shares.map((value, index): Row => [
    `right at guess ${index + 1}`,
    { value: value * letters, quantity: 'number' },
    { value, quantity: 'probability', outcome: String(index + 1) },
  ]);
  return {
    caption: `Guesses, and what they say of the entropy in ${write.unitName} a letter`,
    columns: ['what', 'letters', `share, or ${write.unitName} a letter`],
    rows: [
      ...ranks,
      ...boundRows(derived),
      ...modelRows(derived),
      ['uniform: 27 letters alike', '', { value: UNIFORM_BITS, quantity: 'max-entropy' }],
    ],
  };
}
