import { dot, fitted, ground, line, type Point } from '~/charts/miniature';
import type { Derived } from './model';

/** What is measured of the input as the weight grows: up, and down again. */
export function miniature({ path, peak }: Derived): string {
  const points = fitted(path.map(({ weight, inputBits }): Point => [Math.log(weight), inputBits]));
  const top = points[path.indexOf(peak)] ?? [0, 0];
  return ground() + line(points, 'p') + dot(top, 'p');
}
