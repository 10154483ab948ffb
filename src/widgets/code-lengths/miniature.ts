import { box, ground } from '~/charts/miniature';
import type { Derived } from './model';

/** Code words as boxes: as wide as their probability, as high as they are long. */
export function miniature({ rows }: Derived): string {
  const longest = Math.max(...rows.map(({ length }) => (Number.isFinite(length) ? length : 0)));
  let left = 0;
  const boxes = rows.map(({ p, length }) => {
    const from = left;
    left += p;
    const height = Number.isFinite(length) ? length / longest : 1;
    return box([from + 0.008, 0], [Math.max(from + 0.012, left - 0.008), height], 'p');
  });
  return boxes.join('') + ground();
}
