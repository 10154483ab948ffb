interface LogSliderOptions {
  /** The least and the largest value, both above 0. */
  readonly min: number;
  readonly max: number;
  /** How many steps lie between them. */
  readonly steps: number;
  /** Significant digits of a value, so that it can be read and sent. */
  readonly digits?: number;
}

/** A slider on which equal steps are equal ratios. */
export interface LogSlider {
  /** What the slider itself counts: whole positions. */
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  /** The value at a position, rounded to a few digits and kept within the limits. */
  readonly valueAt: (position: number) => number;
  /** The position nearest to a value. */
  readonly positionOf: (value: number) => number;
  /** How far along the scale a value stands, from 0 to 1 within the limits. */
  readonly shareOf: (value: number) => number;
}

/** A slider from `min` to `max` on which equal steps are equal ratios: value = min (max/min)^share. */
export function logSlider({ min, max, steps, digits = 2 }: LogSliderOptions): LogSlider {
  const logRatio = Math.log(max / min);
  const shareOf = (value: number): number => Math.log(value / min) / logRatio;
  return {
    range: { min: 0, max: steps, step: 1 },
    valueAt: (position) => {
      const exact = min * Math.exp((position / steps) * logRatio);
      return Math.min(max, Math.max(min, Number(exact.toPrecision(digits))));
    },
    positionOf: (value) => Math.round(steps * shareOf(value)),
    shareOf,
  };
}
