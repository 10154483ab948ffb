import { ticks } from '~/charts/ticks';
import { convertUnit } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import { across, asideOf, BASE, down, HEIGHT, TOP, type Frame } from './frame';
import type { Derived } from './model';
import { AXIS_MARKS, curvePoints } from './scale';

interface PartProps {
  readonly frame: Frame;
  readonly write: Writer;
}

/** Grid, scales and the curve −log p. */
export function Curve({ frame, write }: PartProps) {
  const { axis, top, left, right } = frame;
  const inUnit = convertUnit(top, 'bit', write.unit);
  const points = curvePoints(axis, top).map(([x, y]) => `${x.toFixed(3)},${y.toFixed(2)}`);
  return (
    <g aria-hidden="true">
      {ticks(inUnit, axis === 'log' ? 4 : 5).map((value) => {
        const y = down(frame, convertUnit(value, write.unit, 'bit'));
        return (
          <g key={value}>
            <line class="grid-line" x1="0" x2="100%" y1={y} y2={y} />
            <text class="tick" x="100%" y={y - 4} text-anchor="end">
              {value}
            </text>
          </g>
        );
      })}
      <line class="baseline" x1="0" x2="100%" y1={BASE} y2={BASE} />
      <text class="tick" x="100%" y="14" text-anchor="end">
        surprise in {write.unitName}
      </text>
      {AXIS_MARKS[axis].map(({ probability, text }) => (
        <g key={text}>
          <line
            class="axis"
            x1={`${across(frame, probability)}%`}
            x2={`${across(frame, probability)}%`}
            y1={BASE}
            y2={BASE + 5}
          />
          <text
            class="tick"
            x={`${across(frame, probability)}%`}
            y={BASE + 21}
            text-anchor="middle"
          >
            {text}
          </text>
        </g>
      ))}
      <text class="tick" x={`${(left + right) / 2}%`} y={HEIGHT - 4} text-anchor="middle">
        probability
      </text>
      <svg
        x={`${left}%`}
        y={TOP}
        width={`${right - left}%`}
        height={BASE - TOP}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        <polyline class="m-p line" points={points.join(' ')} vector-effect="non-scaling-stroke" />
      </svg>
    </g>
  );
}

/** Names closer than this, in pixels, would touch. */
const LINE = 15;
/** The value beside a point stands so much higher than the point. */
const VALUE_RISE = 10;

interface MarksProps extends PartProps {
  readonly derived: Derived;
  readonly onChoose: (probability: number) => void;
}

/** Everyday events on the curve. Each is named where there is room, rarest first. */
export function Marks({ frame, derived, onChoose }: MarksProps) {
  const taken = [derived.first, derived.second, derived.both].flatMap((one) =>
    one ? [down(frame, one.bits)] : [],
  );
  taken.push(...taken.map((y) => y - VALUE_RISE));
  const marks = [...derived.marks].reverse().filter(({ bits }) => bits <= frame.top);
  return (
    <g aria-hidden="true">
      {marks.map(({ label, probability, bits }) => {
        const x = `${across(frame, probability)}%`;
        const y = down(frame, bits);
        const named = y < BASE - 4 && taken.every((other) => Math.abs(other - y) > LINE);
        if (named) taken.push(y);
        return (
          <g
            key={label}
            class="mark"
            onPointerDown={() => {
              onChoose(probability);
            }}
          >
            <circle cx={x} cy={y} r="12" fill="transparent" />
            <circle class="dot" cx={x} cy={y} r="4" />
            {named && (
              <g transform="translate(9 -3)">
                <text class="tick" x={x} y={y}>
                  {label}
                </text>
              </g>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface StemProps {
  readonly frame: Frame;
  readonly probability: number;
  /** Surprises stacked from the axis upwards: the first filled, the second outlined. */
  readonly filled: number;
  readonly outlined: number;
  /** Pixels aside, where another stem stands in the same place. */
  readonly aside?: number;
}

/** The surprise as a length, from the axis up to the curve. */
function Stem({ frame, probability, filled, outlined, aside = 0 }: StemProps) {
  const x = `${across(frame, probability)}%`;
  const middle = down(frame, filled);
  const end = down(frame, filled + outlined);
  return (
    <g class="stem" transform={`translate(${aside} 0)`}>
      {filled > 0 && <line class="filled" x1={x} x2={x} y1={BASE} y2={middle} />}
      {outlined > 0 && middle > end && (
        <>
          <line class="filled" x1={x} x2={x} y1={middle} y2={end} />
          <line class="hollow" x1={x} x2={x} y1={middle - 1.5} y2={end + 1.5} />
        </>
      )}
    </g>
  );
}

/** Beyond this, in percent, a name does not fit to the right of its point. */
const LAST_WITH_ROOM = 88;

interface StemsProps {
  readonly frame: Frame;
  readonly derived: Derived;
}

/** The stems of p, of q, and of both, where the two lengths are stacked and reach the curve again. */
export function Stems({ frame, derived: { first, second, both } }: StemsProps) {
  return (
    <g aria-hidden="true">
      <Stem frame={frame} probability={first.probability} filled={first.bits} outlined={0} />
      {second && both && (
        <>
          <Stem
            frame={frame}
            probability={second.probability}
            filled={0}
            outlined={second.bits}
            aside={asideOf(frame, first.probability, second.probability)}
          />
          <Stem
            frame={frame}
            probability={both.probability}
            filled={first.bits}
            outlined={second.bits}
          />
          <g class="both">
            <circle cx={`${across(frame, both.probability)}%`} cy={down(frame, both.bits)} r="6" />
            {across(frame, both.probability) < LAST_WITH_ROOM && (
              <g transform="translate(10 -8)">
                <text x={`${across(frame, both.probability)}%`} y={down(frame, both.bits)}>
                  p·q
                </text>
              </g>
            )}
          </g>
        </>
      )}
    </g>
  );
}
