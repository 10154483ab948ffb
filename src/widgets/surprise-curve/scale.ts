import { surprisal } from '~/math';
import type { Axis } from './model';

/** Powers of ten on the logarithmic axis: from one in a billion to 1. */
const DECADES = 9;
const LEAST_SHOWN = 10 ** -DECADES;

/** Surprises up to this many bits fit the linear axis; rarer events need the tall picture. */
const LOW_BITS = 10;
/** Surprise at the top of the tall picture, which one in a billion almost reaches. */
const TALL_BITS = 30;

/** How far the keys and a hand move p, in steps of the axis: p itself, or its power of ten. */
export const RANGES = {
  linear: { min: 0, max: 1, step: 0.01, fineStep: 0.001 },
  log: { min: -DECADES, max: 0, step: 0.1, fineStep: 0.01 },
} as const;

/** The probability as its axis counts it: itself, or the power of ten, cut at one in a billion. */
export function coordinateOf(probability: number, axis: Axis): number {
  return axis === 'linear' ? probability : Math.log10(Math.max(probability, LEAST_SHOWN));
}

/**
 * The probability at a coordinate, rounded so that it can be read.
 * @param digits - significant digits on the logarithmic axis.
 */
export function probabilityAt(coordinate: number, axis: Axis, digits = 3): number {
  const { min, max, fineStep } = RANGES[axis];
  const inside = Math.min(max, Math.max(min, coordinate));
  return axis === 'linear'
    ? Number((Math.round(inside / fineStep) * fineStep).toFixed(3))
    : Math.max(LEAST_SHOWN, Number((10 ** inside).toPrecision(digits)));
}

/** Where a probability stands on its axis, from 0 at the left to 1 at the right. */
export function placeOf(probability: number, axis: Axis): number {
  const { min, max } = RANGES[axis];
  return (coordinateOf(probability, axis) - min) / (max - min);
}

/** The probability at a place on the axis, as a hand or a click chooses it. */
export function probabilityAtPlace(place: number, axis: Axis): number {
  const { min, max } = RANGES[axis];
  return probabilityAt(min + place * (max - min), axis);
}

/** The surprise at the top of the picture, in bits; infinite surprises stand above every top. */
export function topBits(axis: Axis, shownBits: readonly number[]): number {
  const isLow = shownBits.every((bits) => bits <= LOW_BITS || bits === Infinity);
  return axis === 'linear' && isLow ? LOW_BITS : TALL_BITS;
}

const CURVE_STEPS = 120;

/** The curve, as places from the left and heights from the top, both from 0 to 100. */
export function curvePoints(axis: Axis, top: number): [x: number, y: number][] {
  if (axis === 'log') {
    return [
      [0, 100 * (1 - surprisal(LEAST_SHOWN) / top)],
      [100, 100],
    ];
  }
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const bits = top * (1 - step / CURVE_STEPS);
    return [100 * 2 ** -bits, (100 * step) / CURVE_STEPS];
  });
}

/** What is written along the axis. */
export const AXIS_MARKS: Readonly<Record<Axis, readonly { probability: number; text: string }[]>> =
  {
    linear: [
      { probability: 0, text: '0' },
      { probability: 1 / 4, text: '1/4' },
      { probability: 1 / 2, text: '1/2' },
      { probability: 3 / 4, text: '3/4' },
      { probability: 1, text: '1' },
    ],
    log: [
      { probability: 1e-9, text: '10⁻⁹' },
      { probability: 1e-6, text: '10⁻⁶' },
      { probability: 1e-3, text: '10⁻³' },
      { probability: 1, text: '1' },
    ],
  };
