import { ticks } from '~/charts/ticks';
import { convertUnit } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import { weightText } from './describe';
import type { Derived } from './model';
import { WEIGHT_SLIDER } from './unit';

const HEIGHT = 230;
const TOP = 30;
const BASE = HEIGHT - 42;
/** The scale ends a little above the exact amount. */
const HEADROOM = 1.06;
const WEIGHT_TICKS = [0.1, 1, 10, 50];
/** Beyond this, in percent, the name of a point stands to its left. */
const RIGHT_HALF = 60;

interface ChartProps {
  readonly derived: Derived;
  readonly write: Writer;
}

/** Grid lines at round amounts of the reader's unit, from a number of bits at the top. */
function AmountTicks({
  top,
  y,
  write,
}: {
  top: number;
  y: (bits: number) => number;
  write: Writer;
}) {
  return (
    <>
      {ticks(convertUnit(top, 'bit', write.unit), 4).map((value) => {
        const at = y(convertUnit(value, write.unit, 'bit'));
        return (
          <g key={value}>
            <line class="grid-line" x1="0" x2="100%" y1={at} y2={at} />
            <text class="tick" x="0" y={at - 4}>
              {value}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** The measured I(X;T) as the weight grows, below the exact one. */
export function WeightCurve({ derived, write }: ChartProps) {
  const { path, now, exactBits } = derived;
  const top = HEADROOM * exactBits;
  const y = (bits: number): number => BASE - (bits / top) * (BASE - TOP);
  const x = (weight: number): number => 100 * WEIGHT_SLIDER.shareOf(weight);
  const points = path.map(
    ({ weight, inputBits }) => `${x(weight).toFixed(2)},${y(inputBits).toFixed(2)}`,
  );
  return (
    <svg class="weight-curve" width="100%" height={HEIGHT} aria-hidden="true">
      <AmountTicks top={top} y={y} write={write} />
      <text class="tick" x="0" y="14">
        {`I(X;T) in ${write.unitName}`}
      </text>
      <text class="c-p" x="100%" y="14" text-anchor="end">
        {`exact ${write.bare(exactBits)}`}
      </text>
      <line class="exact" x1="0" x2="100%" y1={y(exactBits)} y2={y(exactBits)} />
      <line class="baseline" x1="0" x2="100%" y1={BASE} y2={BASE} />
      {WEIGHT_TICKS.map((weight) => (
        <text
          key={weight}
          class="tick"
          x={`${x(weight)}%`}
          y={BASE + 18}
          text-anchor={weight === 50 ? 'end' : weight === 0.1 ? 'start' : 'middle'}
        >
          {weight}
        </text>
      ))}
      <text class="tick" x="50%" y={HEIGHT - 6} text-anchor="middle">
        weight w
      </text>
      <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
        <polyline class="measured" points={points.join(' ')} vector-effect="non-scaling-stroke" />
      </svg>
      <line
        class="left"
        x1={`${x(now.weight)}%`}
        x2={`${x(now.weight)}%`}
        y1={y(now.inputBits)}
        y2={BASE}
      />
      <circle class="now" cx={`${x(now.weight)}%`} cy={y(now.inputBits)} r="7" />
    </svg>
  );
}

/** The plane: across what T says of the input, upwards what it says of the label; w grows along the path. */
export function Plane({ derived, write }: ChartProps) {
  const { path, now, exactBits, labelEntropyBits } = derived;
  const right = HEADROOM * exactBits;
  const top = HEADROOM * labelEntropyBits;
  const x = (bits: number): number => (100 * bits) / right;
  const y = (bits: number): number => BASE - (bits / top) * (BASE - TOP);
  const ends = [path[0], path.at(-1)].flatMap((point) => (point ? [point] : []));
  return (
    <svg class="information-plane" width="100%" height={HEIGHT} aria-hidden="true">
      <AmountTicks top={top} y={y} write={write} />
      <text class="tick" x="0" y="14">
        {`I(T;Y) in ${write.unitName}`}
      </text>
      <line class="baseline" x1="0" x2="100%" y1={BASE} y2={BASE} />
      {ticks(convertUnit(right, 'bit', write.unit), 4).map((value) => (
        <text
          key={value}
          class="tick"
          x={`${x(convertUnit(value, write.unit, 'bit'))}%`}
          y={BASE + 18}
          text-anchor="middle"
        >
          {value}
        </text>
      ))}
      <text class="tick" x="50%" y={HEIGHT - 6} text-anchor="middle">
        {`I(X;T) in ${write.unitName}`}
      </text>
      <line class="exact" x1={`${x(exactBits)}%`} x2={`${x(exactBits)}%`} y1={TOP} y2={BASE} />
      <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
        <polyline
          class="measured"
          points={path
            .map((point) => `${x(point.inputBits).toFixed(2)},${y(point.labelBits).toFixed(2)}`)
            .join(' ')}
          vector-effect="non-scaling-stroke"
        />
      </svg>
      {path.map(({ weight, inputBits, labelBits }) => (
        <circle key={weight} class="step" cx={`${x(inputBits)}%`} cy={y(labelBits)} r="3" />
      ))}
      {ends.map(({ weight, inputBits, labelBits }, index) => (
        <text
          key={index}
          x={`${x(inputBits)}%`}
          dx={x(inputBits) > RIGHT_HALF ? -12 : index === 0 ? 12 : -16}
          y={y(labelBits) + (index === 0 ? -2 : 24)}
          text-anchor={x(inputBits) > RIGHT_HALF ? 'end' : 'start'}
        >
          {`w = ${weightText(weight)}`}
        </text>
      ))}
      <circle class="now" cx={`${x(now.inputBits)}%`} cy={y(now.labelBits)} r="7" />
    </svg>
  );
}
