import { UNITS, type Unit } from '~/math';

/** One value of reference-values.json. */
export interface Entry {
  readonly id: string;
  /** What the value is, in words. */
  readonly quantity: string;
  /** Numbers, fractions written as text, arrays and tables of them, or a text. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** An amount of information in nats and in bits; “Infinity” stands for ∞. */
  readonly nats?: number | 'Infinity';
  readonly bits?: number | 'Infinity';
  /** A value of another kind. */
  readonly value?: number;
  /** Reliable digits, where fewer than a double holds. */
  readonly digits?: number;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What a function gave beside what it should have given. */
export interface Comparison {
  readonly actual: number;
  readonly expected: number;
  /** Relative; 1e-12, or what the entry's digits allow, unless stated. */
  readonly tolerance?: number;
}

/** Recomputes an entry with the functions of this room. */
export type Check = (entry: Entry) => readonly Comparison[];

/** Checks by id: a text is the whole id, an expression matches it. */
export type Checks = readonly (readonly [string | RegExp, Check])[];

/** A check of an amount of information, in nats and in bits. */
export function amount(compute: (entry: Entry, unit: Unit) => number): Check {
  return (entry) =>
    UNITS.flatMap((unit) =>
      unit === 'hartleys' ? [] : [{ actual: compute(entry, unit), expected: Number(entry[unit]) }],
    );
}

/** A check of a value that is not an amount of information. */
export function plain(compute: (entry: Entry) => number): Check {
  return (entry) => [{ actual: compute(entry), expected: Number(entry.value) }];
}

/** A scalar input or detail; fractions such as “7/10” are divided. */
export function scalar(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') throw new TypeError(`${String(value)} is not a number`);
  const [numerator, denominator = '1'] = value.split('/');
  return Number(numerator) / Number(denominator);
}

/** An input that is an array of numbers or fractions. */
export function vector(value: unknown): number[] {
  if (!Array.isArray(value)) throw new TypeError(`${String(value)} is not an array`);
  return value.map(scalar);
}

/** An input that is a table of numbers or fractions. */
export function table(value: unknown): number[][] {
  if (!Array.isArray(value)) throw new TypeError(`${String(value)} is not a table`);
  return value.map(vector);
}

/** Arrays compared element by element. */
export function elements(actual: readonly number[], expected: unknown): Comparison[] {
  return vector(expected).map((value, i) => ({ actual: actual[i] ?? NaN, expected: value }));
}

/** The mean of some values. */
export function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
