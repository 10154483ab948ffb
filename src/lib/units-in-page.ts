import { convertUnit, formatNumber, formatQuantity, isInformationUnit } from './format';
import type { InformationUnit } from './format';

/**
 * Where numbers do not follow the reader's unit: inside an instrument, which owns its numbers, and
 * where the unit is the point.
 */
const OWN_UNIT = '[data-widget], [data-fixed-unit]';

interface Written {
  /** What the author's page said: converting always starts here, so switching back is exact. */
  readonly value: number;
  readonly unit: InformationUnit;
  /** What was last put into the page for it. */
  readonly shown: string;
}

const written = new WeakMap<HTMLDataElement, Written>();

/**
 * Rewrites `value`, `data-unit` and text of every `<data value data-unit>` under `root` that follows
 * the reader's unit. `data-bare` asks for the number without the unit's name, `data-decimals` for fewer digits.
 */
export function convertUnits(root: ParentNode, unit: InformationUnit): void {
  for (const number of root.querySelectorAll<HTMLDataElement>('data[data-unit]')) {
    if (number.closest(OWN_UNIT) === null) convert(number, unit);
  }
}

function convert(number: HTMLDataElement, unit: InformationUnit): void {
  const known = written.get(number);
  const origin = known?.shown === number.value ? known : read(number);
  if (origin === undefined || number.dataset.unit === unit) return;
  const value = convertUnit(origin.value, origin.unit, unit);
  const decimals = number.dataset.decimals;
  const format = { decimals: decimals === undefined ? undefined : Number(decimals) };
  number.value = String(value);
  number.dataset.unit = unit;
  number.textContent =
    'bare' in number.dataset ? formatNumber(value, format) : formatQuantity(value, unit, format);
  written.set(number, { value: origin.value, unit: origin.unit, shown: number.value });
}

function read(number: HTMLDataElement): Omit<Written, 'shown'> | undefined {
  const unit = number.dataset.unit;
  const value = Number(number.value);
  if (!isInformationUnit(unit) || number.value === '' || Number.isNaN(value)) return undefined;
  return { value, unit };
}
