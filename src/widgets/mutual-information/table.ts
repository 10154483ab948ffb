import type { Table, Writer } from '~/ui/widget-contract';
import type { Derived, State } from './model';

export function table({ mode, correlation }: State, derived: Derived, write: Writer): Table {
  return mode === 'gaussian'
    ? gaussianTable(correlation, derived, write)
    : pairTable(derived, write);
}

/** Each pair beside what independence would make of it. */
function pairTable({ rows, third }: Derived, write: Writer): Table {
  const given = third ? ' given Z' : '';
  return {
    caption: `Each ${third ? 'triple' : 'pair'}, and what it would be if X and Y were independent${given}`,
    columns: [
      'X',
      'Y',
      ...(third ? ['Z'] : []),
      'probability',
      'if independent',
      `log of the quotient (${write.unitName})`,
    ],
    rows: rows.flatMap(({ groups }) =>
      groups.flat().map(({ x, y, z, probability, independent, pointwiseBits }) => {
        const outcome = [x, y, ...(third ? [z] : [])].join(', ');
        return [
          x,
          y,
          ...(third ? [z] : []),
          { value: probability, quantity: 'probability' as const, outcome },
          { value: independent, quantity: 'probability' as const, outcome },
          { value: pointwiseBits, quantity: 'information' as const, outcome },
        ];
      }),
    ),
  };
}

function gaussianTable(correlation: number, { gaussian }: Derived, write: Writer): Table {
  const { sharedBits, spread, entropyBits, leftBits } = gaussian;
  return {
    caption: 'Two normal variables of spread 1',
    columns: [
      'correlation ρ',
      'spread of Y given X',
      `h(Y) (${write.unitName})`,
      `h(Y | X) (${write.unitName})`,
      `I(X; Y) (${write.unitName})`,
    ],
    rows: [
      [
        { value: correlation, quantity: 'number' },
        { value: spread, quantity: 'number' },
        { value: entropyBits, quantity: 'information' },
        { value: leftBits, quantity: 'information' },
        { value: sharedBits, quantity: 'mutual-information' },
      ],
    ],
  };
}
