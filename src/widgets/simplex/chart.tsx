import { useMemo } from 'preact/hooks';
import { ticks } from '~/charts/ticks';
import { convertUnit } from '~/lib/format';
import { entropyContour, type Distribution } from '~/math';
import { fittingLabel } from '~/ui/bar-label';
import { placeInPicture, type Place } from '~/ui/drag-in-picture';
import type { Writer } from '~/ui/widget-contract';
import { distributionAt, placeOf } from './triangle';

/** Most contours that can be told apart. */
const CONTOURS = 8;
/** Pieces of a contour from an edge to the way towards a corner. */
const STEPS = 6;

/** Above this share of the height, a number would touch the name of the corner. */
const HIGHEST_LEVEL = 0.14;

const percent = ({ x, y }: Place): { x: string; y: string } => ({
  x: `${(100 * x).toFixed(2)}%`,
  y: `${(100 * y).toFixed(2)}%`,
});

function pointsOf(outline: readonly Distribution[]): string {
  return outline
    .map(placeOf)
    .map(({ x, y }) => `${(100 * x).toFixed(1)},${(100 * y).toFixed(1)}`)
    .join(' ');
}

const CORNERS = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

interface FieldProps {
  /** log 3, in bits. */
  readonly maxEntropyBits: number;
  readonly write: Writer;
  /** A tap in the triangle chooses a distribution. */
  readonly onChoose: ((p: Distribution) => void) | undefined;
}

/**
 * The entropy over the triangle: each contour is a step upwards, filled once more, so that the field
 * is darkest in the centre.
 */
export function EntropyField({ maxEntropyBits, write, onChoose }: FieldProps) {
  const { unit } = write;
  const contours = useMemo(
    () =>
      ticks(convertUnit(maxEntropyBits, 'bit', unit), CONTOURS).map((level) => {
        const outline = entropyContour(convertUnit(level, unit, 'bit'), { steps: STEPS });
        return { level, points: pointsOf(outline), towardsTop: placeOf(outline[STEPS] ?? []) };
      }),
    [maxEntropyBits, unit],
  );
  const frame = { width: '100%', height: '100%' };
  return (
    <>
      <svg {...frame} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <polygon
          class="triangle"
          points={pointsOf(CORNERS)}
          vector-effect="non-scaling-stroke"
          onClick={(event) => {
            const place = placeInPicture(event);
            if (place) onChoose?.(distributionAt(place));
          }}
        />
        {contours.map(({ level, points }) => (
          <polygon key={level} class="contour" points={points} vector-effect="non-scaling-stroke" />
        ))}
      </svg>
      <g aria-hidden="true">
        {contours.map(
          ({ level, towardsTop }, index) =>
            (contours.length - index) % 2 === 1 &&
            towardsTop.y > HIGHEST_LEVEL && (
              <text key={level} class="level" text-anchor="middle" {...percent(towardsTop)}>
                {level}
              </text>
            ),
        )}
        <text class="tick" x="0" y="14">
          {`H in ${write.unitName}`}
        </text>
      </g>
    </>
  );
}

/** Characters of the three names together that fit a phone's width. */
const NAMES_ROOM = 36;

/** The names of the outcomes, at the corners where they are certain. */
export function CornerNames({ labels }: { readonly labels: readonly string[] }) {
  const [top = '', left = '', right = ''] = labels.map((label) =>
    fittingLabel(label, labels.length, NAMES_ROOM),
  );
  const { y: base } = percent(placeOf([0, 1, 0]));
  const { y: tip } = percent(placeOf([1, 0, 0]));
  return (
    <g aria-hidden="true">
      <g transform="translate(0 -8)">
        <text class="label" x="50%" y={tip} text-anchor="middle">
          {top}
        </text>
      </g>
      <g transform="translate(0 22)">
        <text class="label" x="0" y={base}>
          {left}
        </text>
        <text class="label" x="100%" y={base} text-anchor="end">
          {right}
        </text>
      </g>
    </g>
  );
}

/** The way between the two points, in the colour of the divergence. */
export function Between({ p, q }: { readonly p: Distribution; readonly q: Distribution }) {
  const start = percent(placeOf(p));
  const end = percent(placeOf(q));
  return (
    <line class="m-kl line" x1={start.x} y1={start.y} x2={end.x} y2={end.y} aria-hidden="true" />
  );
}
