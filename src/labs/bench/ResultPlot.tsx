import { ticksBetween } from '~/charts/ticks';
import { formatNumber } from '~/lib/format';
import { frameOf, heightOf, roomierEnd } from './plot-frame';
import type { ShownResult } from './props';

interface ResultPlotProps {
  readonly result: ShownResult;
  readonly own: readonly (readonly (number | undefined)[])[] | undefined;
}

/** The picture in percent of its width and pixels of its height, so that its text keeps its size. */
const LEFT = 12;
const RIGHT = 97;
const TOP = 8;
const HEIGHT = 230;
const DASHES = ['', '7 4', '2 4'];

/**
 * Expected results, blue, and the learner's own, orange, over the same axes.
 *
 *     y │ ─── expected   ○ yours
 *       └──────────── x
 */
export function ResultPlot({ result, own }: ResultPlotProps) {
  const frame = frameOf(result, own);
  const y = (value: number): number => TOP + HEIGHT * heightOf(value, frame);
  const first = result.x[0] ?? 0;
  const last = result.x.at(-1) ?? 1;
  const count = result.rows.length;
  const x = (place: number): number => LEFT + (RIGHT - LEFT) * place;
  const isLine = result.kind === 'line';
  const placeOf = (row: number): number =>
    isLine ? ((result.x[row] ?? 0) - first) / (last - first || 1) : (row + 0.5) / count;
  const inFrame = (value: number | undefined): value is number =>
    value !== undefined && value >= frame.min && value <= frame.max;
  const outside = (own ?? [])
    .flat()
    .filter((value) => value !== undefined && !inFrame(value)).length;
  return (
    <div class="instrument-picture">
      <p class="legend">
        <span>
          <span class="swatch m-p" /> expected
        </span>
        <span>
          <span class="swatch m-q" /> yours
        </span>
        {result.gap && (
          <span>
            <span class="swatch m-kl" /> {result.gap.label}
          </span>
        )}
        {result.series.length > 1 &&
          result.series.map(({ label }, place) => (
            <span key={label}>
              <svg width="24" height="8" aria-hidden="true">
                <line
                  class="dash"
                  x1="0"
                  x2="24"
                  y1="4"
                  y2="4"
                  stroke-dasharray={DASHES[place] ?? ''}
                />
              </svg>{' '}
              {label}
            </span>
          ))}
      </p>
      <p class="bench-note">{result.yLabel}</p>
      <svg width="100%" height={TOP + HEIGHT + 48} aria-hidden="true">
        {ticksBetween(frame.min, frame.max, 5).map((tick) => (
          <g key={tick}>
            <line class="grid-line" x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={y(tick)} y2={y(tick)} />
            <text class="tick" x={`${LEFT - 1}%`} y={y(tick) + 5} text-anchor="end">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {result.gap && (
          <Stems
            places={result.x.map((_, row) => x(placeOf(row)))}
            tops={(result.series[0]?.expected ?? []).map(y)}
            bottom={y(result.gap.above)}
          />
        )}
        {result.levels.map(({ label, value }) => {
          const isLeft = roomierEnd(result, value) === 'left';
          return (
            <g key={label}>
              <line class="level" x1={`${LEFT}%`} x2={`${RIGHT}%`} y1={y(value)} y2={y(value)} />
              <text
                class="tick"
                x={`${isLeft ? LEFT : RIGHT}%`}
                y={y(value) - 6}
                text-anchor={isLeft ? 'start' : 'end'}
              >
                {label}
              </text>
            </g>
          );
        })}
        <svg
          x={`${LEFT}%`}
          y={TOP}
          width={`${RIGHT - LEFT}%`}
          height={HEIGHT}
          viewBox="0 0 1 1"
          preserveAspectRatio="none"
          class="plot-area"
        >
          {isLine &&
            result.series.map(({ label, expected }, place) => (
              <polyline
                key={label}
                class="m-p line"
                stroke-dasharray={DASHES[place] ?? ''}
                points={expected
                  .map((value, row) => `${placeOf(row)},${heightOf(value, frame)}`)
                  .join(' ')}
              />
            ))}
          {!isLine &&
            result.series.map(({ label, expected }) =>
              expected.map((value, row) => (
                <rect
                  key={`${label} ${row}`}
                  class="m-p"
                  x={placeOf(row) - 0.36 / count}
                  width={0.34 / count}
                  y={Math.min(heightOf(value, frame), heightOf(0, frame))}
                  height={Math.abs(heightOf(value, frame) - heightOf(0, frame))}
                />
              )),
            )}
        </svg>
        {own?.map((rows, place) =>
          rows.map(
            (value, row) =>
              inFrame(value) && (
                <circle
                  key={`${place} ${row}`}
                  class="own"
                  cx={`${x(placeOf(row) + (isLine ? 0 : 0.18 / count))}%`}
                  cy={y(value)}
                  r={rows.length > 40 ? 2.5 : 4.5}
                />
              ),
          ),
        )}
        {isLine
          ? ticksBetween(first, last, 5).map((tick) => (
              <text
                key={tick}
                class="tick"
                x={`${x((tick - first) / (last - first || 1))}%`}
                y={TOP + HEIGHT + 20}
                text-anchor="middle"
              >
                {formatNumber(tick)}
              </text>
            ))
          : result.rows.map((name, row) => (
              <text
                key={name}
                class="tick"
                x={`${x(placeOf(row))}%`}
                y={TOP + HEIGHT + 20}
                text-anchor="middle"
              >
                {name}
              </text>
            ))}
        <text class="tick" x={`${RIGHT}%`} y={TOP + HEIGHT + 42} text-anchor="end">
          {result.xLabel}
        </text>
      </svg>
      {outside > 0 && (
        <p class="bench-note">
          {outside === 1 ? 'One of your values lies' : `${outside} of your values lie`} outside the
          picture; the numbers below show {outside === 1 ? 'it' : 'them'}.
        </p>
      )}
    </div>
  );
}

interface StemsProps {
  /** In percent of the width. */
  readonly places: readonly number[];
  /** In pixels. */
  readonly tops: readonly number[];
  readonly bottom: number;
}

/** The gap below a curve, one stroke at each of its points. */
function Stems({ places, tops, bottom }: StemsProps) {
  return (
    <>
      {places.map((place, row) => (
        <line
          key={place}
          class="gap"
          x1={`${place}%`}
          x2={`${place}%`}
          y1={tops[row] ?? bottom}
          y2={bottom}
        />
      ))}
    </>
  );
}
