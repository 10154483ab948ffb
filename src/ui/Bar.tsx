import type { BarSeries } from './DraggableBars';
import { valueAfterKey } from './slider-keys';

/** Where a bar stands: horizontally in percent of the picture, vertically in pixels. */
export interface BarGeometry {
  readonly x: number;
  readonly width: number;
  readonly base: number;
  readonly top: number;
  /** The value that reaches `top`. */
  readonly domain: number;
}

interface BarProps {
  readonly name: string;
  readonly series: BarSeries;
  readonly index: number;
  readonly geometry: BarGeometry;
  readonly enabled: boolean;
  /** A moved bar moves in steps of this size. */
  readonly step: number;
  /** A hand takes the bar, or lets it go. */
  readonly onHold: (held: boolean) => void;
}

/** Colour means something, everywhere the same: so a mark knows which term of a formula it is. */
const TERM_OF_MARK: Readonly<Record<string, string>> = { 'm-p': 'p', 'm-q': 'q' };

/** A bar narrower than this many percent has no room for a grip. */
const MIN_GRIP_WIDTH = 2;

/**
 * Where a bar ends, in pixels from the picture's top: to a tenth, so that bars which hardly move
 * when another one does need not be drawn again.
 */
export function barTop(value: number, { base, top, domain }: BarGeometry): number {
  return base - Math.round(Math.max(0, Math.min(1, value / domain)) * (base - top) * 10) / 10;
}

/** One bar, which is a slider. */
export function Bar({ name, series, index, geometry, enabled, step, onHold }: BarProps) {
  const { x, width, base, top, domain } = geometry;
  const value = series.values[index] ?? 0;
  const text = series.valueText(value, index);
  const y = barTop(value, geometry);

  function drag(event: PointerEvent & { currentTarget: SVGGElement }): void {
    const picture = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!picture) return;
    const raw = ((base - (event.clientY - picture.top)) / (base - top)) * domain;
    series.onChange?.(index, Math.min(1, Math.max(0, Math.round(raw / step) * step)));
  }

  const slider = enabled
    ? {
        role: 'slider' as const,
        tabindex: 0, // SVG keeps the case of attributes, and knows no tabIndex
        'aria-label': name,
        'aria-valuemin': 0,
        'aria-valuemax': 1,
        'aria-valuenow': Number(value.toFixed(6)), // “1e-7” is no number here
        'aria-valuetext': text,
        'aria-orientation': 'vertical' as const,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return; // the browser's own
          const next = valueAfterKey(event.key, value, { min: 0, max: 1, step });
          if (next === undefined) return;
          event.preventDefault();
          series.onChange?.(index, next);
        },
        onPointerDown: (event: PointerEvent & { currentTarget: SVGGElement }) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          event.currentTarget.focus({ preventScroll: true });
          event.preventDefault();
          onHold(true);
          drag(event);
        },
        onLostPointerCapture: () => {
          onHold(false);
        },
        onPointerMove: (event: PointerEvent & { currentTarget: SVGGElement }) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
        },
      }
    : { role: 'img' as const, 'aria-label': `${name}: ${text}` };

  return (
    <g class="handle" {...slider}>
      <rect class="hit" x={`${x}%`} width={`${width}%`} y="0" height={base} fill="transparent" />
      <rect
        class={series.mark}
        data-term={TERM_OF_MARK[series.mark]}
        x={`${x}%`}
        width={`${width}%`}
        y={y}
        height={base - y}
      />
      {width > MIN_GRIP_WIDTH && series.onChange && (
        <line
          class={`grip ${series.mark}`}
          x1={`${x + width * 0.3}%`}
          x2={`${x + width * 0.7}%`}
          y1={y + 7}
          y2={y + 7}
        />
      )}
    </g>
  );
}
