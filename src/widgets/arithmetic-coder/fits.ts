import { PICTURE_WIDTHS } from '~/ui/fit-text';

/** Width of a character of a label and the air around it, in pixels. */
const CHARACTER = 8.4;
const AIR = 8;

/** In which pictures a label has room within a share of the width: all, the wide ones, or none. */
export function roomFor(label: string, share: number): 'all' | 'wide' | 'none' {
  const needed = CHARACTER * Array.from(label).length + AIR;
  if (needed <= share * PICTURE_WIDTHS.narrow) return 'all';
  return needed <= share * PICTURE_WIDTHS.wide ? 'wide' : 'none';
}
