import { BarLabel } from '~/ui/BarLabel';
import { BarValues } from '~/ui/BarValues';
import { barColumn } from '~/ui/bar-column';
import { barText } from '~/ui/values';
import type { CurvePoint } from './curve';
import type { Row } from './model';

const HEIGHT = 250;
const TOP = 24;
const BOTTOM = 30;
/** Beyond so many bars the numbers above them would touch. */
const MAX_VALUES_SHOWN = 8;

interface TokenBarsProps {
  readonly rows: readonly Row[];
  /** Tokens drawn in all; 0 where none were. */
  readonly draws: number;
}

/** What stands below a bar: the token, or dots for all the others together. */
function nameOf({ label, tokens }: Row): string {
  return tokens > 1 ? '…' : label;
}

/**
 * Probability of each token: an outline where it stood at T before the cuts, a hatched bar for what
 * is sampled, a line with a dot for how often it was drawn.
 */
export function TokenBars({ rows, draws }: TokenBarsProps) {
  const base = HEIGHT - BOTTOM;
  const y = (probability: number): number => base - probability * (base - TOP);
  const values = rows.map(({ tempered, probability, kept, count }, index) => ({
    text: kept ? barText(Number(probability.toPrecision(3))) : 'cut',
    centre: barColumn(index, rows.length).centre,
    y: y(Math.max(tempered, probability, draws > 0 ? count / draws : 0)) - 8,
  }));
  return (
    <svg class="token-bars" width="100%" height={HEIGHT} aria-hidden="true">
      {[0.5, 1].map((tick) => (
        <g key={tick}>
          <line class="grid-line" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="tick" x="0" y={y(tick) - 4}>
            {barText(tick)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const { tempered, probability, kept, count } = row;
        const { x, width, centre } = barColumn(index, rows.length);
        return (
          <g key={index} class={kept ? undefined : 'dim'}>
            <rect
              class="before-cuts"
              x={`${x}%`}
              width={`${width}%`}
              y={y(tempered)}
              height={base - y(tempered)}
            />
            <rect
              class="m-q"
              data-term="q"
              x={`${x}%`}
              width={`${width}%`}
              y={y(probability)}
              height={base - y(probability)}
            />
            {draws > 0 && (
              <>
                <line
                  class="drawn"
                  x1={`${x}%`}
                  x2={`${x + width}%`}
                  y1={y(count / draws)}
                  y2={y(count / draws)}
                />
                <circle class="drawn" cx={`${centre}%`} cy={y(count / draws)} r="4" />
              </>
            )}
            <BarLabel label={nameOf(row)} index={index} outcomes={rows.length} y={base + 21} />
          </g>
        );
      })}
      <line class="baseline" x1="0" x2="100%" y1={base} y2={base} />
      {rows.length <= MAX_VALUES_SHOWN && <BarValues values={values} />}
    </svg>
  );
}

interface EntropyCurveProps {
  readonly curve: readonly CurvePoint[];
  /** log n, in bits: the height of the picture. */
  readonly maxBits: number;
  /** Limit as T → 0⁺, in bits. */
  readonly greedyBits: number;
  /** Where T stands on the log scale, in [0, 1]; 0 and 1 for the limits. */
  readonly share: number;
  /** H at T before cuts, and of what is sampled, in bits. */
  readonly temperedBits: number;
  readonly sampledBits: number;
  /** log n as it is written, with its unit. */
  readonly max: string;
}

const CURVE_HEIGHT = 150;
const CURVE_TOP = 22;
const CURVE_BOTTOM = 24;
/** The curve leaves room for the two limits at its sides, in percent. */
const SIDE = 9;
const TICKS = [0.1, 0.5, 1, 2, 10];
const LOWEST = 0.05;
const RATIO = 400;

/** Entropy against temperature on a log scale, with its two limits. */
export function EntropyCurve({
  curve,
  maxBits,
  greedyBits,
  share,
  temperedBits,
  sampledBits,
  max,
}: EntropyCurveProps) {
  const base = CURVE_HEIGHT - CURVE_BOTTOM;
  const y = (bits: number): number => base - (bits / maxBits) * (base - CURVE_TOP);
  const x = (at: number): number => SIDE + at * (100 - 2 * SIDE);
  const points = curve.map((point) => `${100 * point.share},${y(point.entropyBits)}`).join(' ');
  return (
    <svg class="entropy-curve" width="100%" height={CURVE_HEIGHT} aria-hidden="true">
      <line class="grid-line" x1="0" x2="100%" y1={y(maxBits)} y2={y(maxBits)} />
      <text class="tick" x="0" y={y(maxBits) - 5}>
        {`H, at most ${max}`}
      </text>
      <svg
        x={`${SIDE}%`}
        width={`${100 - 2 * SIDE}%`}
        height={CURVE_HEIGHT}
        viewBox={`0 0 100 ${CURVE_HEIGHT}`}
        preserveAspectRatio="none"
      >
        <polyline class="m-h line" points={points} vector-effect="non-scaling-stroke" />
      </svg>
      <line class="limit" x1="0" x2={`${SIDE}%`} y1={y(greedyBits)} y2={y(greedyBits)} />
      <line class="limit" x1={`${100 - SIDE}%`} x2="100%" y1={y(maxBits)} y2={y(maxBits)} />
      {TICKS.map((tick) => (
        <text
          key={tick}
          class="tick"
          x={`${x(Math.log(tick / LOWEST) / Math.log(RATIO))}%`}
          y={base + 18}
          text-anchor="middle"
        >
          {tick}
        </text>
      ))}
      <text class="tick" x="0" y={base + 18}>
        T → 0
      </text>
      <text class="tick" x="100%" y={base + 18} text-anchor="end">
        ∞
      </text>
      <line class="baseline" x1="0" x2="100%" y1={base} y2={base} />
      {sampledBits !== temperedBits && (
        <circle class="m-q after-cuts" cx={`${x(share)}%`} cy={y(sampledBits)} r="5" />
      )}
      <circle class="m-h here" cx={`${x(share)}%`} cy={y(temperedBits)} r="6" />
    </svg>
  );
}
