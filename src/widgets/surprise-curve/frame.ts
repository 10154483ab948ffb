import type { Axis } from './model';
import { placeOf, probabilityAtPlace } from './scale';

/** Where things stand in the picture: across in percent of its width, down in pixels. */
export const HEIGHT = 360;
export const TOP = 40;
export const BASE = HEIGHT - 44;

/** Percent of the width before and after the curve; names need room to the right of a log axis. */
const SIDES: Readonly<Record<Axis, { readonly left: number; readonly right: number }>> = {
  linear: { left: 4, right: 96 },
  log: { left: 4, right: 82 },
};

export interface Frame {
  readonly axis: Axis;
  readonly left: number;
  readonly right: number;
  /** Surprise at the top, in bits. */
  readonly top: number;
}

export function frameOf(axis: Axis, top: number): Frame {
  return { axis, top, ...SIDES[axis] };
}

/** Percent from the left edge. */
export function across({ axis, left, right }: Frame, probability: number): number {
  return left + (right - left) * placeOf(probability, axis);
}

/** Pixels from the upper edge; what is higher than the picture stands at its top. */
export function down({ top }: Frame, bits: number): number {
  return BASE - Math.min(1, bits / top) * (BASE - TOP);
}

/** The probability below a point of the picture, from its distance to the left edge in shares of the width. */
export function probabilityBelow({ axis, left, right }: Frame, share: number): number {
  return probabilityAtPlace((100 * share - left) / (right - left), axis);
}

/** Points nearer than this, in percent, would cover each other. */
const ROOM = 5;
/** How far one of two such points is drawn aside, in pixels: just more than a handle. */
const ASIDE = 26;

/** Pixels by which a second point is drawn aside of a first in the same place. */
export function asideOf(frame: Frame, first: number, second: number): number {
  const place = across(frame, second);
  if (Math.abs(across(frame, first) - place) >= ROOM) return 0;
  return place > (frame.left + frame.right) / 2 ? -ASIDE : ASIDE;
}
