/** A big step, by Page Up and Page Down, is this many small ones. */
const BIG_STEPS = 10;

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Where a key moves a slider; undefined for a key that does not move it. */
export function valueAfterKey(
  key: string,
  value: number,
  { min, max, step }: Range,
): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowUp: value + step,
    ArrowRight: value + step,
    ArrowDown: value - step,
    ArrowLeft: value - step,
    PageUp: value + BIG_STEPS * step,
    PageDown: value - BIG_STEPS * step,
    Home: min,
    End: max,
  };
  const next = moves[key];
  if (next === undefined) return undefined;
  const onGrid = Math.round((next - min) / step) * step + min;
  return Math.min(max, Math.max(min, Number(onGrid.toPrecision(12))));
}
