import type { Quantity as QuantityName } from '~/lib/quantities';
import { Quantity } from '~/ui/Quantity';
import { Readout, Readouts } from '~/ui/Readouts';
import type { Derived } from './model';

/** A number beside the picture: its name for readers, its quantity, and which of that quantity's it is. */
export type NumberRow = readonly [
  label: string,
  name: QuantityName,
  value: number,
  outcome?: string,
];

/** The numbers of a table. */
export function rowsOf({ areas, third }: Derived): NumberRow[] {
  const shared: NumberRow = ['they share I(X;Y)', 'mutual-information', areas.sharedBits];
  if (third) {
    return [
      shared,
      ['once Z is known I(X;Y|Z)', 'mutual-information', third.areas.sharedBits, 'given Z'],
      ...third.values.map(({ label, sharedBits }): NumberRow => [
        `when Z = ${label}`,
        'mutual-information',
        sharedBits,
        `Z = ${label}`,
      ]),
      ['X with Z, I(X;Z)', 'mutual-information', third.withXBits, 'X and Z'],
      ['Y with Z, I(Y;Z)', 'mutual-information', third.withYBits, 'Y and Z'],
    ];
  }
  return [
    shared,
    ['H(X)', 'entropy-x', areas.entropyXBits],
    ['H(Y)', 'entropy-y', areas.entropyYBits],
    ['both together H(X,Y)', 'joint-entropy', areas.jointBits],
    ['left of X once Y is known H(X|Y)', 'conditional-entropy-xy', areas.xGivenYBits],
    ['left of Y once X is known H(Y|X)', 'conditional-entropy-yx', areas.yGivenXBits],
  ];
}

const TONES: Readonly<Record<string, string>> = { 'mutual-information': 'c-kl', number: '' };

/** The numbers beside the picture. */
export function Numbers({ rows }: { readonly rows: readonly NumberRow[] }) {
  return (
    <Readouts>
      {rows.map(([label, name, value, outcome]) => (
        <Readout key={label} label={label} tone={TONES[name] ?? 'c-h'}>
          <Quantity name={name} value={value} outcome={outcome} />
        </Readout>
      ))}
    </Readouts>
  );
}
