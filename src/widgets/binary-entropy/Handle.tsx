import { dragInPicture } from '~/ui/drag-in-picture';
import { valueAfterKey } from '~/ui/slider-keys';
import { across, BASE, down, probabilityBelow } from './frame';
import { PROBABILITY } from './model';

interface HandleProps {
  readonly p: number;
  readonly entropyBits: number;
  /** Value in words: probability and entropy. */
  readonly valueText: string;
  /** The entropy, written beside the point. */
  readonly label: string;
  readonly enabled: boolean;
  readonly onChange: (probability: number) => void;
}

/** Half of a finger's width. */
const REACH = 22;
/** From the foot of the arch to here there is more room beside the point than below it. */
const STEEP = 0.3;

/** Where the entropy is written: inside the arch. */
function labelPlace(p: number) {
  if (Math.abs(p - 1 / 2) < 1 / 2 - STEEP) return { dx: 0, dy: 30, anchor: 'middle' } as const;
  return p < 1 / 2
    ? ({ dx: 14, dy: 24, anchor: 'start' } as const)
    : ({ dx: -14, dy: 24, anchor: 'end' } as const);
}

/** Handlers with which a hand moves the point along the arch. */
export function dragAlong(onChange: (probability: number) => void) {
  return dragInPicture(({ x }) => {
    onChange(probabilityBelow(x));
  });
}

/** The point on the arch, which is a slider. */
export function Handle({ p, entropyBits, valueText, label, enabled, onChange }: HandleProps) {
  const x = `${across(p)}%`;
  const y = down(entropyBits);
  const { dx, dy, anchor } = labelPlace(p);
  const slider = enabled
    ? {
        role: 'slider' as const,
        tabindex: 0, // SVG keeps the case of attributes, and knows no tabIndex
        'aria-label': 'probability of heads',
        'aria-valuemin': PROBABILITY.min,
        'aria-valuemax': PROBABILITY.max,
        'aria-valuenow': Number(p.toFixed(6)), // “1e-7” is no number here
        'aria-valuetext': valueText,
        onKeyDown: (event: KeyboardEvent) => {
          const next = valueAfterKey(event.key, p, PROBABILITY);
          if (next === undefined) return;
          event.preventDefault();
          onChange(next);
        },
        ...dragAlong(onChange),
      }
    : { role: 'img' as const, 'aria-label': `probability of heads: ${valueText}` };
  return (
    <g class="handle" {...slider}>
      <circle cx={x} cy={y} r={REACH} fill="transparent" />
      <circle class="dot" cx={x} cy={y} r="9" />
      <g transform={`translate(${dx} 0)`} aria-hidden="true">
        <text class="c-h" x={x} y={Math.min(y + dy, BASE - 6)} text-anchor={anchor}>
          {label}
        </text>
      </g>
    </g>
  );
}
