import { area, curve, ground, line } from '~/charts/miniature';
import { gaussianDensity, mixtureDensity } from '~/math';
import type { Derived } from './model';

/** A target with two peaks, and the one normal density that descended onto it. */
export function miniature({ target, ownEnd }: Derived): string {
  const reach = 4 * target.standardDeviation;
  const low = Math.min(...target.means) - reach;
  const high = Math.max(...target.means) + reach;
  const x = (share: number): number => low + share * (high - low);
  const truth = curve((share) => mixtureDensity(x(share), target));
  const model = curve((share) => gaussianDensity(x(share), ownEnd.gaussian));
  const highest = Math.max(...[...truth, ...model].map(([, density]) => density));
  const scaled = (points: typeof truth) =>
    points.map(([share, density]) => [share, density / highest] as const);
  return area(scaled(truth), 'p') + line(scaled(model), 'q') + ground();
}
