import { dot, line } from '~/charts/miniature';
import type { Derived } from './model';

/** One loss on two rulers: whole bits above, whole nats below. */
export function miniature({ lossBits, maxEntropyBits }: Derived): string {
  const most = Math.max(maxEntropyBits, lossBits) || 1;
  const ruler = (height: number, unitInBits: number, way: 1 | -1): string => {
    const ticks = Array.from({ length: Math.floor(most / unitInBits) + 1 }, (_, count) => {
      const x = (count * unitInBits) / most;
      return line(
        [
          [x, height],
          [x, height + way * (count % 5 === 0 ? 0.2 : 0.12)],
        ],
        'edge',
        { width: 1 },
      );
    });
    return (
      ticks.join('') +
      line(
        [
          [0, height],
          [1, height],
        ],
        'edge',
      )
    );
  };
  const x = lossBits / most;
  return (
    ruler(0.66, 1, 1) +
    ruler(0.34, 1 / Math.LN2, -1) +
    line(
      [
        [x, 0],
        [x, 1],
      ],
      'q',
    ) +
    dot([x, 0.5], 'q')
  );
}
