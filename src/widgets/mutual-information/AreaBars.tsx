import { PICTURE_WIDTHS, withinPicture } from '~/ui/fit-text';
import type { Writer } from '~/ui/widget-contract';
import type { Areas } from './areas';

const HEIGHT = 166;
const BAR = 26;
const FIRST = 24;
const SECOND = 78;
const BRACE = SECOND + BAR + 26;
/** Width of a character on a phone, in percent. */
const CHARACTER = (100 * 7.8) / PICTURE_WIDTHS.narrow;

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
  /** Only the entropies without Z are terms of formulas. */
  const term = (name: string) => ({ 'data-term': given === '' ? name : undefined });
  const inBar = (name: string, text: string, from: number, to: number, y: number) =>
    to - from > (text.length + 1) * CHARACTER && (
      <text
        class="on-mark"
        {...term(name)}
        x={`${(from + to) / 2}%`}
        y={y + 18}
        text-anchor="middle"
      >
        {text}
      </text>
    );
  const block = (mark: string, name: string, from: number, to: number, y: number) => (
    <rect
      class={mark}
      {...term(name)}
      x={`${from}%`}
      width={`${Math.max(0, to - from)}%`}
      y={y}
      height={BAR}
    />
  );
  return (
    <svg class="areas" width="100%" height={HEIGHT} aria-hidden="true">
      <text class="c-h" {...term('entropy-x')} x="0" y="17">
        {names.x}
      </text>
      {block('m-h', 'conditional-entropy-xy', 0, start, FIRST)}
      {block('m-kl', 'mutual-information', start, middle, FIRST)}
      {inBar('conditional-entropy-xy', names.xGivenY, 0, start, FIRST)}
      <text
        class="c-kl"
        {...term('mutual-information')}
        x={`${withinPicture((start + middle) / 2, names.shared)}%`}
        y={(FIRST + BAR + SECOND) / 2 + 5}
        text-anchor="middle"
      >
        {names.shared}
      </text>
      {block('m-kl', 'mutual-information', start, middle, SECOND)}
      {block('m-h', 'conditional-entropy-yx', middle, end, SECOND)}
      {inBar('conditional-entropy-yx', names.yGivenX, middle, end, SECOND)}
      <text
        class="c-h"
        {...term('entropy-y')}
        x={`${Math.max(end, names.y.length * CHARACTER)}%`}
        y={SECOND + BAR + 18}
        text-anchor="end"
      >
        {names.y}
      </text>
      <line
        class="brace"
        {...term('joint-entropy')}
        x1="0"
        x2={`${end}%`}
        y1={BRACE + 6}
        y2={BRACE + 6}
      />
      <line class="brace" x1="0.5" x2="0.5" y1={BRACE} y2={BRACE + 6} />
      <line class="brace" x1={`${end}%`} x2={`${end}%`} y1={BRACE} y2={BRACE + 6} />
      <text
        class="label"
        {...term('joint-entropy')}
        x={`${withinPicture(end / 2, names.joint)}%`}
        y={HEIGHT - 8}
        text-anchor="middle"
      >
        {names.joint}
      </text>
    </svg>
  );
}
