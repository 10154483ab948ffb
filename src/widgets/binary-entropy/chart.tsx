import { ticks } from '~/charts/ticks';
import { convertUnit } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import {
  across,
  archPoints,
  BASE,
  down,
  HEIGHT,
  LEFT,
  RIGHT,
  tangentInside,
  TOP,
  TOP_BITS,
} from './frame';
import type { Derived, Side } from './model';

interface PartProps {
  readonly derived: Derived;
  readonly write: Writer;
}

const ARCH = archPoints()
  .map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`)
  .join(' ');

const MARKS = [
  { probability: 0, text: '0' },
  { probability: 1 / 4, text: '1/4' },
  { probability: 1 / 2, text: '1/2' },
  { probability: 3 / 4, text: '3/4' },
  { probability: 1, text: '1' },
];

/** Scales and the arch of the entropy. */
export function Arch({ write }: Pick<PartProps, 'write'>) {
  const top = convertUnit(TOP_BITS, 'bit', write.unit);
  return (
    <g aria-hidden="true">
      {ticks(top, 4).map((value) => {
        const y = down(convertUnit(value, write.unit, 'bit'));
        return (
          <g key={value}>
            <line class="grid-line" x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={y} y2={y} />
            <text class="tick" x="0" y={y + 5}>
              {value}
            </text>
          </g>
        );
      })}
      <svg
        x={`${LEFT}%`}
        y={TOP}
        width={`${RIGHT - LEFT}%`}
        height={BASE - TOP}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        <polyline class="arch" points={ARCH} vector-effect="non-scaling-stroke" />
      </svg>
      <line class="baseline" x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={BASE} y2={BASE} />
      {MARKS.map(({ probability, text }) => (
        <text
          key={text}
          class="tick"
          x={`${across(probability)}%`}
          y={BASE + 20}
          text-anchor="middle"
        >
          {text}
        </text>
      ))}
      <text class="tick" x="50%" y={HEIGHT - 4} text-anchor="middle">
        probability of heads, p
      </text>
    </g>
  );
}

/** Height of the words at the maximum, in bits, and how near the value of the point may come. */
const WORDS_BITS = 0.3;
const WORDS_ROOM = 0.18;

/** The largest entropy, in the middle. */
export function Maximum({ derived: { entropyBits, maxEntropyBits }, write }: PartProps) {
  const x = `${across(1 / 2)}%`;
  return (
    <g aria-hidden="true">
      <line class="maximum" x1={x} x2={x} y1={BASE} y2={down(maxEntropyBits)} />
      {Math.abs(entropyBits - WORDS_BITS) > WORDS_ROOM && (
        <g transform="translate(6 0)">
          <text class="tick" x={x} y={down(WORDS_BITS)}>
            {`most ${write.bare(maxEntropyBits)}`}
          </text>
        </g>
      )}
    </g>
  );
}

interface EdgeProps {
  readonly side: Side;
  readonly at: 0 | 1;
  readonly write: Writer;
}

/** A side's surprise, as a bar on the edge where that side is certain. */
function Edge({ side: { label, surpriseBits }, at, write }: EdgeProps) {
  const y = down(surpriseBits);
  const words = { x: at === 0 ? '0' : '100%', 'text-anchor': at === 0 ? 'start' : 'end' } as const;
  return (
    <>
      <g transform={`translate(${at === 0 ? -9 : 0} 0)`}>
        <rect class="m-p" x={`${across(at)}%`} width="9" y={y} height={BASE - y} />
      </g>
      <text class="c-p" {...words} y="14">
        {`${label} ${at === 0 ? '−log(1−p)' : '−log p'}`}
      </text>
      <text class="c-p" {...words} y="32">
        {`${write.information(surpriseBits)}${surpriseBits > TOP_BITS ? ' ↑' : ''}`}
      </text>
    </>
  );
}

/** The tangent, and the two surprises at which it meets the edges. */
export function Tangent({ derived: { heads, tails }, write }: PartProps) {
  const [start, end] = tangentInside(tails.surpriseBits, heads.surpriseBits);
  return (
    <g aria-hidden="true">
      <Edge side={tails} at={0} write={write} />
      <Edge side={heads} at={1} write={write} />
      <line
        class="tangent"
        x1={`${across(start.probability)}%`}
        y1={down(start.bits)}
        x2={`${across(end.probability)}%`}
        y2={down(end.bits)}
      />
    </g>
  );
}
