import { formatNumber } from '~/lib/format';
import { withinPicture } from '~/ui/fit-text';
import type { Coding, Way } from './coding';
import { roomFor } from './fits';
import { percent, tail, timesText, visible, grouped } from './labels';
import type { Part } from './steps';

/** Heights in pixels: the line from 0 to 1, and the interval magnified below it. */
const LINE = { top: 20, height: 14 } as const;
const ZOOM = { top: 84, height: 58 } as const;
const HEIGHT = 172;
const DIGITS_OF_LABEL = 10;

const pc = (share: number): string => `${100 * Math.max(0, Math.min(1, share))}%`;

interface IntervalProps {
  readonly coding: Coding;
  readonly way: Way;
}

/** The interval on the line from 0 to 1, and below magnified, cut among what may come next. */
export function Interval({ coding, way }: IntervalProps) {
  const { extent, next, parts, number, numberOnLine, coded } = coding;
  const isEnd = next === undefined;
  const hasNumber = way === 'decode' || isEnd;
  const total = next?.total ?? 1;
  return (
    <svg class="coder-interval" width="100%" height={HEIGHT} aria-hidden="true">
      <text class="tick" x="0" y="13">
        0
      </text>
      <text class="tick" x="100%" y="13" text-anchor="end">
        1
      </text>
      <svg
        x="0"
        y={LINE.top + LINE.height}
        width="100%"
        height={ZOOM.top - LINE.top - LINE.height}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
      >
        <polygon
          class="fan"
          points={`${100 * extent.start},0 ${100 * (extent.start + extent.width)},0 100,100 0,100`}
        />
      </svg>
      <rect class="cell" x="0" width="100%" y={LINE.top} height={LINE.height} />
      <rect
        class="m-p"
        x={pc(extent.start)}
        width={pc(extent.width)}
        y={LINE.top}
        height={LINE.height}
      />
      <line
        class="place"
        x1={pc(extent.start)}
        x2={pc(extent.start)}
        y1={LINE.top}
        y2={LINE.top + LINE.height}
      />
      <text class="value" x="50%" y={ZOOM.top - 14} text-anchor="middle">
        {magnified(coding.soFarBits)}
      </text>
      <rect
        class={isEnd ? 'inside' : 'others'}
        x="0"
        width="100%"
        y={ZOOM.top}
        height={ZOOM.height}
      />
      {parts.map((part) => (
        <PartBox
          key={part.before}
          part={part}
          total={total}
          isNext={part.before === next?.before}
        />
      ))}
      {isEnd && (
        <rect
          class="m-p"
          x={pc(number.start)}
          width={pc(number.width)}
          y={ZOOM.top}
          height={ZOOM.height}
        />
      )}
      {hasNumber && <NumberMark at={numberOnLine.start} top={LINE.top} height={LINE.height} />}
      {hasNumber && !isEnd && <NumberMark at={number.start} top={ZOOM.top} height={ZOOM.height} />}
      {next ? (
        <Caption
          centre={(next.before + next.frequency / 2) / total}
          text={`${visible(next.label)} ${percent(next.frequency / total)}`}
        />
      ) : (
        <Caption
          centre={number.start + number.width / 2}
          text={
            coded.message === ''
              ? 'any number'
              : `all that begin 0.${tail(coded.message, DIGITS_OF_LABEL)}`
          }
        />
      )}
    </svg>
  );
}

/** How often the interval goes into the line. */
function magnified(bits: number): string {
  return bits < 1e-9 ? 'the whole line' : `magnified ${timesText(bits)} times`;
}

interface PartBoxProps {
  readonly part: Part;
  readonly total: number;
  readonly isNext: boolean;
}

function PartBox({ part: { label, before, frequency }, total, isNext }: PartBoxProps) {
  const share = frequency / total;
  const text = visible(label);
  const room = roomFor(text, share);
  const middle = pc((before + frequency / 2) / total);
  return (
    <g>
      <rect
        class={isNext ? 'm-p' : 'm-q'}
        x={pc(before / total)}
        width={pc(share)}
        y={ZOOM.top}
        height={ZOOM.height}
      />
      {isNext && (
        <line class="place" x1={middle} x2={middle} y1={ZOOM.top} y2={ZOOM.top + ZOOM.height} />
      )}
      {room !== 'none' && (
        <text
          class={`${isNext ? 'on-mark' : 'c-q'}${room === 'wide' ? ' when-wide' : ''}`}
          x={middle}
          y={ZOOM.top + ZOOM.height / 2 + 5}
          text-anchor="middle"
        >
          {text}
        </text>
      )}
    </g>
  );
}

interface NumberMarkProps {
  readonly at: number;
  readonly top: number;
  readonly height: number;
}

/** Where the number of the message lies. */
function NumberMark({ at, top, height }: NumberMarkProps) {
  const x = pc(at);
  return (
    <g class="number">
      <line class="halo" x1={x} x2={x} y1={top - 6} y2={top + height + 6} />
      <line x1={x} x2={x} y1={top - 6} y2={top + height + 6} />
    </g>
  );
}

function Caption({ centre, text }: { readonly centre: number; readonly text: string }) {
  return (
    <text
      class="label"
      x={`${withinPicture(100 * centre, text)}%`}
      y={ZOOM.top + ZOOM.height + 20}
      text-anchor="middle"
    >
      {text}
    </text>
  );
}

const ROW = 44;

/** Surprise so far against the digits that are settled; the frames are what the whole text takes. */
export function BitBars({ coding }: { readonly coding: Coding }) {
  const { soFarBits, settled, coded, next } = coding;
  const sent = next ? settled : coded.message.length;
  const full = Math.max(1, coded.message.length);
  const short = (bits: number): string => formatNumber(bits, { decimals: 2 });
  const rows = [
    {
      name: 'surprise, bits',
      mark: 'm-h',
      now: soFarBits,
      whole: coded.surpriseBits,
      text: `${short(soFarBits)} of ${short(coded.surpriseBits)}`,
    },
    {
      name: 'digits sent',
      mark: 'sent',
      now: sent,
      whole: coded.message.length,
      text: `${grouped(sent)} of ${grouped(coded.message.length)}`,
    },
  ];
  return (
    <svg class="coder-bits" width="100%" height={rows.length * ROW} aria-hidden="true">
      {rows.map(({ name, mark, now, whole, text }, index) => {
        const bar = { x: 0, y: index * ROW + 20, height: 14 };
        return (
          <g key={name}>
            <text class="label" x="0" y={index * ROW + 14}>
              {name}
            </text>
            <text class="value" x="100%" y={index * ROW + 14} text-anchor="end">
              {text}
            </text>
            <rect class={mark} width={pc(now / full)} {...bar} />
            <rect class="cell" width={pc(whole / full)} {...bar} />
          </g>
        );
      })}
    </svg>
  );
}
