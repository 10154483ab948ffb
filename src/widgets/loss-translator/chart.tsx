const ROW_HEIGHT = 74;
const BAR_TOP = 24;
const BAR_HEIGHT = 30;

/** One bar: a loss within what it is measured against. */
export interface LossBar {
  readonly title: string;
  /** The amount; undefined where it is not known. */
  readonly bits: number | undefined;
  /** What the outline shows; undefined for a bar without one. */
  readonly wholeBits: number | undefined;
  /** The amount that fills the width. */
  readonly scaleBits: number;
  /** At the right, above the bar. */
  readonly against: string;
  /** Drawn broken, since it cannot be compared. */
  readonly broken?: boolean;
}

/**
 * Losses as bars, each within an outline of what knowing nothing would cost.
 *
 *     per token 4.82                of 15.6
 *     |//////////|________________________|
 */
export function LossBars({ bars }: { readonly bars: readonly LossBar[] }) {
  return (
    <svg class="loss-bars" width="100%" height={bars.length * ROW_HEIGHT} aria-hidden="true">
      {bars.map(({ title, bits, wholeBits, scaleBits, against, broken }, index) => {
        const top = index * ROW_HEIGHT;
        const percent = (amount: number): string => `${(100 * amount) / scaleBits}%`;
        return (
          <g key={index}>
            <text class="label" x="0" y={top + 15}>
              {title}
            </text>
            <text class="tick" x="100%" y={top + 15} text-anchor="end">
              {against}
            </text>
            {bits !== undefined && (
              <rect
                class={broken ? 'broken' : 'm-q'}
                x="0"
                y={top + BAR_TOP}
                width={percent(bits)}
                height={BAR_HEIGHT}
              />
            )}
            {wholeBits !== undefined && (
              <rect
                class="whole"
                x="0"
                y={top + BAR_TOP}
                width={percent(wholeBits)}
                height={BAR_HEIGHT}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
