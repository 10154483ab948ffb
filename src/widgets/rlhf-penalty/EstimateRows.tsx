import type { Writer } from '~/ui/widget-contract';
import { ESTIMATOR_NAMES } from './describe';
import type { Estimates } from './estimates';

const ROW = 34;
const TOP = 30;
/** Percent of the width for names at the left, and for numbers at the right. */
const LEFT = 12;
const RIGHT = 80;

interface EstimateRowsProps {
  readonly estimates: Estimates;
  /** What is estimated, in bits. */
  readonly klBits: number;
  readonly write: Writer;
}

/** The scale, in bits: 0, the truth and one sample's spread by k1 lie on it, whatever the others do. */
function scaleOf({ rows }: Estimates, klBits: number): { low: number; high: number } {
  const spread = rows[0]?.deviationBits ?? 0;
  const means = rows.map(({ exactBits }) => exactBits);
  const low = Math.min(0, klBits - 1.2 * spread);
  const high = Math.max(klBits + 1.2 * spread, 1.2 * Math.max(...means));
  return { low, high: high > low ? high : low + 1 };
}

/**
 * What the samples say by each estimator: a dot at their mean with its standard error, a thin line
 * for the spread of one sample, a tick at the mean of infinitely many. The truth is one line through all.
 */
export function EstimateRows({ estimates, klBits, write }: EstimateRowsProps) {
  const { low, high } = scaleOf(estimates, klBits);
  const height = TOP + estimates.rows.length * ROW;
  const x = (bits: number): string => {
    const share = Math.min(1, Math.max(0, (bits - low) / (high - low)));
    return `${LEFT + share * (RIGHT - LEFT)}%`;
  };
  return (
    <svg class="estimates" width="100%" height={height} aria-hidden="true">
      <line class="axis" x1={x(0)} x2={x(0)} y1={TOP - 8} y2={height} />
      <line class="m-kl line" x1={x(klBits)} x2={x(klBits)} y1={TOP - 8} y2={height} />
      <text
        class="c-kl"
        x={x(klBits)}
        y="14"
        text-anchor={klBits - low > (high - low) / 2 ? 'end' : 'start'}
      >
        {`KL(π‖π₀) ${write.bare(klBits)}`}
      </text>
      {estimates.rows.map(({ name, meanBits, exactBits, deviationBits, errorBits }, index) => {
        const y = TOP + (index + 0.5) * ROW;
        return (
          <g key={name}>
            <text class="label" x="0" y={y + 5}>
              {ESTIMATOR_NAMES[name]}
            </text>
            <line
              class="spread"
              x1={x(exactBits - deviationBits)}
              x2={x(exactBits + deviationBits)}
              y1={y}
              y2={y}
            />
            <line
              class="error"
              x1={x(meanBits - errorBits)}
              x2={x(meanBits + errorBits)}
              y1={y}
              y2={y}
            />
            <line class="expected" x1={x(exactBits)} x2={x(exactBits)} y1={y - 9} y2={y + 9} />
            <circle class="mean" cx={x(meanBits)} cy={y} r="5" />
            <text class="value" x="100%" y={y + 5} text-anchor="end">
              {write.bare(meanBits)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
