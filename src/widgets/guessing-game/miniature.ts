import { columns, ground } from '~/charts/miniature';
import type { Derived } from './model';

const MOST = 10;

/** How often the first, second, … guess was right. */
export function miniature({ shares }: Derived): string {
  const most = Math.max(...shares);
  return (
    columns(
      shares.slice(0, MOST).map((share) => share / most),
      'p',
    ) + ground()
  );
}
