import { BIN_STARTS, type ConfidenceBin } from '~/practice/review/confidence';

const SIZE = 240;
const EDGE = { left: 44, bottom: 40, top: 14, right: 24 } as const;
const WIDTH = EDGE.left + SIZE + EDGE.right;
const HEIGHT = EDGE.top + SIZE + EDGE.bottom;
const TICKS = [0, 0.5, 1];
const LARGEST_DOT = 11;

const x = (share: number) => EDGE.left + SIZE * share;
const y = (share: number) => EDGE.top + SIZE * (1 - share);
const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Odds given to the favourite against how often it was right; on the diagonal the two agree. */
export function ReliabilityPicture({ bins }: { readonly bins: readonly ConfidenceBin[] }) {
  const most = Math.max(...bins.map(({ answers }) => answers));
  return (
    <svg
      class="review-chart reliability"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label="How often your favourite choice was right, against the odds you gave it, in bins; the table below has the numbers."
    >
      <g aria-hidden="true">
        {BIN_STARTS.slice(1).map((start) => (
          <line key={start} class="grid-line" x1={x(start)} x2={x(start)} y1={y(0)} y2={y(1)} />
        ))}
        <line class="baseline" x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} />
        <line class="baseline" x1={x(0)} x2={x(0)} y1={y(0)} y2={y(1)} />
        <line class="diagonal" x1={x(0)} x2={x(1)} y1={y(0)} y2={y(1)} />
        {bins.map(({ from, stated, right, answers }) => (
          <g key={from}>
            <line class="m-kl line" x1={x(stated)} x2={x(stated)} y1={y(stated)} y2={y(right)} />
            <circle
              class="m-p"
              cx={x(stated)}
              cy={y(right)}
              r={3 + (LARGEST_DOT - 3) * Math.sqrt(answers / most)}
            />
          </g>
        ))}
        {TICKS.map((tick) => (
          <g key={tick}>
            <text class="tick" x={x(tick)} y={y(0) + 16} text-anchor="middle">
              {percent(tick)}
            </text>
            <text class="tick" x={x(0) - 6} y={y(tick) + 4} text-anchor="end">
              {percent(tick)}
            </text>
          </g>
        ))}
        <text class="tick" x={x(0.5)} y={HEIGHT - 4} text-anchor="middle">
          the odds you gave your favourite
        </text>
      </g>
    </svg>
  );
}
