import { dot, line, type Point } from '~/charts/miniature';
import { entropyContour, type Distribution } from '~/math';
import { placeOf } from './triangle';
import type { Derived } from './model';

/** The triangle of three outcomes: levels of entropy, and the point. */
export function miniature({ rows, maxEntropyBits }: Derived): string {
  const point = (p: Distribution): Point => {
    const { x, y } = placeOf(p);
    return [0.5 + (x - 0.5) * 0.6, 1 - y];
  };
  const closed = (corners: readonly Distribution[]): Point[] =>
    [...corners, ...corners.slice(0, 1)].map(point);
  const edges = closed([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
  const levels = [0.4, 0.6, 0.8, 0.95].map((share) =>
    line(closed(entropyContour(share * maxEntropyBits)), 'rule', { width: 1.5 }),
  );
  return levels.join('') + line(edges, 'edge') + dot(point(rows.map(({ p }) => p)), 'p');
}
