/**
 * Checks that a value is a probability, a number in [0, 1].
 *
 * @param value - the value to check.
 * @param name - how the caller's argument is called, for the message.
 * @throws {RangeError} if it is not.
 */
export function assertProbability(value: number, name: string): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} = ${value} is not in [0, 1]`);
}

/**
 * Checks that a value is a positive finite number, such as a temperature or a standard deviation.
 *
 * @param value - the value to check.
 * @param name - how the caller's argument is called, for the message.
 * @throws {RangeError} if it is not.
 */
export function assertPositive(value: number, name: string): void {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`${name} = ${value} is not a positive finite number`);
  }
}

/**
 * Checks that a value is a finite number.
 *
 * @param value - the value to check.
 * @param name - how the caller's argument is called, for the message.
 * @throws {RangeError} if it is not.
 */
export function assertFinite(value: number, name: string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} = ${value} is not a finite number`);
}

/**
 * Checks that a value is in [0, ∞], such as an amount of information or a code length.
 *
 * @param value - the value to check; Infinity is allowed.
 * @param name - how the caller's argument is called, for the message.
 * @throws {RangeError} if it is not.
 */
export function assertNonNegative(value: number, name: string): void {
  if (!(value >= 0)) throw new RangeError(`${name} = ${value} is not in [0, ∞]`);
}

/**
 * Checks that a value is an integer no smaller than `least`, such as a number of outcomes.
 *
 * @param value - the value to check.
 * @param name - how the caller's argument is called, for the message.
 * @param least - the smallest integer allowed.
 * @throws {RangeError} if it is not.
 */
export function assertInteger(value: number, name: string, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(`${name} = ${value} is not an integer of at least ${least}`);
  }
}
