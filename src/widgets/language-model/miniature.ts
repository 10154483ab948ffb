import { columns, ground } from '~/charts/miniature';
import type { Derived } from './derive';

/** The bars of the pieces. */
export function miniature({ scored }: Derived): string {
  const bits = (scored?.pieces ?? []).map((piece) => piece.bits);
  const most = Math.max(1, ...bits);
  return (
    columns(
      bits.map((each) => each / most),
      'q',
    ) + ground()
  );
}
