import { boxesPath } from '~/charts/boxes-path';
import { withinPicture } from '~/ui/fit-text';
import type { Writer } from '~/ui/widget-contract';
import type { Derived } from './model';

const LINE = 20;
const BARS = 96;
const BELOW = 24;
/** Percent of the width left free at each side. */
const EDGE = 4;

interface SpreadProps {
  readonly derived: Derived;
  readonly write: Writer;
}

/** How the estimates are spread: one bar for each interval, with a line for each number that matters. */
export function Spread({ derived, write }: SpreadProps) {
  const { spread, shuffles, truthBits, expected } = derived;
  const { from, to, counts } = spread;
  const most = Math.max(...counts);
  const marks = [
    { text: `truth ${write.bare(truthBits)}`, bits: truthBits, tone: 'c-p', line: 'm-p line' },
    shuffles
      ? {
          text: `this sample ${write.bare(shuffles.estimateBits)}`,
          bits: shuffles.estimateBits,
          tone: 'label',
          line: 'in-hand',
        }
      : {
          text: `mean of all samples ${write.bare(expected.pluginBits)}`,
          bits: expected.pluginBits,
          tone: 'c-q',
          line: 'm-q line',
        },
  ];
  const base = marks.length * LINE + BARS;
  const width = (100 - 2 * EDGE) / counts.length;
  const place = (bits: number): number => EDGE + ((100 - 2 * EDGE) * (bits - from)) / (to - from);
  const bars = boxesPath(
    counts.map((count, bin) => {
      const height = (count / most) * (BARS - 8);
      return { x: EDGE + bin * width, y: base - height, width, height };
    }),
  );
  return (
    <svg class="spread-of-estimates" width="100%" height={base + BELOW} aria-hidden="true">
      <svg width="100%" height={base} viewBox={`0 0 100 ${base}`} preserveAspectRatio="none">
        <path class="m-q" vector-effect="non-scaling-stroke" d={bars} />
      </svg>
      <line class="baseline" x1="0" x2="100%" y1={base} y2={base} />
      {marks.map(({ text, bits, tone, line }, index) => (
        <g key={line}>
          <line
            class={line}
            x1={`${place(bits)}%`}
            x2={`${place(bits)}%`}
            y1={(index + 1) * LINE}
            y2={base}
          />
          <text
            class={`${tone} when-narrow`}
            x={`${withinPicture(place(bits), text)}%`}
            y={(index + 1) * LINE - 5}
            text-anchor="middle"
          >
            {text}
          </text>
          <text
            class={`${tone} when-wide`}
            x={`${place(bits)}%`}
            y={(index + 1) * LINE - 5}
            text-anchor={place(bits) < 50 ? 'start' : 'end'}
          >
            {text}
          </text>
        </g>
      ))}
      <text class="tick" x="0" y={base + 18}>
        {write.bare(from)}
      </text>
      <text class="tick" x="100%" y={base + 18} text-anchor="end">
        {write.information(to)}
      </text>
    </svg>
  );
}
