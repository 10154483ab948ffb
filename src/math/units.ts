/** Units of information: a bit is ln 2 nats, a hartley (or ban) is ln 10 nats. */
export const UNITS = ['bits', 'nats', 'hartleys'] as const;

/** A unit of information; it names the base of the logarithm: 2, e or 10. */
export type Unit = (typeof UNITS)[number];

/** The named option of every function whose result, or argument, is an amount of information. */
export interface UnitOption {
  /** Unit of information; bits unless stated. */
  readonly unit?: Unit | undefined;
}

const NATS_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ['bits', Math.LN2],
  ['nats', 1],
  ['hartleys', Math.LN10],
]);

/**
 * An amount of information in nats, expressed in another unit: value / ln b, b the unit's base.
 *
 * @param value - amount of information, in nats; may be negative or infinite.
 * @param unit - unit of the result.
 * @returns the same amount, in `unit`.
 * @throws {RangeError} if the value is NaN or the unit is unknown.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.1.
 */
export function fromNats(value: number, unit: Unit): number {
  assertNumber(value);
  return value / natsPer(unit);
}

/**
 * An amount of information in some unit, expressed in nats: value · ln b, b the unit's base.
 *
 * @param value - amount of information, in `unit`; may be negative or infinite.
 * @param unit - unit of the value.
 * @returns the same amount, in nats.
 * @throws {RangeError} if the value is NaN or the unit is unknown.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.1.
 */
export function toNats(value: number, unit: Unit): number {
  assertNumber(value);
  return value * natsPer(unit);
}

/**
 * An amount of information expressed in another unit: value · ln a / ln b, a and b the bases.
 *
 * @param value - amount of information, in `from`; may be negative or infinite.
 * @param from - unit of the value.
 * @param to - unit of the result.
 * @returns the same amount, in `to`; exactly the value when the units are the same.
 * @throws {RangeError} if the value is NaN or a unit is unknown.
 * @see Cover & Thomas, Elements of Information Theory (2006), §2.1.
 */
export function convert(value: number, from: Unit, to: Unit): number {
  assertNumber(value);
  return value * (natsPer(from) / natsPer(to)); // the ratio of equal units is exactly 1
}

function natsPer(unit: string): number {
  const nats = NATS_PER_UNIT.get(unit);
  if (nats === undefined) {
    throw new RangeError(`unit = ${unit} is not one of ${UNITS.join(', ')}`);
  }
  return nats;
}

function assertNumber(value: number): void {
  if (Number.isNaN(value)) throw new RangeError('value = NaN is not a number');
}
