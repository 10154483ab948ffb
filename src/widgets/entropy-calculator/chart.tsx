import { convertUnit, formatNumber } from '~/lib/format';
import { barColumn } from '~/ui/bar-column';
import type { Writer } from '~/ui/widget-contract';
import type { Row } from './model';

const HEIGHT = 132;
const TOP = 44;
/** Beyond so many bars the numbers above them would touch. */
const MAX_VALUES_SHOWN = 12;
/** With so few bars there is room for a third decimal. */
const FEW = 5;

/** A contribution above its bar: as many decimals as there is room for. */
function contributionText(bits: number, outcomes: number, { unit }: Writer): string {
  const decimals = outcomes <= FEW ? 3 : 2;
  return formatNumber(convertUnit(bits, 'bit', unit), { decimals });
}

interface ContributionsProps {
  readonly rows: readonly Row[];
  /** The contribution at the top, in bits. */
  readonly top: number;
  readonly write: Writer;
}

/** What each outcome adds to the entropy, in the columns of the probabilities above. */
export function Contributions({ rows, top, write }: ContributionsProps) {
  return (
    <svg class="contributions" width="100%" height={HEIGHT} aria-hidden="true">
      <text class="caption" x="0" y="16">
        −p log p, what each adds, in {write.unitName}
      </text>
      {rows.map(({ contributionBits }, index) => {
        const { x, width } = barColumn(index, rows.length);
        const y = HEIGHT - (contributionBits / top) * (HEIGHT - TOP);
        return (
          <g key={index}>
            <rect class="m-h" x={`${x}%`} width={`${width}%`} y={y} height={HEIGHT - y} />
            {rows.length <= MAX_VALUES_SHOWN && (
              <text class="value" x={`${x + width / 2}%`} y={y - 8} text-anchor="middle">
                {contributionText(contributionBits, rows.length, write)}
              </text>
            )}
          </g>
        );
      })}
      <line class="baseline" x1="0" x2="100%" y1={HEIGHT} y2={HEIGHT} />
    </svg>
  );
}
