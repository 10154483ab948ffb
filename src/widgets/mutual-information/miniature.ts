import { box, frame, hatched } from '~/charts/miniature';
import type { Derived } from './model';

/** Two entropies laid over one another: what they share lies under both. */
export function miniature({ areas }: Derived): string {
  const { entropyXBits, xGivenYBits, jointBits } = areas;
  const whole = jointBits || 1;
  const [left, right] = [xGivenYBits / whole, entropyXBits / whole];
  return (
    box([0, 0.54], [right, 0.84], 'p') +
    frame([left, 0.16], [1, 0.46], 'q') +
    (right > left ? hatched([left, 0.16], [right, 0.46], 'kl') : '')
  );
}
