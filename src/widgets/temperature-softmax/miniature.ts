import { columns, ground, type Paint } from '~/charts/miniature';
import type { Derived } from './model';

/** The probabilities of the tokens, from the warmest to the coolest. */
export function miniature({ rows }: Derived): string {
  const paints: readonly Paint[] = ['t-4', 't-3', 't-1', 't-0'];
  const shown = [...rows].sort((a, b) => b.probability - a.probability).slice(0, 8);
  const most = shown[0]?.probability ?? 1;
  const paintOf = (index: number): Paint =>
    paints[Math.floor((index * paints.length) / shown.length)] ?? 't-0';
  return (
    columns(
      shown.map(({ probability }) => probability / most),
      paintOf,
    ) + ground()
  );
}
