import type { ShownResult } from './props';

type Rows = readonly (readonly (number | undefined)[])[];

/** Own values further away than this many spans of the expected ones do not stretch the picture. */
const STRETCH = 1;

export interface Frame {
  readonly min: number;
  readonly max: number;
}

/**
 * The part of the vertical axis to show: the expected values and levels in full, 0 where it is near,
 * and the learner's own as far as they do not squeeze the rest.
 */
export function frameOf(result: ShownResult, own: Rows | undefined): Frame {
  const wanted = result.series.flatMap(({ expected }) => expected.filter(Number.isFinite));
  const levels = result.levels.map(({ value }) => value).filter(Number.isFinite);
  const all = [...wanted, ...levels];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const fromZero = result.kind === 'bars' || (low >= 0 && low < (high - low) / 2);
  const min = fromZero ? Math.min(0, low) : low;
  const max = Math.max(high, fromZero ? 0 : high);
  const span = max - min || Math.abs(max) || 1;
  const seen = (own ?? []).flat().filter((value): value is number => Number.isFinite(value));
  return {
    min: Math.max(min - STRETCH * span, Math.min(min, ...seen)),
    max: Math.min(max + STRETCH * span, Math.max(max, ...seen)) + span * 0.04,
  };
}

/** The end of a horizontal line at which its name has more room above it: where no curve is near. */
export function roomierEnd({ kind, series }: ShownResult, value: number): 'left' | 'right' {
  if (kind !== 'line') return 'right';
  const nearest = (row: number): number =>
    Math.min(...series.map(({ expected }) => Math.abs((expected.at(row) ?? NaN) - value)));
  return nearest(0) > nearest(-1) ? 'left' : 'right';
}

/** Share of the height at which a value stands, from the top, in [0, 1]. */
export function heightOf(value: number, { min, max }: Frame): number {
  return (max - value) / (max - min);
}
