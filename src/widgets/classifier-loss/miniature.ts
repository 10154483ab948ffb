import { box, frame, ground } from '~/charts/miniature';
import type { Derived } from './model';

/** What the model gives each class, and how much of the true one it misses. */
export function miniature({ rows }: Derived): string {
  const step = 1 / rows.length;
  const bars = rows.map(({ probability, target }, index) => {
    const [left, right] = [(index + 0.14) * step, (index + 0.86) * step];
    const wanted = target > 0 ? box([left, 0], [right, target], 'p') : '';
    return wanted + frame([left, 0], [right, Math.max(0.02, probability)], 'q');
  });
  return bars.join('') + ground();
}
