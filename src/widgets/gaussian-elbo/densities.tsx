import { dragInPicture } from '~/ui/drag-in-picture';
import { valueAfterKey } from '~/ui/slider-keys';
import { gaussianDensity, STANDARD_NORMAL, type Gaussian } from '~/math';
import { MU, SIGMA_SLIDER, type Dimension } from './model';

const HEIGHT = 230;
const TOP = 26;
const BASE = HEIGHT - 26;
/** Codes in the picture: from −REACH to REACH. */
const REACH = 5;
/** Points of one curve, and how many deviations they cover on each side. */
const POINTS = 64;
const DEVIATIONS = 4;
/** Heights at the top of the picture: the least that holds the curves. */
const SCALES = [0.5, 0.7, 1, 1.4, 2, 2.8, 4.2] as const;
/** Half of a finger's width. */
const FINGER = 22;
const RADIUS = 11;

const across = (z: number): number => (50 * (z + REACH)) / REACH;

interface HandleProps {
  readonly letter: string;
  readonly name: string;
  readonly valueText: string;
  readonly range: { readonly min: number; readonly max: number; readonly step: number };
  /** The value on the slider's own scale. */
  readonly position: number;
  readonly x: number;
  readonly y: number;
  readonly enabled: boolean;
  readonly onKey: (position: number) => void;
  /** The code below the hand. */
  readonly onDrag: (z: number) => void;
}

function Handle({
  letter,
  name,
  valueText,
  range,
  position,
  x,
  y,
  enabled,
  onKey,
  onDrag,
}: HandleProps) {
  const slider = enabled
    ? {
        role: 'slider' as const,
        tabindex: 0, // SVG keeps the case of attributes, and knows no tabIndex
        'aria-label': name,
        'aria-valuemin': range.min,
        'aria-valuemax': range.max,
        'aria-valuenow': position,
        'aria-valuetext': valueText,
        onKeyDown: (event: KeyboardEvent) => {
          const next = valueAfterKey(event.key, position, range);
          if (next === undefined) return;
          event.preventDefault();
          onKey(next);
        },
        ...dragInPicture((place) => {
          onDrag((2 * place.x - 1) * REACH);
        }),
      }
    : { role: 'img' as const, 'aria-label': `${name}: ${valueText}` };
  return (
    <g class="handle point" {...slider}>
      <circle cx={`${across(x)}%`} cy={y} r={FINGER} fill="transparent" />
      <circle class="dot" cx={`${across(x)}%`} cy={y} r={RADIUS} />
      <text class="letter" x={`${across(x)}%`} y={y + 5} text-anchor="middle" aria-hidden="true">
        {letter}
      </text>
    </g>
  );
}

interface DensitiesProps {
  readonly shown: Dimension;
  readonly valueTexts: { readonly mean: string; readonly deviation: string };
  readonly enabled: boolean;
  readonly onMove: (change: Partial<Gaussian>) => void;
}

/** Prior, approximate and true posterior of one code. The approximate one is held at μ and at μ ± σ. */
export function Densities({ shown, valueTexts, enabled, onMove }: DensitiesProps) {
  const { q, posterior } = shown;
  const highest = Math.max(
    ...[STANDARD_NORMAL, q, posterior].map((one) => gaussianDensity(one.mean, one)),
  );
  const scale = SCALES.find((top) => top >= highest) ?? SCALES[SCALES.length - 1] ?? highest;
  const y = (value: number): number => BASE - (value / scale) * (BASE - TOP);
  const curve = (one: Gaussian): string =>
    Array.from({ length: POINTS + 1 }, (_, index) => {
      const z = one.mean + ((2 * index) / POINTS - 1) * DEVIATIONS * one.standardDeviation;
      return Math.abs(z) > REACH
        ? ''
        : `${across(z).toFixed(2)},${y(gaussianDensity(z, one)).toFixed(2)}`;
    }).join(' ');
  const side = q.mean + q.standardDeviation > REACH - 0.2 ? -1 : 1;
  const edge = q.mean + side * q.standardDeviation;
  return (
    <svg
      class="densities"
      width="100%"
      height={HEIGHT}
      role="group"
      aria-label="Densities of the code z"
    >
      <g aria-hidden="true">
        <line class="baseline" x1="0" x2="100%" y1={BASE} y2={BASE} />
        {[-4, -2, 0, 2, 4].map((z) => (
          <text key={z} class="tick" x={`${across(z)}%`} y={BASE + 19} text-anchor="middle">
            {String(z).replace('-', '−')}
          </text>
        ))}
        <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
          <polyline
            class="m-p line"
            points={curve(STANDARD_NORMAL)}
            vector-effect="non-scaling-stroke"
          />
          <polyline class="truth" points={curve(posterior)} vector-effect="non-scaling-stroke" />
          <polyline class="m-q line" points={curve(q)} vector-effect="non-scaling-stroke" />
        </svg>
      </g>
      <Handle
        letter="σ"
        name="deviation σ of q"
        valueText={valueTexts.deviation}
        range={SIGMA_SLIDER.range}
        position={SIGMA_SLIDER.positionOf(q.standardDeviation)}
        x={edge}
        y={y(gaussianDensity(edge, q))}
        enabled={enabled}
        onKey={(position) => {
          onMove({ standardDeviation: SIGMA_SLIDER.valueAt(position) });
        }}
        onDrag={(z) => {
          onMove({
            standardDeviation: SIGMA_SLIDER.valueAt(
              SIGMA_SLIDER.positionOf(Math.max(0.1, side * (z - q.mean))),
            ),
          });
        }}
      />
      <Handle
        letter="μ"
        name="mean μ of q"
        valueText={valueTexts.mean}
        range={MU}
        position={q.mean}
        x={q.mean}
        y={y(gaussianDensity(q.mean, q))}
        enabled={enabled}
        onKey={(mean) => {
          onMove({ mean });
        }}
        onDrag={(z) => {
          const mean = Math.round(z / MU.step) * MU.step;
          onMove({ mean: Math.min(MU.max, Math.max(MU.min, Number(mean.toFixed(2)))) });
        }}
      />
    </svg>
  );
}
