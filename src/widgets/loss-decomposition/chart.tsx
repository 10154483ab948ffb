import { ticks } from '~/charts/ticks';
import { convertUnit, formatQuantity } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import type { Moment } from './model';

interface LossCurveProps {
  readonly moments: readonly Moment[];
  readonly floorBits: number;
  /** Entropy of the truth before noise and smoothing, drawn where it differs from the floor. */
  readonly truthEntropyBits: number;
  readonly step: number;
  readonly write: Writer;
}

const HEIGHT = 240;
const TOP = 20;
const BOTTOM = 26;
const MAX_TICKS = 3;

/** The height of the picture, in bits: the whole run fits below it; it moves in steps of a half. */
function scaleFor(moments: readonly Moment[]): number {
  const highest = Math.max(...moments.map(({ lossBits }) => lossBits));
  return Math.max(0.5, Math.ceil(highest * 2.1) / 2);
}

/**
 * The loss during training: below, the entropy that stays; above it, the KL that melts away. One
 * column for each step, since training moves in steps.
 */
export function LossCurve({ moments, floorBits, truthEntropyBits, step, write }: LossCurveProps) {
  const base = HEIGHT - BOTTOM;
  const scale = scaleFor(moments);
  const y = (bits: number): number => base - (bits / scale) * (base - TOP);
  const width = 100 / moments.length;
  const here = (step + 0.5) * width;
  const floor = y(floorBits);
  return (
    <svg class="loss-curve" width="100%" height={HEIGHT} aria-hidden="true">
      <rect class="m-h" x="0" width="100%" y={floor} height={base - floor} />
      {moments.map(({ step: column, lossBits }) => (
        <rect
          key={column}
          class={column <= step ? 'm-kl gap' : 'm-kl gap ahead'}
          x={`${column * width}%`}
          width={`${width}%`}
          y={y(lossBits)}
          height={Math.max(0, floor - y(lossBits))}
        />
      ))}
      {ticks(convertUnit(scale, 'bit', write.unit), MAX_TICKS).map((tick) => {
        const height = y(convertUnit(tick, write.unit, 'bit'));
        return (
          <g key={tick}>
            <line class="grid-line" x1="0" x2="100%" y1={height} y2={height} />
            {height < floor && (
              <text class="tick" x="100%" y={height - 4} text-anchor="end">
                {formatQuantity(tick, write.unit)}
              </text>
            )}
          </g>
        );
      })}
      {truthEntropyBits !== floorBits && (
        <line
          class="truth-floor"
          x1="0"
          x2="100%"
          y1={y(truthEntropyBits)}
          y2={y(truthEntropyBits)}
        />
      )}
      {base - floor > 24 && (
        <text class="on-mark" x="1.5%" y={floor + 18}>
          {`H(P) ${write.bare(floorBits)}`}
        </text>
      )}
      <line class="baseline" x1="0" x2="100%" y1={base} y2={base} />
      <line class="playhead" x1={`${here}%`} x2={`${here}%`} y1={TOP - 8} y2={base} />
      <circle class="playhead" cx={`${here}%`} cy={y(moments[step]?.lossBits ?? floorBits)} r="6" />
      <text class="tick" x="0" y={base + 19}>
        step 0
      </text>
      <text class="tick" x="100%" y={base + 19} text-anchor="end">
        {`step ${moments.length - 1}`}
      </text>
    </svg>
  );
}
