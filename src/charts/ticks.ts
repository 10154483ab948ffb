/** A number at the very end of the scale must not fall off it by rounding. */
const ROUNDING = 1e-9;

/**
 * Round numbers above 0 and up to `max`, evenly spaced by 1, 2 or 5 times a power of ten.
 *
 * @param max - end of the scale, above 0.
 * @param count - most numbers wanted.
 */
export function ticks(max: number, count: number): number[] {
  const power = 10 ** Math.floor(Math.log10(max / count));
  const fitting = (step: number): number => Math.floor(max / step + ROUNDING);
  const step = [1, 2, 5].map((digit) => digit * power).find((size) => fitting(size) <= count);
  const size = step ?? 10 * power;
  return Array.from({ length: fitting(size) }, (_, index) =>
    Number(((index + 1) * size).toPrecision(12)),
  );
}

/**
 * Round numbers from `min` to `max`, evenly spaced by 1, 2 or 5 times a power of ten.
 *
 * @param min - start of the scale; may be negative.
 * @param max - end of the scale, above `min`.
 * @param count - most numbers wanted, but for one at the start.
 */
export function ticksBetween(min: number, max: number, count: number): number[] {
  const step = ticks(max - min, count)[0] ?? max - min;
  const first = Math.ceil(min / step - ROUNDING);
  const last = Math.floor(max / step + ROUNDING);
  return Array.from(
    { length: last - first + 1 },
    (_, index) => Number(((first + index) * step).toPrecision(12)) + 0,
  );
}
