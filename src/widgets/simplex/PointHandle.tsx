import type { Distribution } from '~/math';
import { dragInPicture } from '~/ui/drag-in-picture';
import { distributionAt, placeOf, pointAfterKey } from './triangle';

interface PointHandleProps {
  /** P or Q, in its circle. */
  readonly letter: 'P' | 'Q';
  readonly point: Distribution;
  /** The distribution in words. */
  readonly valueText: string;
  /** Pixels by which it stands aside of another point in the same place. */
  readonly aside?: number;
  readonly enabled: boolean;
  readonly onChange: (point: Distribution) => void;
}

/** Half of a finger's width. */
const REACH = 22;
const RADIUS = 12;

/**
 * A distribution as a point of the triangle, dragged or moved by the arrow keys. It is a slider of
 * its first outcome that says all three; the bars below have a slider for each.
 */
export function PointHandle({
  letter,
  point,
  valueText,
  aside = 0,
  enabled,
  onChange,
}: PointHandleProps) {
  const place = placeOf(point);
  const [cx, cy] = [`${100 * place.x}%`, `${100 * place.y}%`];
  const slider = enabled
    ? {
        role: 'slider' as const,
        tabindex: 0, // SVG keeps the case of attributes, and knows no tabIndex
        'aria-label': `the point ${letter}`,
        'aria-valuemin': 0,
        'aria-valuemax': 1,
        'aria-valuenow': Number((point[0] ?? 0).toFixed(6)), // “1e-7” is no number here
        'aria-valuetext': valueText,
        onKeyDown: (event: KeyboardEvent) => {
          const next = pointAfterKey(event.key, point);
          if (!next) return;
          event.preventDefault();
          onChange(next);
        },
        ...dragInPicture((hand) => {
          onChange(distributionAt(hand));
        }),
      }
    : { role: 'img' as const, 'aria-label': `the point ${letter}: ${valueText}` };
  return (
    <g class={`handle point ${letter}`} transform={`translate(${aside} 0)`} {...slider}>
      <circle cx={cx} cy={cy} r={REACH} fill="transparent" />
      <circle class="dot" cx={cx} cy={cy} r={RADIUS} />
      <g transform="translate(0 5)" aria-hidden="true">
        <text class="letter" x={cx} y={cy} text-anchor="middle">
          {letter}
        </text>
      </g>
    </g>
  );
}
