import { area, fitted, line, ground, type Point } from '~/charts/miniature';
import type { Derived } from './model';

/** The loss over training: a floor that stays, and the gap above it that falls. */
export function miniature({ moments, floorBits }: Derived): string {
  const losses = fitted(moments.map(({ step, lossBits }): Point => [step, lossBits]));
  const most = Math.max(...moments.map(({ lossBits }) => lossBits)) || 1;
  const floor = losses.map(([x]): Point => [x, floorBits / most]);
  return area(floor, 'p') + line(losses, 'kl', { width: 2.5 }) + ground();
}
