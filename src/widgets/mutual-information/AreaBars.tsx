import { PICTURE_WIDTHS } from '~/ui/fit-text';
import type { Writer } from '~/ui/widget-contract';
import type { Areas } from './model';

const HEIGHT = 166;
const BAR = 26;
const FIRST = 24;
const SECOND = 78;
const BRACE = SECOND + BAR + 26;
/** Width of a character on a phone, in percent. */
const CHARACTER = (100 * 7.8) / PICTURE_WIDTHS.narrow;

/** The centre of a text that must not leave the picture, in percent. */
function kept(centre: number, text: string): number {
  const half = (text.length * CHARACTER) / 2;
  return Math.max(half, Math.min(100 - half, centre));
}

interface AreaBarsProps {
  readonly areas: Areas;
  /** The amount that fills the width, in bits. */
  readonly fullBits: number;
  /** Written after every name: "" or "|Z". */
  readonly given: '' | 'Z';
  readonly write: Writer;
}

/**
 * Two entropies laid over each other: what they share is the mutual information.
 *
 *     H(X)  |██ H(X|Y) ██|// I //|
 *     H(Y)               |// I //|███ H(Y|X) ███|
 *           └───────────── H(X,Y) ──────────────┘
 */
export function AreaBars({ areas, fullBits, given, write }: AreaBarsProps) {
  const { bare } = write;
  const percent = (bits: number): number => Math.min(100, (100 * bits) / fullBits);
  const start = percent(areas.xGivenYBits);
  const middle = percent(areas.entropyXBits);
  const end = percent(areas.jointBits);
  const bar = given === '' ? '' : `|${given}`;
  const both = given === '' ? '' : `,${given}`;
  const names = {
    x: `H(X${bar}) ${bare(areas.entropyXBits)}`,
    shared: `I(X;Y${bar}) ${bare(areas.sharedBits)}`,
    y: `H(Y${bar}) ${bare(areas.entropyYBits)}`,
    xGivenY: `H(X|Y${both}) ${bare(areas.xGivenYBits)}`,
    yGivenX: `H(Y|X${both}) ${bare(areas.yGivenXBits)}`,
    joint: `H(X,Y${bar}) ${write.information(areas.jointBits)}`,
  };
  const inBar = (text: string, from: number, to: number, y: number) =>
    to - from > (text.length + 1) * CHARACTER && (
      <text class="on-mark" x={`${(from + to) / 2}%`} y={y + 18} text-anchor="middle">
        {text}
      </text>
    );
  return (
    <svg class="areas" width="100%" height={HEIGHT} aria-hidden="true">
      <text class="c-h" x="0" y="17">
        {names.x}
      </text>
      <rect class="m-h" x="0" width={`${start}%`} y={FIRST} height={BAR} />
      <rect
        class="m-kl shared"
        x={`${start}%`}
        width={`${Math.max(0, middle - start)}%`}
        y={FIRST}
        height={BAR}
      />
      {inBar(names.xGivenY, 0, start, FIRST)}
      <text
        class="c-kl"
        x={`${kept((start + middle) / 2, names.shared)}%`}
        y={(FIRST + BAR + SECOND) / 2 + 5}
        text-anchor="middle"
      >
        {names.shared}
      </text>
      <rect
        class="m-kl shared"
        x={`${start}%`}
        width={`${Math.max(0, middle - start)}%`}
        y={SECOND}
        height={BAR}
      />
      <rect
        class="m-h"
        x={`${middle}%`}
        width={`${Math.max(0, end - middle)}%`}
        y={SECOND}
        height={BAR}
      />
      {inBar(names.yGivenX, middle, end, SECOND)}
      <text
        class="c-h"
        x={`${Math.max(end, names.y.length * CHARACTER)}%`}
        y={SECOND + BAR + 18}
        text-anchor="end"
      >
        {names.y}
      </text>
      <line class="brace" x1="0" x2={`${end}%`} y1={BRACE + 6} y2={BRACE + 6} />
      <line class="brace" x1="0.5" x2="0.5" y1={BRACE} y2={BRACE + 6} />
      <line class="brace" x1={`${end}%`} x2={`${end}%`} y1={BRACE} y2={BRACE + 6} />
      <text class="label" x={`${kept(end / 2, names.joint)}%`} y={HEIGHT - 8} text-anchor="middle">
        {names.joint}
      </text>
    </svg>
  );
}
