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
/** An inner label needs this share of the width, in percent. */
const ROOM_FOR_LABEL = 22;

/**
 * The course's one picture: H(P), blue, and KL(P‖Q), hatched magenta, end to end, are H(P,Q).
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
  const fits = solid >= ROOM_FOR_LABEL;
  const gapAtEnd = end > 80;
  return (
    <svg class="stack" width="100%" height={HEIGHT} aria-hidden="true">
      <rect class="m-h" x="0" y={BAR_TOP} width={`${solid}%`} height={BAR_HEIGHT} />
      <rect
        class="m-kl"
        x={`${solid}%`}
        y={BAR_TOP}
        width={`${end - solid}%`}
        height={BAR_HEIGHT}
      />
      <text
        class={fits ? 'on-mark' : 'c-h'}
        x={fits ? `${solid / 2}%` : '0'}
        y={fits ? middle : 15}
        text-anchor={fits ? 'middle' : 'start'}
      >
        H(P) {text.entropy}
      </text>
      <text
        class="c-kl"
        x={gapAtEnd ? '100%' : `${Math.max((solid + end) / 2, fits ? 0 : 55)}%`}
        y="15"
        text-anchor={gapAtEnd ? 'end' : 'middle'}
      >
        KL(P‖Q) {text.gap}
      </text>
      <line class="brace" x1="0" x2={`${end}%`} y1={braceY + 6} y2={braceY + 6} />
      <line class="brace" x1="0.5" x2="0.5" y1={braceY} y2={braceY + 6} />
      <line class="brace" x1={`${end}%`} x2={`${end}%`} y1={braceY} y2={braceY + 6} />
      <text class="label" x={`${Math.max(end / 2, 18)}%`} y={HEIGHT - 4} text-anchor="middle">
        H(P,Q) {text.sum}
      </text>
    </svg>
  );
}
