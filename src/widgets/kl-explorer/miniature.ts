import { ground, hatched } from '~/charts/miniature';
import type { Derived } from './model';

/** What each outcome adds to the divergence, up or down. */
export function miniature({ rows }: Derived): string {
  const terms = rows.map(({ shownBits }) => (Number.isFinite(shownBits) ? shownBits : 0));
  const most = Math.max(...terms.map(Math.abs)) || 1;
  const zero = 0.42;
  const bars = terms.map((term, index) => {
    const [left, right] = [(index + 0.14) / terms.length, (index + 0.86) / terms.length];
    const end = zero + (term / most) * (term > 0 ? 1 - zero : zero);
    return hatched([left, Math.min(zero, end)], [right, Math.max(zero, end)], 'kl');
  });
  return bars.join('') + ground(zero);
}
