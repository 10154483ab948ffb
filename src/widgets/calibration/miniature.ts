import { box, ground, line } from '~/charts/miniature';
import type { Derived } from './model';

/** How often the model is right at each confidence, against the diagonal of the honest. */
export function miniature({ rows }: Derived): string {
  const bars = rows.map(({ confidence, accuracy }) =>
    box([confidence - 0.025, 0], [confidence + 0.025, Math.max(0.01, accuracy)], 'p'),
  );
  return (
    bars.join('') +
    line(
      [
        [0, 0],
        [1, 1],
      ],
      'edge',
      { dashed: true },
    ) +
    ground()
  );
}
