import { convertUnit, formatNumber } from '~/lib/format';
import { barColumn } from '~/ui/bar-column';
import type { Writer } from '~/ui/widget-contract';
import type { Derived, Row } from './model';

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

const STACK_HEIGHT = 112;
const BAR_TOP = 40;
const BAR_HEIGHT = 34;
const BRACE = BAR_TOP + BAR_HEIGHT + 6;
/** Width of one letter on a phone, in percent. */
const LETTER = 3;
/** Half the width of the words below the brace, in percent. */
const SUM_ROOM = 27;

interface SumProps {
  readonly derived: Derived;
  readonly write: Writer;
}

/**
 * The contributions laid end to end are the entropy; the frame around them is the largest there is.
 *
 *     |█ mat █|█ sofa █|█ ... █|       | log n
 *     └────────── H ───────────┘
 */
export function ContributionSum({ derived, write }: SumProps) {
  const { rows, entropyBits, maxEntropyBits } = derived;
  const end = Math.min(100, (100 * entropyBits) / maxEntropyBits);
  const middle = Math.min(100 - SUM_ROOM, Math.max(end / 2, SUM_ROOM));
  let used = 0;
  return (
    <svg class="contribution-sum" width="100%" height={STACK_HEIGHT} aria-hidden="true">
      <text class="caption" x="0" y="30">
        end to end
      </text>
      <text class="caption" x="100%" y="30" text-anchor="end">
        log {rows.length} = {write.information(maxEntropyBits)}
      </text>
      <rect class="frame" x="0" y={BAR_TOP} width="100%" height={BAR_HEIGHT} />
      {rows.map(({ label, contributionBits }, index) => {
        const width = (100 * contributionBits) / maxEntropyBits;
        const start = used;
        used += width;
        return (
          <g key={index}>
            <rect
              class="m-h segment"
              x={`${start}%`}
              width={`${width}%`}
              y={BAR_TOP}
              height={BAR_HEIGHT}
            />
            {width > (label.length + 1) * LETTER && (
              <text
                class="on-mark"
                x={`${start + width / 2}%`}
                y={BAR_TOP + BAR_HEIGHT / 2 + 5}
                text-anchor="middle"
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
      <line class="brace" x1="0" x2={`${end}%`} y1={BRACE + 6} y2={BRACE + 6} />
      <line class="brace" x1="0.5" x2="0.5" y1={BRACE} y2={BRACE + 6} />
      <line class="brace" x1={`${end}%`} x2={`${end}%`} y1={BRACE} y2={BRACE + 6} />
      <text class="c-h" x={`${middle}%`} y={STACK_HEIGHT - 4} text-anchor="middle">
        H(P) = {write.information(entropyBits)}
      </text>
    </svg>
  );
}
