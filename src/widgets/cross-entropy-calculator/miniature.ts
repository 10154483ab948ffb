import { box, frame, ground, hatched } from '~/charts/miniature';
import type { Derived } from './model';

/** Truth and model side by side, over the one bar of entropy and gap. */
export function miniature({ rows, entropyBits, crossEntropyBits }: Derived): string {
  const highest = Math.max(...rows.flatMap(({ p, q }) => [p, q]));
  const bars = rows.map(({ p, q }, index) => {
    const step = 1 / rows.length;
    const [left, middle, right] = [0.1, 0.5, 0.9].map((share) => (index + share) * step) as [
      number,
      number,
      number,
    ];
    const top = (share: number): number => 0.32 + (0.68 * share) / highest;
    return (
      box([left, 0.32], [middle - 0.01, top(p)], 'p') +
      frame([middle + 0.01, 0.32], [right, top(q)], 'q')
    );
  });
  const whole = Number.isFinite(crossEntropyBits) ? crossEntropyBits : entropyBits;
  const share = whole > 0 ? entropyBits / whole : 0;
  return (
    bars.join('') +
    ground(0.32) +
    box([0, 0], [share, 0.16], 'p') +
    hatched([share, 0], [1, 0.16], 'kl')
  );
}
