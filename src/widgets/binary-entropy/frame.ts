import { binaryEntropy } from '~/math';

/** Where things stand in the picture: across in percent of its width, down in pixels. */
export const HEIGHT = 330;
export const TOP = 48;
export const BASE = HEIGHT - 44;
export const LEFT = 13;
export const RIGHT = 95;

/** Information at the top of the picture, in bits: twice the arch, so that a tangent has room. */
export const TOP_BITS = 2.1;

/** Percent from the left edge. */
export function across(probability: number): number {
  return LEFT + (RIGHT - LEFT) * probability;
}

/** Pixels from the upper edge; what is higher than the picture stands at its top. */
export function down(bits: number): number {
  return BASE - Math.min(1, bits / TOP_BITS) * (BASE - TOP);
}

/** A hand chooses hundredths, which are easy to read; the slider below is finer. */
const HUNDREDTHS = 100;

/** The probability below a point of the picture, from its share of the width. */
export function probabilityBelow(share: number): number {
  const inside = Math.min(1, Math.max(0, (100 * share - LEFT) / (RIGHT - LEFT)));
  return Math.round(inside * HUNDREDTHS) / HUNDREDTHS;
}

const ARCH_STEPS = 60;

/** The arch in a frame of 100 by 100, its points closest together at the feet, where it is steep. */
export function archPoints(): [x: number, y: number][] {
  return Array.from({ length: ARCH_STEPS + 1 }, (_, step) => {
    const p = Math.sin((Math.PI * step) / (2 * ARCH_STEPS)) ** 2;
    return [100 * p, 100 * (1 - binaryEntropy(p) / TOP_BITS)];
  });
}

/** A point of the picture before it is drawn. */
export interface Point {
  readonly probability: number;
  readonly bits: number;
}

/**
 * The part of a tangent that the picture has room for.
 *
 * @param atLeft - its height over p = 0, in bits; Infinity where it is vertical at the right.
 * @param atRight - its height over p = 1, in bits; Infinity where it is vertical at the left.
 */
export function tangentInside(atLeft: number, atRight: number): readonly [Point, Point] {
  if (atRight === Infinity) return vertical(0);
  if (atLeft === Infinity) return vertical(1);
  const slope = atRight - atLeft;
  const cut: Point = { probability: (TOP_BITS - atLeft) / slope, bits: TOP_BITS };
  return [
    atLeft > TOP_BITS ? cut : { probability: 0, bits: atLeft },
    atRight > TOP_BITS ? cut : { probability: 1, bits: atRight },
  ];
}

function vertical(probability: number): readonly [Point, Point] {
  return [
    { probability, bits: 0 },
    { probability, bits: TOP_BITS },
  ];
}
