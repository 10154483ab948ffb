import { box, frame, ground } from '~/charts/miniature';
import { extentOf } from '~/math';
import { intervalAt } from './coding';
import type { Derived } from './model';

const LEVELS = 5;

/** The interval after each of the first letters, from above. */
export function miniature({ coding }: Derived): string {
  const steps = coding?.steps ?? [];
  const levels = Array.from({ length: LEVELS }, (_, at) => {
    const { start, width } = extentOf(intervalAt(steps, Math.min(at, steps.length)));
    const top = 1 - at / LEVELS;
    const bottom = top - 0.7 / LEVELS;
    return frame([0, bottom], [1, top], 'rule') + box([start, bottom], [start + width, top], 'p');
  });
  return levels.join('') + ground();
}
