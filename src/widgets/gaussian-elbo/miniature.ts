import { area, curve, ground, line } from '~/charts/miniature';
import { gaussianDensity, type Gaussian } from '~/math';
import type { Derived } from './model';

/** The true posterior, filled; the prior, dashed; and the approximation between them. */
export function miniature({ shown }: Derived): string {
  const { posterior, q } = shown;
  const prior: Gaussian = { mean: 0, standardDeviation: 1 };
  const all = [posterior, q, prior];
  const low = Math.min(...all.map((of) => of.mean - 3 * of.standardDeviation));
  const high = Math.max(...all.map((of) => of.mean + 3 * of.standardDeviation));
  const highest = Math.max(...all.map((of) => gaussianDensity(of.mean, of)));
  const density = (of: Gaussian) =>
    curve((share) => gaussianDensity(low + share * (high - low), of) / highest);
  return (
    area(density(posterior), 'p') +
    line(density(prior), 'edge', { dashed: true }) +
    line(density(q), 'q') +
    ground()
  );
}
