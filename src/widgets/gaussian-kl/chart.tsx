import { useMemo } from 'preact/hooks';
import { boxesPath, type Box } from '~/charts/boxes-path';
import { curvePlaces, pointsText } from '~/charts/curve-points';
import { convertUnit, formatNumber } from '~/lib/format';
import { type Gaussian, gaussianDensity } from '~/math';
import { useUniqueId } from '~/ui/unique-id';
import type { Writer } from '~/ui/widget-contract';
import { AXIS, type Derived } from './model';

/** Of the densities: where the plot begins and ends; below it is room for the rails. */
export const DENSITY = { top: 20, base: 190 } as const;
/** Standard deviations to either side within which a peak is drawn finely. */
const PEAK_REACH = 4;

export const percentAt = (x: number): number => (100 * (x - AXIS.min)) / (AXIS.max - AXIS.min);

/** The smallest power of two that is at least the value: scales move in steps. */
function powerOfTwoAbove(value: number): number {
  return 2 ** Math.ceil(Math.log2(value));
}

const X_TICKS = [-8, -4, 0, 4, 8];

interface DensitiesProps {
  readonly p: Gaussian;
  readonly q: Gaussian;
}

/** The points of a density, computed anew only where it moved: a hand moves one of the two. */
function useDensityLine({ mean, standardDeviation }: Gaussian, top: number): string {
  return useMemo(() => {
    const places = curvePlaces(AXIS, [{ at: mean, reach: PEAK_REACH * standardDeviation }]);
    return pointsText(places, AXIS, (x) => gaussianDensity(x, { mean, standardDeviation }) / top);
  }, [mean, standardDeviation, top]);
}

/** Both densities over one axis. */
export function Densities({ p, q }: DensitiesProps) {
  const top = powerOfTwoAbove(
    Math.max(gaussianDensity(p.mean, p), gaussianDensity(q.mean, q), 1 / 4),
  );
  const { top: upper, base } = DENSITY;
  const y = (density: number): number => base - (density / top) * (base - upper);
  const [pLine, qLine] = [useDensityLine(p, top), useDensityLine(q, top)];
  return (
    <g aria-hidden="true">
      {[top / 2, top].map((tick) => (
        <g key={tick}>
          <line class="grid-line" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="tick" x="0" y={y(tick) - 4}>
            {tick === top ? `density ${formatNumber(tick)}` : formatNumber(tick)}
          </text>
        </g>
      ))}
      <svg
        y={upper}
        width="100%"
        height={base - upper}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        <polygon class="filled-p" points={`0,100 ${pLine} 100,100`} />
        <polyline
          class="m-p line"
          data-term="p"
          points={pLine}
          vector-effect="non-scaling-stroke"
        />
        <polyline
          class="m-q line"
          data-term="q"
          points={qLine}
          vector-effect="non-scaling-stroke"
        />
      </svg>
      <line class="baseline" x1="0" x2="100%" y1={base} y2={base} />
      {X_TICKS.map((tick) => (
        <g key={tick}>
          <line
            class="axis"
            x1={`${percentAt(tick)}%`}
            x2={`${percentAt(tick)}%`}
            y1={base}
            y2={base + 5}
          />
          <text class="tick" x={`${percentAt(tick)}%`} y={base + 20} text-anchor="middle">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}

const HEIGHT = 190;
const TOP = 34;
const BOTTOM = 8;
/** The part below the line has this share of the height above it. */
const BELOW = 0.6;
/** A slice less high than this, in pixels, cannot be seen. */
const LEAST = 0.25;

interface IntegrandProps {
  /** How the divergence is called, such as KL(P‖Q), and as a term of a formula. */
  readonly name: string;
  readonly term: 'kl' | 'kl-reverse';
  readonly derived: Derived;
  readonly write: Writer;
}

/**
 * The integrand in slices: what each part of the line adds to the divergence, upwards, or takes
 * away from it, downwards. Two paths, since eighty boxes would take most of the time of a move. They
 * are stretched to the picture's width, which would stretch their hatch too: so that is a box as
 * large as the picture, cut to the slices.
 */
export function Integrand({ name, term, derived, write }: IntegrandProps) {
  const heights = derived.slices.map(({ height }) => convertUnit(height, 'bit', write.unit));
  const needed = Math.max(...heights, ...heights.map((height) => -height / BELOW), 1e-3);
  const scale = powerOfTwoAbove(needed);
  const above = (HEIGHT - TOP - BOTTOM) / (1 + BELOW);
  const zero = TOP + above;
  const y = (height: number): number => zero - (height / scale) * above;
  /** The slices of one sign, in a picture 100 wide. */
  const boxes = (sign: 1 | -1): Box[] =>
    derived.slices.flatMap(({ x, width }, index) => {
      const end = y(heights[index] ?? 0);
      const tall = sign * (zero - end);
      if (tall < LEAST) return [];
      const left = percentAt(x - width / 2);
      return [
        { x: left, width: percentAt(x + width / 2) - left, y: Math.min(end, zero), height: tall },
      ];
    });
  const added = boxesPath(boxes(1));
  const clip = useUniqueId();
  return (
    <svg class="integrand" width="100%" height={HEIGHT} aria-hidden="true">
      {[scale, -scale / 2].map((tick) => (
        <g key={tick}>
          <line class="grid-line" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="tick" x="0" y={y(tick) - 4}>
            {(tick > 0 ? '+' : '') + formatNumber(tick)}
          </text>
        </g>
      ))}
      <text class="tick" x="100%" y="14" text-anchor="end">
        {`what adds up to ${name}, ${write.unitName} per unit of x`}
      </text>
      <clipPath id={clip} clipPathUnits="objectBoundingBox">
        <path transform={`scale(0.01 ${1 / HEIGHT})`} d={added} />
      </clipPath>
      <rect
        class="m-kl inside"
        data-term={term}
        width="100%"
        height={HEIGHT}
        clip-path={`url(#${clip})`}
      />
      <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
        {[
          { path: added, name: 'm-kl slice' },
          { path: boxesPath(boxes(-1)), name: 'm-kl slice saved' },
        ].map(({ path, name }) => (
          <path
            key={name}
            class={name}
            data-term={term}
            vector-effect="non-scaling-stroke"
            d={path}
          />
        ))}
      </svg>
      <line class="baseline" x1="0" x2="100%" y1={zero} y2={zero} />
    </svg>
  );
}
