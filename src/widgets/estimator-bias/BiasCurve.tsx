import { ticks } from '~/charts/ticks';
import { convertUnit, formatNumber, formatQuantity } from '~/lib/format';
import { dragInPicture } from '~/ui/drag-in-picture';
import { withinPicture } from '~/ui/fit-text';
import type { Writer } from '~/ui/widget-contract';
import {
  across,
  BASE,
  down,
  EDGE,
  HEIGHT,
  observationsAt,
  scaleOf,
  shareBelow,
  sizes,
  TOP,
  type Scale,
} from './frame';
import { Handle } from './Handle';
import type { Derived } from './model';

const MAX_TICKS = 3;
const SIZE_TICKS = [1, 10, 100, 1_000];
/** Width of the bar that is the bias, in pixels. */
const GAP_WIDTH = 14;
/** A bar longer than this, in pixels, has its number beside it; beyond half the width, to its left. */
const LONG = 40;
const HALF = 50;
/** Half of a finger's width. */
const REACH = 22;

interface BiasCurveProps {
  readonly derived: Derived;
  readonly write: Writer;
  readonly enabled: boolean;
  readonly onChange: (observations: number) => void;
}

/**
 * What estimates are on average, against the size of the sample. The bar between the truth and the
 * curve is the bias; it is moved along the curve.
 */
export function BiasCurve({ derived, write, enabled, onChange }: BiasCurveProps) {
  const { truthBits, expected, averageBits, biasBits } = derived;
  const scale = scaleOf(derived);
  const x = `${across(expected.observations)}%`;
  const [truth, mean] = [down(truthBits, scale), down(expected.pluginBits, scale)];
  const average = down(averageBits, scale);
  const drag = dragInPicture((place) => {
    onChange(observationsAt(shareBelow(place.x)));
  });
  const bias = `${biasBits > 0 ? '+' : ''}${write.bare(biasBits)}`;
  return (
    <svg
      class="bias-curve"
      width="100%"
      height={HEIGHT}
      role="group"
      aria-label="The mean estimate against the number of observations"
    >
      <rect width="100%" height={HEIGHT} fill="transparent" {...(enabled ? drag : {})} />
      <g aria-hidden="true">
        <Grid scale={scale} write={write} />
        <line class="m-p line" x1="0" x2="100%" y1={truth} y2={truth} />
        <Curves derived={derived} scale={scale} />
        <BiasText text={bias} size={expected.observations} truth={truth} mean={mean} />
      </g>
      <Handle
        observations={expected.observations}
        text={`${expected.observations} observations, mean estimate ${write.information(expected.pluginBits)}`}
        enabled={enabled}
        drag={drag}
        onChange={onChange}
      >
        <rect
          class="hit"
          x={x}
          width={2 * REACH}
          height={BASE}
          transform={`translate(${-REACH} 0)`}
        />
        <rect
          class="m-kl"
          x={x}
          y={Math.min(truth, mean)}
          width={GAP_WIDTH}
          height={Math.abs(truth - mean)}
          transform={`translate(${-GAP_WIDTH / 2} 0)`}
        />
        <circle class="average" cx={x} cy={average} r="6" />
      </Handle>
    </svg>
  );
}

interface BiasTextProps {
  readonly text: string;
  readonly size: number;
  /** Heights of truth and mean, in pixels. */
  readonly truth: number;
  readonly mean: number;
}

/** The bias as a number: beside its bar where that is long enough, else beyond its end. */
function BiasText({ text, size, truth, mean }: BiasTextProps) {
  const place = across(size);
  if (Math.abs(truth - mean) > LONG) {
    const isLeft = place > HALF;
    return (
      <text
        class="c-kl"
        x={`${place}%`}
        dx={isLeft ? -GAP_WIDTH : GAP_WIDTH}
        y={(truth + mean) / 2 + 5}
        text-anchor={isLeft ? 'end' : 'start'}
      >
        {text}
      </text>
    );
  }
  return (
    <text
      class="c-kl"
      x={`${withinPicture(place, text)}%`}
      y={mean < truth ? mean - 12 : mean + 24}
      text-anchor="middle"
    >
      {text}
    </text>
  );
}

/** Lines and numbers of both scales. */
function Grid({ scale, write }: { readonly scale: Scale; readonly write: Writer }) {
  return (
    <>
      {ticks(convertUnit(scale.top, 'bit', write.unit), MAX_TICKS).map((tick) => {
        const y = down(convertUnit(tick, write.unit, 'bit'), scale);
        return (
          <g key={tick}>
            <line class="grid-line" x1="0" x2="100%" y1={y} y2={y} />
            <text class="tick" x="0" y={y - 4}>
              {formatQuantity(tick, write.unit)}
            </text>
          </g>
        );
      })}
      <line class="baseline" x1="0" x2="100%" y1={down(0, scale)} y2={down(0, scale)} />
      {SIZE_TICKS.map((size) => {
        const text = size === 1 ? 'N = 1' : formatNumber(size);
        return (
          <text
            key={size}
            class="tick"
            x={`${withinPicture(across(size), text)}%`}
            y={HEIGHT - 10}
            text-anchor="middle"
          >
            {text}
          </text>
        );
      })}
    </>
  );
}

function Curves({ derived, scale }: { readonly derived: Derived; readonly scale: Scale }) {
  const height = BASE - TOP;
  const path = (bitsAt: (index: number) => number): string =>
    `M${derived.curve
      .map(({ observations }, index) => {
        const y = (100 * (down(bitsAt(index), scale) - TOP)) / height;
        return `${(100 * sizes.shareOf(observations)).toFixed(2)} ${y.toFixed(2)}`;
      })
      .join('L')}`;
  return (
    <svg
      x={`${EDGE}%`}
      y={TOP}
      width={`${100 - 2 * EDGE}%`}
      height={height}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
    >
      <path
        class="corrected"
        vector-effect="non-scaling-stroke"
        d={path((index) => derived.curve[index]?.correctedBits ?? 0)}
      />
      <path
        class="m-q line"
        vector-effect="non-scaling-stroke"
        d={path((index) => derived.curve[index]?.pluginBits ?? 0)}
      />
    </svg>
  );
}
