import { columns, ground } from '~/charts/miniature';
import type { Derived } from './model';

/** The probabilities, the largest as high as there is room. */
export function miniature({ rows }: Derived): string {
  const shares = rows.map(
    ({ probability }) => probability / Math.max(...rows.map((row) => row.probability)),
  );
  return columns(shares, 'p') + ground();
}
