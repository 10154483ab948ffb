import { boxesPath, type Box } from '~/charts/boxes-path';
import { activate, rangeOf, type Activation } from './unit';
import type { Bin } from './model';

const HEIGHT = 210;
const TOP = 24;
const BASE = HEIGHT - 26;
/** Percent of the width for the unit; the bins' counts stand to the right of it. */
const UNIT_WIDTH = 66;
const COUNTS_FROM = 70;
const POINTS = 120;
/** More bins than this would be a grey wall. */
const MAX_BINS = 64;

interface UnitPictureProps {
  readonly activation: Activation;
  readonly weight: number;
  readonly bins: readonly Bin[];
  /** How many bins there are, in use or not; undefined where noise is added instead. */
  readonly count: number | undefined;
  readonly edges: 'width' | 'count';
  readonly noise: number | undefined;
}

interface Strip {
  readonly from: number;
  readonly to: number;
  readonly inputs: number;
}

/** Where each bin lies on the axis of T. Bins of equal count reach halfway to their neighbours. */
function stripsOf(
  { bins, edges, count = 0 }: UnitPictureProps,
  { low, high }: { low: number; high: number },
): Strip[] {
  const width = (high - low) / count;
  return bins.map(({ index, from, to, count: inputs }, place) => {
    if (edges === 'width') {
      return { from: low + index * width, to: low + (index + 1) * width, inputs };
    }
    const before = bins[place - 1];
    const after = bins[place + 1];
    return {
      from: before ? (before.to + from) / 2 : low,
      to: after ? (to + after.from) / 2 : high,
      inputs,
    };
  });
}

/** What the unit makes of its inputs, and how many of them each bin receives. */
export function UnitPicture(props: UnitPictureProps) {
  const { activation, weight, bins, count, noise } = props;
  const { low, high } = rangeOf(activation, weight);
  const margin = noise === undefined ? 0 : Math.min(noise, (high - low) / 2);
  const y = (value: number): number =>
    BASE - ((value - low + margin) / (high - low + 2 * margin)) * (BASE - TOP);
  const shifted = (shift: number): string =>
    Array.from({ length: POINTS + 1 }, (_, index) => {
      const x = (2 * index) / POINTS - 1;
      return `${(50 * (x + 1)).toFixed(2)},${y(activate(activation, weight, x) + shift).toFixed(2)}`;
    }).join(' ');
  const strips = stripsOf(props, { low, high });
  const most = Math.max(1, ...strips.map(({ inputs }) => inputs));
  const barOf = ({ from, to, inputs }: Strip): Box => ({
    x: COUNTS_FROM,
    y: y(to),
    width: ((100 - COUNTS_FROM) * inputs) / most,
    height: Math.max(0.75, y(from) - y(to) - 1),
  });
  const drawn = count !== undefined && bins.length <= MAX_BINS;
  return (
    <svg class="unit" width="100%" height={HEIGHT} aria-hidden="true">
      <text class="tick" x="0" y="14">
        {activation === 'tanh' ? 'T = tanh(w·X)' : 'T = max(0, w·X)'}
      </text>
      {drawn && (
        <>
          <text class="tick" x="100%" y="14" text-anchor="end">
            inputs in each bin
          </text>
          <svg
            width="100%"
            height={HEIGHT}
            viewBox={`0 0 100 ${HEIGHT}`}
            preserveAspectRatio="none"
          >
            <path
              class="grid-line"
              vector-effect="non-scaling-stroke"
              d={strips.map(({ from }) => `M0 ${y(from).toFixed(2)}H100`).join('')}
            />
            <path class="m-p" d={boxesPath(strips.map(barOf))} />
          </svg>
        </>
      )}
      <svg
        width={`${UNIT_WIDTH}%`}
        height={HEIGHT}
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {noise !== undefined && (
          <>
            <polyline class="noise" points={shifted(noise)} vector-effect="non-scaling-stroke" />
            <polyline class="noise" points={shifted(-noise)} vector-effect="non-scaling-stroke" />
          </>
        )}
        <polyline class="m-p line" points={shifted(0)} vector-effect="non-scaling-stroke" />
      </svg>
      <line class="baseline" x1="0" x2={`${UNIT_WIDTH}%`} y1={BASE} y2={BASE} />
      {[-1, 0, 1].map((x) => (
        <text
          key={x}
          class="tick"
          x={`${(UNIT_WIDTH * (x + 1)) / 2}%`}
          y={BASE + 19}
          text-anchor={x < 0 ? 'start' : x > 0 ? 'end' : 'middle'}
        >
          {x < 0 ? '−1' : x > 0 ? 'X = 1' : '0'}
        </text>
      ))}
    </svg>
  );
}
