import { convertUnit, type InformationUnit } from '~/lib/format';
import { isInformation } from '~/lib/quantities';
import type { Cell, Table } from './widget-contract';

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function numberOf({ value, quantity }: Cell, unit: InformationUnit): string {
  return String(isInformation(quantity) ? convertUnit(value, 'bit', unit) : value);
}

/** A table as RFC 4180 CSV, numbers at full precision in `unit`. */
export function tableToCsv({ columns, rows }: Table, unit: InformationUnit): string {
  const lines = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell : numberOf(cell, unit))),
  );
  return [columns, ...lines].map((line) => line.map(field).join(',') + '\r\n').join('');
}
