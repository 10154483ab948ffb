import { convertUnit, formatNumber } from '~/lib/format';
import type { Cell, Table } from '~/ui/widget-contract';
import type { Call } from './card';
import type { Derived, State } from './model';

type Row = readonly (string | Cell)[];

/** An amount in the three units; the columns fix them, whatever unit the reader has chosen. */
function inAllUnits(bits: number): Cell[] {
  return (['nat', 'bit', 'hartley'] as const).map((unit) => ({
    value: convertUnit(bits, 'bit', unit),
    quantity: 'number',
  }));
}

function perplexityCell(value: number): string | Cell {
  return value === Infinity ? 'beyond 10³⁰⁸' : { value, quantity: 'perplexity' };
}

function comparisonRows({ comparison }: Derived): Row[] {
  if (comparison?.kind !== 'compared') return [];
  const { per, firstBits, secondBits } = comparison;
  return [
    [`the first, per ${per}`, ...inAllUnits(firstBits), ''],
    [`the second, per ${per}`, ...inAllUnits(secondBits), ''],
  ];
}

function callRow({ code, returns }: Call): Row {
  if (!returns) return [code, 'not a number', '', '', ''];
  const cell: Cell = { value: returns.value, quantity: 'number' };
  return returns.unit === 'bit' ? [code, '', cell, '', ''] : [code, cell, '', '', ''];
}

/** The loss in every unit and per every symbol; and what each call of the card returns. */
export function table({ per, vocab }: State, derived: Derived): Table {
  const { rates, maxEntropyBits, gapBits, compression, card } = derived;
  return {
    caption: 'The loss in every unit, and what each call returns for P and Q',
    columns: ['amount', 'nats', 'bits', 'hartleys', 'perplexity or ratio'],
    rows: [
      ...rates.map((rate): Row =>
        rate.bits === undefined || rate.perplexity === undefined
          ? [`per ${rate.per}`, 'not known', '', '', '']
          : [`per ${rate.per}`, ...inAllUnits(rate.bits), perplexityCell(rate.perplexity)],
      ),
      [
        `an even choice among ${formatNumber(vocab)} ${per}s`,
        ...inAllUnits(maxEntropyBits),
        perplexityCell(vocab),
      ],
      ['the gap to it', ...inAllUnits(gapBits), ''],
      ...(compression === undefined
        ? []
        : [
            [
              '8 bits to the loss per byte',
              '',
              '',
              '',
              { value: compression, quantity: 'number' },
            ] as Row,
          ]),
      ...comparisonRows(derived),
      ...card.map(callRow),
    ],
  };
}
