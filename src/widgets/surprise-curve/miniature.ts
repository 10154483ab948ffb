import { curve, dot, ground, line } from '~/charts/miniature';
import { surprisal } from '~/math';
import type { Derived } from './model';

/** Surprise against probability, with the event on it. */
export function miniature({ first }: Derived): string {
  const most = 6;
  const height = (p: number): number => surprisal(p) / most;
  const points = curve((share) => height(Math.max(share, 2 ** -most)));
  return ground() + line(points, 'p') + dot([first.probability, first.bits / most], 'p');
}
