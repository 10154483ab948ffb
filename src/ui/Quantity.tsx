import { convertUnit, formatNumber } from '~/lib/format';
import { isInformation, type Quantity as QuantityName } from '~/lib/quantities';
import { useWriter } from './writer-context';

interface QuantityProps {
  readonly name: QuantityName;
  /** In bits if the quantity is information; else the number itself. */
  readonly value: number;
  readonly outcome?: string | undefined;
  /** Leaves out the unit's name, for a table whose heading has it. */
  readonly bare?: boolean;
  readonly text?: string;
}

/** A computed number, readable by people and machines. */
export function Quantity({ name, value, outcome, bare = false, text }: QuantityProps) {
  const writer = useWriter();
  if (!isInformation(name)) {
    return (
      <data value={String(value)} data-quantity={name} data-outcome={outcome}>
        {text ?? formatNumber(value)}
      </data>
    );
  }
  return (
    <data
      value={String(convertUnit(value, 'bit', writer.unit))}
      data-quantity={name}
      data-unit={writer.unit}
      data-outcome={outcome}
    >
      {bare ? writer.bare(value) : writer.information(value)}
    </data>
  );
}
