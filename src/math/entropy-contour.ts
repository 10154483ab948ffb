import { assertInteger } from './assert';
import { inverseBinaryEntropy } from './binary-entropy';
import type { Distribution } from './distribution';
import { entropyNats } from './entropy';
import { toNats, type UnitOption } from './units';

type Triple = readonly [number, number, number];

const CENTRE: Triple = [1 / 3, 1 / 3, 1 / 3];
/** Halvings of the way from the centre to the edge; the last is smaller than any picture shows. */
const HALVINGS = 40;

/** The point a share of the way from the centre to a point on the edge. */
function onTheWayTo(edge: Triple, share: number): Triple {
  const towards = (index: 0 | 1 | 2): number =>
    CENTRE[index] + share * (edge[index] - CENTRE[index]);
  return [towards(0), towards(1), towards(2)];
}

/** Where the way from the centre to the edge falls to an entropy, or the edge if it never does. */
function fallsTo(nats: number, edge: Triple): Triple {
  if (entropyNats(edge) >= nats) return edge;
  let inside = 0;
  let outside = 1;
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (inside + outside) / 2;
    if (entropyNats(onTheWayTo(edge, middle)) >= nats) inside = middle;
    else outside = middle;
  }
  return onTheWayTo(edge, inside);
}

/** A distribution turned so that its first outcome becomes outcome `corner`. */
function turned([a, b, c]: Triple, corner: number): Triple {
  if (corner === 0) return [a, b, c];
  return corner === 1 ? [c, a, b] : [b, c, a];
}

/**
 * Outline of the distributions on three outcomes whose entropy is at least a level.
 *
 * Entropy is concave, so that these make one convex piece around the centre. Up to log 2 it reaches
 * the edges of the triangle, on which P is a coin, and leaves out the corners; above it, the outline
 * is a closed curve inside.
 *
 * @param level - least entropy, in (0, log 3), in `unit`.
 * @param options.steps - pieces of the outline from an edge to the way towards a corner; at least 1.
 * @param options.unit - unit of the level; bits unless stated.
 * @returns corners of a polygon, in order around the centre, shape [6 · steps + 3, 3].
 * @throws {RangeError} if the level is outside, or steps is no positive integer.
 * @see Cover & Thomas, Elements of Information Theory (2006), theorem 2.7.3.
 */
export function entropyContour(
  level: number,
  { steps = 6, unit = 'bits' }: { readonly steps?: number } & UnitOption = {},
): Distribution[] {
  assertInteger(steps, 'steps', 1);
  const nats = toNats(level, unit);
  if (!(nats > 0 && nats < Math.log(3))) {
    throw new RangeError(`level = ${level} ${unit} is not between 0 and log 3`);
  }
  const reach = inverseBinaryEntropy(Math.min(nats, Math.LN2), { unit: 'nats' });
  return [0, 1, 2].flatMap((corner) =>
    Array.from({ length: 2 * steps + 1 }, (_, step) => {
      const away = (reach * Math.abs(step - steps)) / steps;
      const edge: Triple = step < steps ? [1 - away, 0, away] : [1 - away, away, 0];
      return turned(fallsTo(nats, edge), corner);
    }),
  );
}
