import { normalize, roundedTo, withProbability, type Distribution } from '~/math';
import type { Place } from '~/ui/drag-in-picture';
import { valueAfterKey } from '~/ui/slider-keys';

/**
 * Corners of the triangle in the picture, in shares of its width and height: the first outcome
 * above, the second at the left, the third at the right.
 *
 *          0
 *         / \
 *        /   \
 *       1-----2
 */
const CORNERS: readonly Place[] = [
  { x: 0.5, y: 0.085 },
  { x: 0.05, y: 0.905 },
  { x: 0.95, y: 0.905 },
];
const [TOP, LEFT, RIGHT] = CORNERS as [Place, Place, Place];

/** A hand places a point to a hundredth, so that it can be read and sent. */
const PARTS = 100;

/** How far the keys move a point. */
export const STEP = 0.01;
const RANGE = { min: 0, max: 1, step: STEP } as const;

/** Where a distribution stands in the picture: the corners' mean, weighted by its probabilities. */
export function placeOf(p: Distribution): Place {
  const weighted = (coordinate: (corner: Place) => number): number =>
    CORNERS.reduce((sum, corner, index) => sum + (p[index] ?? 0) * coordinate(corner), 0);
  return { x: weighted(({ x }) => x), y: weighted(({ y }) => y) };
}

/** The distribution at a place of the picture, to a hundredth; outside the triangle, one on its edge. */
export function distributionAt({ x, y }: Place): Distribution {
  const top = (LEFT.y - y) / (LEFT.y - TOP.y);
  const right = (x - LEFT.x - top * (TOP.x - LEFT.x)) / (RIGHT.x - LEFT.x);
  const inside = [top, 1 - top - right, right].map((weight) => Math.max(0, weight));
  return roundedTo(normalize(inside), PARTS);
}

/** From one outcome to another: as much as the key asks for and the first one has. */
function passed(p: Distribution, from: 1 | 2, to: 1 | 2, amount: number): Distribution {
  const given = Math.min(amount, p[from] ?? 0);
  return p.map((probability, index) => {
    if (index !== from && index !== to) return probability;
    return Number((probability + (index === to ? given : -given)).toFixed(12));
  });
}

/**
 * Where a key moves a point: up and down towards the first outcome and away from it, left and right
 * between the other two. Undefined for a key that does not move it.
 */
export function pointAfterKey(key: string, p: Distribution): Distribution | undefined {
  if (key === 'ArrowLeft') return passed(p, 2, 1, STEP);
  if (key === 'ArrowRight') return passed(p, 1, 2, STEP);
  const top = valueAfterKey(key, p[0] ?? 0, RANGE);
  return top === undefined ? undefined : withProbability(p, 0, top);
}

/** Where a second point starts. */
export const SECOND: Distribution = [1 / 4, 1 / 4, 1 / 2];

/** Points nearer than this, in shares of the width, would cover each other. */
const ROOM = 0.05;
/** How far one of two such points is drawn aside, in pixels: just more than a handle. */
const ASIDE = 26;

/** Pixels by which a second point is drawn aside of a first in the same place. */
export function asideOf(first: Distribution, second: Distribution): number {
  const [a, b] = [placeOf(first), placeOf(second)];
  if (Math.hypot(a.x - b.x, a.y - b.y) >= ROOM) return 0;
  return b.x > 1 / 2 ? -ASIDE : ASIDE;
}
