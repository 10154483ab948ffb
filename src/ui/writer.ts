import { convertUnit, formatNumber, formatQuantity, type InformationUnit } from '~/lib/format';
import type { Writer } from './widget-contract';

/** Writes information, given in bits, in a unit. */
export function writerFor(unit: InformationUnit): Writer {
  return {
    unit,
    unitName: `${unit}s`,
    information: (bits) => formatQuantity(convertUnit(bits, 'bit', unit), unit),
    bare: (bits) => formatNumber(convertUnit(bits, 'bit', unit)),
  };
}
