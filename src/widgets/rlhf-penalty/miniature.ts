import { dot, fitted, ground, line, type Point } from '~/charts/miniature';
import type { Derived } from './model';

/** The most reward for each divergence, and where this price stops. */
export function miniature({ frontier, klBits, reward }: Derived): string {
  const low = Math.min(...frontier.map((point) => point.reward));
  const points = [
    ...frontier.map((point): Point => [point.klBits, point.reward]),
    [klBits, reward] as const,
  ];
  const scaled = fitted(points, { from: low });
  const path = scaled.slice(0, -1).sort(([a], [b]) => a - b);
  return ground() + line(path, 'kl') + dot(scaled.at(-1) ?? [0, 0], 'kl');
}
