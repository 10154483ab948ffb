import { formatNumber } from '~/lib/format';

/** Spaces and breaks of a symbol made visible, where it stands alone. */
export function visible(label: string): string {
  return label.replaceAll(' ', '·').replaceAll('\n', '↵').replaceAll('\t', '→');
}

/** A whole number, thousands apart. */
export function grouped(count: number): string {
  return count.toLocaleString('en');
}

/** “1 binary digit”, “5 binary digits”. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** The last of many digits. */
export function tail(digits: string, most: number): string {
  return digits.length <= most ? digits : `…${digits.slice(-most)}`;
}

/** From so many bits on, 2^bits is written as a power of ten. */
const LONG_BITS = 20;

/** 2^bits in words of a number, however large: “29.7”, “1.3×10⁹”. */
export function timesText(bits: number): string {
  if (bits < LONG_BITS) return formatNumber(2 ** bits, { decimals: bits < 7 ? 1 : 0 });
  const tens = bits * Math.log10(2);
  const rounded = 10 ** (tens - Math.floor(tens)) >= 9.95; // would be written as 10.0
  const exponent = Math.floor(tens) + (rounded ? 1 : 0);
  return `${(10 ** (tens - exponent)).toFixed(1)}×10${raised(exponent)}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raised(exponent: number): string {
  return Array.from(String(exponent), (digit) => SUPERSCRIPTS[Number(digit)]).join('');
}

/** A share of an interval in percent. */
export function percent(share: number): string {
  const value = 100 * share;
  const text =
    value >= 10 ? value.toFixed(0) : value >= 0.1 ? value.toFixed(1) : value.toPrecision(1);
  return `${value < 0.1 ? '<0.1' : text.replace(/\.0$/, '')}\u202f%`;
}
