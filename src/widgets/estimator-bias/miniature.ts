import { ground, line, type Point } from '~/charts/miniature';
import type { Derived } from './model';

/** The mean estimate against the size of the sample, and the truth it comes up to. */
export function miniature({ curve, truthBits }: Derived): string {
  const most = Math.max(truthBits, ...curve.map(({ pluginBits }) => pluginBits)) || 1;
  const end = Math.log(curve.at(-1)?.observations ?? 2);
  const start = Math.log(curve[0]?.observations ?? 1);
  const points = curve.map(({ observations, pluginBits }): Point => [
    (Math.log(observations) - start) / (end - start || 1),
    pluginBits / most,
  ]);
  const truth = truthBits / most;
  return (
    ground() +
    line(
      [
        [0, truth],
        [1, truth],
      ],
      'p',
      { dashed: true },
    ) +
    line(points, 'q')
  );
}
