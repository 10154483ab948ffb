import type { Writer } from '~/ui/widget-contract';
import type { Surprise } from './model';

const HEIGHT = 124;
const ROW = 26;
const UPPER = 22;
const LOWER = UPPER + ROW + 6;

interface SumOfSurprisesProps {
  readonly first: Surprise;
  readonly second: Surprise;
  readonly both: Surprise;
  readonly write: Writer;
}

/** Width of the first label on a phone, in percent. */
const FIRST_LABEL = 30;
/** Surprises below this many bits do not fill the width, so that small sums look small. */
const FULL_BITS = 8;

/**
 * The surprises of two independent events end to end, and the surprise of both: equally long.
 *
 *     p |████████|‾‾‾‾‾‾| q
 *       |███████████████| p·q
 */
export function SumOfSurprises({ first, second, both, write }: SumOfSurprisesProps) {
  const full = Math.max(FULL_BITS, Number.isFinite(both.bits) ? both.bits : FULL_BITS);
  const percent = (bits: number): number => Math.min(100, (100 * bits) / full);
  const middle = percent(first.bits);
  const end = percent(first.bits + second.bits);
  const isLate = middle > 100 - FIRST_LABEL;
  return (
    <svg class="surprise-sum" width="100%" height={HEIGHT} aria-hidden="true">
      <text class="c-p" x="0" y="15">
        p: {write.bare(first.bits)}
      </text>
      <text
        class="c-p"
        x={isLate ? '100%' : `${Math.max(middle, FIRST_LABEL)}%`}
        y="15"
        text-anchor={isLate ? 'end' : 'start'}
      >
        q: {write.bare(second.bits)}
      </text>
      <rect class="m-p" x="0" y={UPPER} width={`${middle}%`} height={ROW} />
      <rect class="hollow" x={`${middle}%`} y={UPPER} width={`${end - middle}%`} height={ROW} />
      <rect class="m-p" x="0" y={LOWER} width={`${percent(both.bits)}%`} height={ROW} />
      <line class="brace" x1={`${end}%`} x2={`${end}%`} y1={UPPER - 4} y2={LOWER + ROW + 4} />
      <text class="c-p" x="0" y={LOWER + ROW + 22}>
        both, p·q: {write.bare(first.bits)} + {write.bare(second.bits)} ={' '}
        {write.information(both.bits)}
      </text>
    </svg>
  );
}
