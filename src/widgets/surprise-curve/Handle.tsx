import { dragInPicture } from '~/ui/drag-in-picture';
import { valueAfterKey } from '~/ui/slider-keys';
import type { Axis, Surprise } from './model';
import { across, down, probabilityBelow, type Frame } from './frame';
import { coordinateOf, probabilityAt, RANGES } from './scale';

/** Handlers with which a hand moves a probability sideways, wherever it takes hold. */
export function dragAcross(frame: Frame, onChange: (probability: number) => void) {
  return dragInPicture(({ x }) => {
    onChange(probabilityBelow(frame, x));
  });
}

interface HandleProps {
  /** p or q, in its circle. */
  readonly letter: string;
  readonly name: string;
  readonly surprise: Surprise;
  /** Value in words: probability and surprise. */
  readonly valueText: string;
  readonly frame: Frame;
  /** The surprise, written beside the point. */
  readonly label: string;
  /** Pixels by which it stands aside of another point. */
  readonly aside?: number;
  readonly enabled: boolean;
  readonly onChange: (probability: number) => void;
}

/** Half of a finger's width. */
const REACH = 22;
const RADIUS = 12;
/** Beyond this, in percent, a label does not fit to the right of its point. */
const LAST_WITH_ROOM: Readonly<Record<Axis, number>> = { linear: 78, log: 66 };

/** Where the label stands: to the right of its point, else above it, clear of the curve. */
function labelPlace(axis: Axis, x: number) {
  if (x <= LAST_WITH_ROOM[axis]) return { x, aside: 16, above: -8, anchor: 'start' } as const;
  return axis === 'linear'
    ? ({ x, aside: 12, above: -24, anchor: 'end' } as const)
    : ({ x: 100, aside: 0, above: -17, anchor: 'end' } as const);
}

/** Digits of a probability that the keys choose: 0.5, 0.4, 0.32, 0.25 on a logarithmic axis. */
const KEY_DIGITS = 2;

/** A point on the curve, which is a slider along it. */
export function Handle({
  letter,
  name,
  surprise: { probability, bits },
  valueText,
  frame,
  label,
  aside = 0,
  enabled,
  onChange,
}: HandleProps) {
  const { axis } = frame;
  const place = across(frame, probability);
  const x = `${place}%`;
  const beside = labelPlace(axis, place);
  const y = down(frame, bits);
  const slider = enabled
    ? {
        role: 'slider' as const,
        tabindex: 0, // SVG keeps the case of attributes, and knows no tabIndex
        'aria-label': name,
        'aria-valuemin': RANGES[axis].min,
        'aria-valuemax': RANGES[axis].max,
        'aria-valuenow': Number(coordinateOf(probability, axis).toFixed(4)),
        'aria-valuetext': valueText,
        onKeyDown: (event: KeyboardEvent) => {
          const next = valueAfterKey(event.key, coordinateOf(probability, axis), RANGES[axis]);
          if (next === undefined) return;
          event.preventDefault();
          onChange(probabilityAt(next, axis, KEY_DIGITS));
        },
        ...dragAcross(frame, onChange),
      }
    : { role: 'img' as const, 'aria-label': `${name}: ${valueText}` };
  return (
    <g class={`handle point ${letter}`} transform={`translate(${aside} 0)`} {...slider}>
      <circle cx={x} cy={y} r={REACH} fill="transparent" />
      <circle class="dot" cx={x} cy={y} r={RADIUS} />
      <text class="letter" x={x} y={y + 5} text-anchor="middle" aria-hidden="true">
        {letter}
      </text>
      <g transform={`translate(${beside.aside} ${beside.above})`} aria-hidden="true">
        <text class="c-p" x={`${beside.x}%`} y={y} text-anchor={beside.anchor}>
          {beside.x === place || label === '' ? label : `${letter}: ${label}`}
        </text>
      </g>
    </g>
  );
}
