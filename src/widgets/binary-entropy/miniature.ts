import { curve, dot, ground, line } from '~/charts/miniature';
import { binaryEntropy } from '~/math';
import type { Derived } from './model';

/** The entropy of a coin, with the coin's own tangent. */
export function miniature({ heads, entropyBits, slopeBits }: Derived): string {
  const { probability } = heads;
  const reach = 0.22;
  const tangent = [-reach, reach].map(
    (step) =>
      [
        probability + step,
        entropyBits + (Number.isFinite(slopeBits) ? slopeBits : 0) * step,
      ] as const,
  );
  return (
    ground() +
    line(
      curve((p) => binaryEntropy(p)),
      'p',
    ) +
    line(tangent, 'edge', { dashed: true }) +
    dot([probability, entropyBits], 'p')
  );
}
