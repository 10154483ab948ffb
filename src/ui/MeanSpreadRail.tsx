import { dragInPicture } from './drag-in-picture';
import { valueAfterKey } from './slider-keys';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

interface MeanSpreadRailProps {
  /** P or Q, in the circle at the mean. */
  readonly letter: string;
  /** Mark of the distribution: `p` is filled, `q` outlined. */
  readonly tone: 'p' | 'q';
  readonly mean: number;
  readonly spread: number;
  /** Mean and spread as a sentence says them. */
  readonly valueText: { readonly mean: string; readonly spread: string };
  readonly range: { readonly mean: Range; readonly spread: Range };
  /** Values at the picture's left and right edge. */
  readonly axis: { readonly min: number; readonly max: number };
  /** Its middle, in pixels from the picture's top. */
  readonly y: number;
  readonly enabled: boolean;
  readonly onMean: (value: number) => void;
  readonly onSpread: (value: number) => void;
}

/** Height of a rail, so that a finger finds one and not its neighbour. */
export const RAIL_HEIGHT = 44;
const REACH = RAIL_HEIGHT / 2;
const RADIUS = 12;
/** Half the width and height of the grip, which stands out above and below the circle. */
const GRIP = { x: 3, y: 16 } as const;

function within({ min, max, step }: Range, value: number): number {
  const onGrid = Number((Math.round(value / step) * step).toPrecision(12)) + 0;
  return Math.min(max, Math.max(min, onGrid));
}

/**
 * A normal distribution below its density: a circle at its mean and a grip one standard deviation
 * to the right, each a slider. Where they come close, what is right of the middle between them
 * moves the grip.
 *
 *     ──────────(P)─────────▮
 *   μ − σ        μ        μ + σ
 */
export function MeanSpreadRail(props: MeanSpreadRailProps) {
  const { letter, tone, mean, spread, valueText, range, axis, y, enabled } = props;
  const percent = (value: number): string =>
    `${((100 * (value - axis.min)) / (axis.max - axis.min)).toFixed(3)}%`;

  function slider(
    name: string,
    value: number,
    text: string,
    { limits, from }: { limits: Range; from: number },
    onChange: (value: number) => void,
  ) {
    if (!enabled) return { role: 'img' as const, 'aria-label': `${name}: ${text}` };
    return {
      role: 'slider' as const,
      tabindex: 0, // SVG keeps the case of attributes, and knows no tabIndex
      'aria-label': name,
      'aria-valuemin': limits.min,
      'aria-valuemax': limits.max,
      'aria-valuenow': value,
      'aria-valuetext': text,
      onKeyDown: (event: KeyboardEvent) => {
        const next = valueAfterKey(event.key, value, limits);
        if (next === undefined) return;
        event.preventDefault();
        onChange(next);
      },
      ...dragInPicture(({ x }) => {
        onChange(within(limits, axis.min + x * (axis.max - axis.min) - from));
      }),
    };
  }

  const end = percent(mean + spread);
  return (
    <g class={`rail ${tone}`}>
      <line class="reach" x1={percent(mean - spread)} x2={end} y1={y} y2={y} />
      <g
        class="handle"
        {...slider(
          `mean μ of ${letter}`,
          mean,
          valueText.mean,
          { limits: range.mean, from: 0 },
          props.onMean,
        )}
      >
        <circle cx={percent(mean)} cy={y} r={REACH} fill="transparent" />
        <circle class="dot" cx={percent(mean)} cy={y} r={RADIUS} />
        <text class="letter" x={percent(mean)} y={y + 5} text-anchor="middle" aria-hidden="true">
          {letter}
        </text>
      </g>
      <g
        class="handle"
        {...slider(
          `spread σ of ${letter}`,
          spread,
          valueText.spread,
          { limits: range.spread, from: mean },
          props.onSpread,
        )}
      >
        <rect
          x={percent(mean + spread / 2)}
          y={y - REACH}
          width={percent(axis.min + spread / 2)}
          height={RAIL_HEIGHT}
          fill="transparent"
        />
        <rect x={end} y={y - REACH} width={REACH} height={RAIL_HEIGHT} fill="transparent" />
        <g transform={`translate(${-GRIP.x} ${-GRIP.y})`}>
          <rect class="dot" x={end} y={y} width={2 * GRIP.x} height={2 * GRIP.y} />
        </g>
      </g>
    </g>
  );
}
