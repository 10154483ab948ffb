import { area, curve, ground, line } from '~/charts/miniature';
import { gaussianDensity, type Gaussian } from '~/math';
import type { Derived } from './model';

/** Two normal densities, the truth filled and the model drawn. */
export function miniature({ p, q }: Derived): string {
  const reach = 3.2 * Math.max(p.standardDeviation, q.standardDeviation);
  const [low, high] = [Math.min(p.mean, q.mean) - reach, Math.max(p.mean, q.mean) + reach];
  const highest = Math.max(gaussianDensity(p.mean, p), gaussianDensity(q.mean, q));
  const density = (of: Gaussian) =>
    curve((share) => gaussianDensity(low + share * (high - low), of) / highest);
  return area(density(p), 'p') + line(density(q), 'q') + ground();
}
