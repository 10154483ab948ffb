import { logSlider } from '~/lib/log-slider';
import { OBSERVATIONS, type Derived } from './model';

/** Where things stand in the picture of the curves: across in percent, down in pixels. */
export const HEIGHT = 260;
export const TOP = 18;
export const BASE = HEIGHT - 30;
/** Percent of the width left free at each side, so that a hand can reach the ends. */
export const EDGE = 6;

const ROOM_ABOVE = 1.12;
/** A slider position for every half percent of the way. */
const POSITIONS = 200;

/** The number of observations on a logarithmic scale. */
export const sizes = logSlider({ ...OBSERVATIONS, steps: POSITIONS, digits: 3 });

/** A whole number of observations at a share of the way. */
export function observationsAt(share: number): number {
  const position = Math.max(0, Math.min(1, share)) * POSITIONS;
  return Math.round(sizes.valueAt(position));
}

/** Percent from the left edge. */
export function across(observations: number): number {
  return EDGE + (100 - 2 * EDGE) * sizes.shareOf(observations);
}

/** Share of the way at a share of the picture's width. */
export function shareBelow(place: number): number {
  return (100 * place - EDGE) / (100 - 2 * EDGE);
}

/** Amounts at the upper and the lower edge, in bits. */
export interface Scale {
  readonly top: number;
  readonly low: number;
}

/** The scale holds truth and curves, and does not change while the sample grows. */
export function scaleOf({ truthBits, curve }: Derived): Scale {
  const bits = curve.flatMap(({ pluginBits, correctedBits }) => [pluginBits, correctedBits]);
  return {
    top: ROOM_ABOVE * Math.max(truthBits, ...bits),
    low: Math.min(0, ...bits),
  };
}

/** Pixels from the upper edge. */
export function down(bits: number, { top, low }: Scale): number {
  const share = (bits - low) / (top - low);
  return BASE - Math.max(0, Math.min(1, share)) * (BASE - TOP);
}
