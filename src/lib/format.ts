/** Units of information, as `data-unit` spells them. */
export type InformationUnit = 'bit' | 'nat' | 'hartley';

/** The units the reader can choose for the whole site. */
export const UNITS: readonly InformationUnit[] = ['bit', 'nat', 'hartley'];

/** One of each unit, in nats: ln 2, 1, ln 10. */
const NATS_PER: Readonly<Record<InformationUnit, number>> = {
  bit: Math.LN2,
  nat: 1,
  hartley: Math.LN10,
};

const MAX_DECIMALS = 4;
/** Below this, four decimals can hide a twentieth of the value or more. */
const TINY = 1e-3;
/** From here the digits before the point are no longer all meant. */
const HUGE = 1e15;
const SIGNIFICANT_DIGITS = 3;
const MINUS = '−';
const GROUPS = ',';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export interface NumberFormat {
  /** Most digits after the point, in 0…15; 4 unless stated. Trailing zeros are never shown. */
  readonly decimals?: number | undefined;
}

export function isInformationUnit(text: string | null | undefined): text is InformationUnit {
  return UNITS.some((unit) => unit === text);
}

/**
 * A number as the site shows it: up to four decimals without trailing zeros, a true minus sign,
 * thousands apart by a comma, ∞, and a power of ten where decimals would show nothing
 * (`2×10⁻¹⁸`).
 *
 * @param value - any number but NaN, dimensionless or in the unit that the caller names.
 * @throws {RangeError} if the value is NaN.
 */
export function formatNumber(
  value: number,
  { decimals = MAX_DECIMALS }: NumberFormat = {},
): string {
  if (Number.isNaN(value)) throw new RangeError('value = NaN cannot be shown as a number');
  const sign = value < 0 ? MINUS : '';
  const size = Math.abs(value);
  if (size === Infinity) return `${sign}∞`;
  if (size >= HUGE || (size > 0 && losesDigits(size, decimals))) return sign + powerOfTen(size);
  const text = sign + fixed(size, decimals);
  return text === `${MINUS}0` ? '0' : text;
}

/** Whether a small number has digits beyond the decimals that would be shown. */
function losesDigits(size: number, decimals: number): boolean {
  if (size >= TINY || decimals < MAX_DECIMALS) return false;
  return Math.abs(Number(size.toFixed(decimals)) - size) > size * 1e-9;
}

function fixed(size: number, decimals: number): string {
  const [whole = '0', rest = ''] = size.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUPS);
  const fraction = rest.replace(/0+$/, '');
  return fraction === '' ? grouped : `${grouped}.${fraction}`;
}

function powerOfTen(size: number): string {
  const [digits = '', exponent = ''] = size.toExponential(SIGNIFICANT_DIGITS - 1).split('e');
  const mantissa = digits.replace(/\.?0+$/, '');
  const raised = exponent.replace('+', '').replace('-', '⁻');
  return `${mantissa}×10${raised.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)))}`;
}

/**
 * An amount of information with its unit: “1.75 bits”, “1 bit”, “∞ bits”.
 *
 * @param value - amount, in `unit`.
 * @throws {RangeError} if the value is NaN.
 */
export function formatQuantity(
  value: number,
  unit: InformationUnit,
  format?: NumberFormat,
): string {
  const text = formatNumber(value, format);
  return `${text} ${text === '1' || text === `${MINUS}1` ? unit : `${unit}s`}`;
}

/** The same amount of information in another unit: 1 bit is ln 2 nats. */
export function convertUnit(value: number, from: InformationUnit, to: InformationUnit): number {
  return from === to ? value : (value * NATS_PER[from]) / NATS_PER[to];
}
