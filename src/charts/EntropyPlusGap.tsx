interface EntropyPlusGapProps {
  /** H(P) and KL(P‖Q), in any one unit. KL may be infinite. */
  readonly entropy: number;
  readonly gap: number;
  /** The amount that fills the width. */
  readonly full: number;
  /** The three amounts as they are written: "1.75". */
  readonly text: { readonly entropy: string; readonly gap: string; readonly sum: string };
}

const BAR_TOP = 22;
const BAR_HEIGHT = 34;
const HEIGHT = 94;
/** Shares of a phone's width, in percent, that the longest texts take: H(P), KL(P‖Q), H(P,Q). */
const ENTROPY_ROOM = 43;
const GAP_ROOM = 56;
const SUM_ROOM = 74;

/**
 * The course's one picture: H(P), blue, and KL(P‖Q), hatched magenta, end to end, are H(P,Q).
 *
 * Each text is one string: pieces would be set a shade differently before and after hydration.
 *
 *     |██ H(P) ██|// KL //|
 *     └────── H(P,Q) ─────┘
 */
export function EntropyPlusGap({ entropy, gap, full, text }: EntropyPlusGapProps) {
  const percent = (amount: number): number => Math.min(100, (100 * amount) / full);
  const solid = percent(entropy);
  const end = gap === Infinity ? 100 : percent(entropy + gap);
  const middle = BAR_TOP + BAR_HEIGHT / 2 + 5;
  const braceY = BAR_TOP + BAR_HEIGHT + 6;
  const isInside = solid >= ENTROPY_ROOM;
  return (
    <svg class="stack" width="100%" height={HEIGHT} aria-hidden="true">
      <rect
        class="m-h"
        data-term="entropy"
        x="0"
        y={BAR_TOP}
        width={`${solid}%`}
        height={BAR_HEIGHT}
      />
      <rect
        class="m-kl"
        data-term="kl"
        x={`${solid}%`}
        y={BAR_TOP}
        width={`${end - solid}%`}
        height={BAR_HEIGHT}
      />
      <text
        class={isInside ? 'on-mark' : 'c-h'}
        data-term="entropy"
        x={isInside ? `${solid / 2}%` : '0'}
        y={isInside ? middle : 15}
        text-anchor={isInside ? 'middle' : 'start'}
      >
        {`H(P) ${text.entropy}`}
      </text>
      <text class="c-kl" data-term="kl" y="15" {...gapPlace(solid, end)}>
        {`KL(P‖Q) ${text.gap}`}
      </text>
      <line
        class="brace"
        data-term="cross-entropy"
        x1="0"
        x2={`${end}%`}
        y1={braceY + 6}
        y2={braceY + 6}
      />
      <line class="brace" x1="0.5" x2="0.5" y1={braceY} y2={braceY + 6} />
      <line class="brace" x1={`${end}%`} x2={`${end}%`} y1={braceY} y2={braceY + 6} />
      <text
        class="label"
        data-term="cross-entropy"
        x={end < SUM_ROOM ? '0' : `${end / 2}%`}
        y={HEIGHT - 4}
        text-anchor={end < SUM_ROOM ? 'start' : 'middle'}
      >
        {`H(P,Q) ${text.sum}`}
      </text>
    </svg>
  );
}

/** Over the gap where the text fits there, else as near as it comes without touching H(P). */
function gapPlace(solid: number, end: number) {
  if (solid < ENTROPY_ROOM) return { x: `${100 - GAP_ROOM}%`, 'text-anchor': 'start' } as const;
  return { x: `${Math.max(end, GAP_ROOM)}%`, 'text-anchor': 'end' } as const;
}
