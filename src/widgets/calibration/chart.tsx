import { barText } from '~/ui/values';
import type { Row } from './model';

const HEIGHT = 280;
const TOP = 24;
const BOTTOM = 40;
const LEFT = 9;
const WIDTH = 86;
/** Confidence between two classes starts at a half. */
const LOWEST = 0.5;
/** Up to this confidence a number stands at the right of its dot. */
const TURN = 0.65;
const TICKS = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

const base = HEIGHT - BOTTOM;
/** Place of a share in [1/2, 1]. */
const x = (share: number): number => LEFT + ((share - LOWEST) / (1 - LOWEST)) * WIDTH;
const y = (share: number): number => base - ((share - LOWEST) / (1 - LOWEST)) * (base - TOP);

/**
 * Reliability diagram: how often the predictions of each group are right, against how sure they
 * are. On the diagonal they are right as often as they say; a group below it is too sure.
 */
export function ReliabilityDiagram({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <svg class="reliability" width="100%" height={HEIGHT} aria-hidden="true">
      {TICKS.map((tick) => (
        <g key={tick}>
          <line
            class="grid-line"
            x1={`${LEFT}%`}
            x2={`${LEFT + WIDTH}%`}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text class="tick" x="0" y={y(tick) + 4}>
            {tick}
          </text>
          <text class="tick" x={`${x(tick)}%`} y={base + 18} text-anchor="middle">
            {tick}
          </text>
        </g>
      ))}
      <line class="perfect" x1={`${x(0.5)}%`} y1={y(0.5)} x2={`${x(1)}%`} y2={y(1)} />
      {rows.map((row) => {
        const centre = `${x(row.confidence)}%`;
        return (
          <g key={row.logit}>
            <line
              class="miss"
              x1={centre}
              x2={centre}
              y1={y(row.confidence)}
              y2={y(row.accuracy)}
            />
            <circle class="m-p" cx={centre} cy={y(row.accuracy)} r="7" />
          </g>
        );
      })}
      {rows.map((row) => (
        <text
          class="value"
          key={row.logit}
          x={`${x(row.confidence)}%`}
          dx={row.confidence > TURN ? -12 : 12}
          y={y(row.accuracy) + 5}
          text-anchor={row.confidence > TURN ? 'end' : 'start'}
        >
          {barText(row.accuracy)}
        </text>
      ))}
      <text class="tick" x={`${LEFT + WIDTH}%`} y={base + 36} text-anchor="end">
        how sure
      </text>
      <text class="tick" x="0" y="10">
        how often right
      </text>
    </svg>
  );
}

interface StripsProps {
  /** Where T stands, and the best T, in [0, 1]. */
  readonly share: number;
  readonly bestShare: number;
  readonly strips: readonly Strip[];
}

/** One quantity along T. */
export interface Strip {
  readonly label: string;
  readonly text: string;
  /** The curve in a square of 100 by 100, from `stripPoints`. */
  readonly points: string;
  readonly now: number;
  /** The value at the top of the strip. */
  readonly top: number;
}

const STRIP_HEIGHT = 64;
const LABEL_HEIGHT = 20;

interface StripPoint {
  /** Place from left to right, in [0, 1]. */
  readonly share: number;
  readonly value: number;
}

/** The points of a strip's curve, drawn as far as it stays below the top. */
export function stripPoints(points: readonly StripPoint[], top: number): string {
  return points
    .filter(({ value }) => value <= top)
    .map(({ share, value }) => `${100 * share},${100 * (1 - value / top)}`)
    .join(' ');
}

/** What T moves and what it does not: one strip each, above one scale of T. */
export function Strips({ share, bestShare, strips }: StripsProps) {
  const height = strips.length * STRIP_HEIGHT;
  return (
    <svg class="strips" width="100%" height={height} aria-hidden="true">
      {strips.map(({ label, text, points, now, top }, index) => {
        const floor = (index + 1) * STRIP_HEIGHT - 4;
        const room = STRIP_HEIGHT - LABEL_HEIGHT - 6;
        const at = (value: number): number => floor - Math.min(1, value / top) * room;
        return (
          <g key={label}>
            <text class="label" x="0" y={index * STRIP_HEIGHT + 14}>
              {label} {text}
            </text>
            <line class="baseline" x1="0" x2="100%" y1={floor} y2={floor} />
            <svg
              x="0"
              y={floor - room}
              width="100%"
              height={room}
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
            >
              <polyline class="curve" points={points} vector-effect="non-scaling-stroke" />
            </svg>
            <circle class="here" cx={`${100 * share}%`} cy={at(now)} r="6" />
          </g>
        );
      })}
      <line
        class="best"
        x1={`${100 * bestShare}%`}
        x2={`${100 * bestShare}%`}
        y1="18"
        y2={height}
      />
    </svg>
  );
}
