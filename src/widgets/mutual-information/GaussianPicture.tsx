import { ticks } from '~/charts/ticks';
import { convertUnit, formatNumber, formatQuantity } from '~/lib/format';
import { dragInPicture } from '~/ui/drag-in-picture';
import { valueAfterKey } from '~/ui/slider-keys';
import type { Writer } from '~/ui/widget-contract';
import { curve, TOP_BITS } from './curve';
import type { Gaussian } from './gaussian';
import { CORRELATION } from './model';

export { CorrelationField, gaussianRows } from './GaussianPanel';

const PLANE = 230;
/** Standard deviations shown to each side. */
const REACH = 2.6;
/** Two contours, at one and two standard deviations. */
const CONTOURS = [1, 2];
/** An ellipse of width 0 would not be drawn at all. */
const THIN = 1e-3;
/** The value of X that the picture looks at. */
const SEEN = 1;

interface PlaneProps {
  readonly correlation: number;
  readonly gaussian: Gaussian;
}

/**
 * The pair of normal variables from above: two contours of the density, the spread of Y alone at
 * the left edge, and that of Y where X = 1.
 */
export function Plane({ correlation, gaussian: { spread } }: PlaneProps) {
  const mean = correlation * SEEN;
  const interval = (x: number, from: number, to: number) => (
    <line
      class="m-p line spread"
      vector-effect="non-scaling-stroke"
      x1={x}
      x2={x}
      y1={-to}
      y2={-from}
    />
  );
  return (
    <svg class="plane" width="100%" height={PLANE} aria-hidden="true">
      <svg
        width="100%"
        height={PLANE}
        viewBox={`${-REACH} ${-REACH} ${2 * REACH} ${2 * REACH}`}
        preserveAspectRatio="none"
      >
        <g class="grid-line">
          <line vector-effect="non-scaling-stroke" x1={-REACH} x2={REACH} y1="0" y2="0" />
          <line vector-effect="non-scaling-stroke" x1="0" x2="0" y1={-REACH} y2={REACH} />
        </g>
        {CONTOURS.map((size) => (
          <ellipse
            key={size}
            class="contour"
            vector-effect="non-scaling-stroke"
            rx={size * Math.max(THIN, Math.sqrt(1 + correlation))}
            ry={size * Math.max(THIN, Math.sqrt(1 - correlation))}
            transform="rotate(-45)"
          />
        ))}
        <line
          class="seen"
          vector-effect="non-scaling-stroke"
          x1={SEEN}
          x2={SEEN}
          y1={-REACH}
          y2={REACH}
        />
        {interval(-REACH + 0.1, -1, 1)}
        {interval(SEEN, mean - spread, mean + spread)}
      </svg>
      <text class="tick" x="50%" y="16" dx="6">
        Y
      </text>
      <text class="tick" x="100%" y={PLANE / 2 - 6} text-anchor="end">
        X
      </text>
      <text class="c-p" x="0" y="16">
        Y: 0 ± 1
      </text>
      <text class="c-p" x="100%" y={PLANE - 6} text-anchor="end">
        {`Y if X = ${SEEN}: ${formatNumber(mean, { decimals: 2 })} ± ${formatNumber(spread, { decimals: 2 })}`}
      </text>
    </svg>
  );
}

const CURVE = 210;
const TOP = 20;
const BASE = CURVE - 26;
const REACH_OF_HAND = 22;
/** Percent of the width left free at each side, so that a hand can reach the ends. */
const EDGE = 6;
const MAX_TICKS = 3;

interface InformationCurveProps extends PlaneProps {
  readonly write: Writer;
  readonly enabled: boolean;
  readonly onChange: (correlation: number) => void;
}

function across(correlation: number): number {
  return EDGE + (100 - 2 * EDGE) * ((1 + correlation) / 2);
}

function down(bits: number): number {
  return BASE - Math.min(1, bits / TOP_BITS) * (BASE - TOP);
}

/** Correlations are chosen in steps of this size. */
export const STEP = 0.01;

function correlationAt(share: number): number {
  const along = (100 * share - EDGE) / (100 - 2 * EDGE);
  const value = Math.round((2 * along - 1) / STEP) * STEP;
  return Math.max(CORRELATION.min, Math.min(CORRELATION.max, Number(value.toFixed(4)))) + 0;
}

/** Mutual information against correlation, with a point that is dragged along it. */
export function InformationCurve({
  correlation,
  gaussian: { sharedBits },
  write,
  enabled,
  onChange,
}: InformationCurveProps) {
  const x = `${across(correlation)}%`;
  const y = down(sharedBits);
  const drag = dragInPicture((place) => {
    onChange(correlationAt(place.x));
  });
  const slider = enabled
    ? {
        role: 'slider' as const,
        tabindex: 0, // SVG keeps the case of attributes, and knows no tabIndex
        'aria-label': 'correlation on the curve',
        'aria-valuemin': CORRELATION.min,
        'aria-valuemax': CORRELATION.max,
        'aria-valuenow': correlation,
        'aria-valuetext': `${formatNumber(correlation)}, ${write.information(sharedBits)}`,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return; // the browser's own
          const next = valueAfterKey(event.key, correlation, { ...CORRELATION, step: STEP });
          if (next === undefined) return;
          event.preventDefault();
          onChange(next);
        },
        ...drag,
      }
    : { role: 'img' as const, 'aria-label': `correlation: ${formatNumber(correlation)}` };
  return (
    <svg
      class="information-curve"
      width="100%"
      height={CURVE}
      role="group"
      aria-label="Mutual information against the correlation"
    >
      <rect width="100%" height={CURVE} fill="transparent" {...(enabled ? drag : {})} />
      {ticks(convertUnit(TOP_BITS, 'bit', write.unit), MAX_TICKS).map((tick) => {
        const height = down(convertUnit(tick, write.unit, 'bit'));
        return (
          <g key={tick} aria-hidden="true">
            <line class="grid-line" x1="0" x2="100%" y1={height} y2={height} />
            <text class="tick" x="50%" y={height - 4} text-anchor="middle">
              {formatQuantity(tick, write.unit)}
            </text>
          </g>
        );
      })}
      <line class="baseline" x1="0" x2="100%" y1={BASE} y2={BASE} />
      <svg
        x={`${EDGE}%`}
        y={TOP}
        width={`${100 - 2 * EDGE}%`}
        height={BASE - TOP}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path class="m-kl line" vector-effect="non-scaling-stroke" d={curve} />
      </svg>
      {[-1, 0, 1].map((value) => (
        <text
          key={value}
          class="tick"
          x={`${50 * (1 + value)}%`}
          y={CURVE - 7}
          text-anchor={value < 0 ? 'start' : value > 0 ? 'end' : 'middle'}
          aria-hidden="true"
        >
          {`ρ = ${formatNumber(value)}`}
        </text>
      ))}
      <g class="handle" {...slider}>
        <circle cx={x} cy={y} r={REACH_OF_HAND} fill="transparent" />
        <circle class="dot" cx={x} cy={y} r="9" />
      </g>
    </svg>
  );
}
