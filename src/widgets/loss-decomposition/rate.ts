import { RATE } from './model';

const STEPS = 100;
const RATIO = RATE.max / RATE.min;

/** The slider of the learning rate: equal steps are equal ratios. */
export const RATE_SLIDER = { min: 0, max: STEPS, step: 1 } as const;

/** The rate at a position, to two digits, so that it can be read and sent. */
export function rateAt(position: number): number {
  return Number((RATE.min * RATIO ** (position / STEPS)).toPrecision(2));
}

export function positionOf(rate: number): number {
  return Math.round((STEPS * Math.log(rate / RATE.min)) / Math.log(RATIO));
}
