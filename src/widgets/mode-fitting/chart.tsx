import { useMemo } from 'preact/hooks';
import { curvePlaces, pointsText } from '~/charts/curve-points';
import { formatNumber } from '~/lib/format';
import { type FitStep, type Gaussian, gaussianDensity, mixtureDensity } from '~/math';
import { AXIS, type Derived, PEAK_SPREAD, STEPS } from './model';

/** Of the densities: where the plot begins and ends; below it is room for the rail. */
export const DENSITY = { top: 20, base: 190 } as const;
/** Density at the top of the plot; a narrow Q stands higher and is cut. */
const TOP_DENSITY = 0.8;
const X_TICKS = [-6, -3, 0, 3, 6];

const percentAt = (x: number): number => (100 * (x - AXIS.min)) / (AXIS.max - AXIS.min);

interface DensitiesProps {
  readonly derived: Derived;
}

/** The points of a density, more of them around its peaks. */
function line(peaks: Parameters<typeof curvePlaces>[1], density: (x: number) => number): string {
  return pointsText(curvePlaces(AXIS, peaks), AXIS, (x) => density(x) / TOP_DENSITY);
}

/** The target with its two peaks, filled, and the one bump that is to stand for it. */
export function Densities({ derived: { target, q } }: DensitiesProps) {
  const { top, base } = DENSITY;
  const y = (density: number): number => base - (density / TOP_DENSITY) * (base - top);
  const p = useMemo(
    () =>
      line(
        target.means.map((mean) => ({ at: mean, reach: 3 * PEAK_SPREAD })),
        (x) => mixtureDensity(x, target),
      ),
    [target],
  );
  const qLine = line([{ at: q.mean, reach: 4 * q.standardDeviation }], (x) =>
    gaussianDensity(x, q),
  );
  return (
    <g aria-hidden="true">
      {[TOP_DENSITY / 2, TOP_DENSITY].map((tick) => (
        <g key={tick}>
          <line class="grid-line" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="tick" x="0" y={y(tick) - 4}>
            {tick === TOP_DENSITY ? `density ${formatNumber(tick)}` : formatNumber(tick)}
          </text>
        </g>
      ))}
      <svg
        class="cut"
        y={top}
        width="100%"
        height={base - top}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        <polygon class="filled-p" points={`0,100 ${p} 100,100`} />
        <polyline class="m-p line" data-term="p" points={p} vector-effect="non-scaling-stroke" />
        <polyline
          class="m-q line"
          data-term="q"
          points={qLine}
          vector-effect="non-scaling-stroke"
        />
      </svg>
      <line class="baseline" x1="0" x2="100%" y1={base} y2={base} />
      {X_TICKS.map((tick) => (
        <text key={tick} class="tick" x={`${percentAt(tick)}%`} y={base + 18} text-anchor="middle">
          {formatNumber(tick)}
        </text>
      ))}
    </g>
  );
}

const HEIGHT = 210;
const TOP = 26;
const BASE = HEIGHT - 10;

const depthOf = (step: number): number => TOP + (step / STEPS) * (BASE - TOP);

/** μ at each step, as the points of a line that goes down. */
function wayText(rows: readonly FitStep[]): string {
  return rows
    .map(({ step, gaussian }) => {
      const across = Math.max(0, Math.min(100, percentAt(gaussian.mean)));
      return `${across.toFixed(2)},${((100 * step) / STEPS).toFixed(2)}`;
    })
    .join(' ');
}

interface DescentsProps {
  readonly derived: Derived;
  readonly step: number;
}

/**
 * Where the means go, step by step, from the top down, on the axis of the densities above. At the
 * present step each has its spread to either side.
 */
export function Descents({ derived: { descents, target }, step }: DescentsProps) {
  const here = depthOf(step);
  return (
    <svg class="descents" width="100%" height={HEIGHT} aria-hidden="true">
      {target.means.map((mean, index) => (
        <line
          key={index}
          class="peak"
          x1={`${percentAt(mean)}%`}
          x2={`${percentAt(mean)}%`}
          y1={TOP}
          y2={BASE}
        />
      ))}
      <text class="tick" x="0" y="14">
        step 0
      </text>
      <text class="tick" x="0" y={BASE - 2}>
        {`step ${STEPS}`}
      </text>
      <svg
        y={TOP}
        width="100%"
        height={BASE - TOP}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        {descents.map((rows, index) => (
          <Way key={index} rows={rows} own={index === 0} step={step} />
        ))}
      </svg>
      {[...descents.entries()].reverse().map(([index, rows]) => {
        const now = rows[step]?.gaussian;
        return now && <Present key={index} gaussian={now} own={index === 0} y={here} />;
      })}
    </svg>
  );
}

interface WayProps {
  readonly rows: readonly FitStep[];
  readonly own: boolean;
  readonly step: number;
}

/** The way of one descent: what is ahead of it stays as it is while steps are made. */
function Way({ rows, own, step }: WayProps) {
  const ahead = useMemo(() => wayText(rows), [rows]);
  const done = useMemo(() => wayText(rows.slice(0, step + 1)), [rows, step]);
  return (
    <g class={own ? 'way own' : 'way'}>
      <polyline class="ahead" points={ahead} vector-effect="non-scaling-stroke" />
      <polyline class="done" points={done} vector-effect="non-scaling-stroke" />
    </g>
  );
}

function Present({
  gaussian: { mean, standardDeviation },
  own,
  y,
}: {
  readonly gaussian: Gaussian;
  readonly own: boolean;
  readonly y: number;
}) {
  return (
    <g class={own ? 'present own' : 'present'}>
      <line
        x1={`${percentAt(mean - standardDeviation)}%`}
        x2={`${percentAt(mean + standardDeviation)}%`}
        y1={y}
        y2={y}
      />
      <circle cx={`${percentAt(mean)}%`} cy={y} r={own ? 7 : 5} />
    </g>
  );
}
