const HEIGHT = 112;
const BAR_TOP = 40;
const BAR_HEIGHT = 34;
const BRACE = BAR_TOP + BAR_HEIGHT + 6;
/** Width of one letter on a phone, in percent. */
const LETTER = 3;
/** Half the width of the words below the brace, in percent. */
const SUM_ROOM = 27;

interface ContributionSumProps {
  /** What each outcome adds, in any one unit. */
  readonly parts: readonly { readonly label: string; readonly amount: number }[];
  /** Their sum, and the amount that fills the frame. */
  readonly sum: number;
  readonly full: number;
  /** The two as they are written: "H(P) = 1.75 bits", "log 4 = 2 bits". */
  readonly text: { readonly sum: string; readonly full: string };
}

/**
 * The contributions laid end to end are the entropy; the frame around them is the largest there is.
 *
 *     |█ mat █|█ sofa █|█ ... █|       | log n
 *     └────────── H ───────────┘
 */
export function ContributionSum({ parts, sum, full, text }: ContributionSumProps) {
  const end = Math.min(100, (100 * sum) / full);
  const middle = Math.min(100 - SUM_ROOM, Math.max(end / 2, SUM_ROOM));
  let used = 0;
  return (
    <svg class="contribution-sum" width="100%" height={HEIGHT} aria-hidden="true">
      <text class="caption" x="0" y="30">
        end to end
      </text>
      <text class="caption" x="100%" y="30" text-anchor="end">
        {text.full}
      </text>
      <rect class="frame" x="0" y={BAR_TOP} width="100%" height={BAR_HEIGHT} />
      {parts.map(({ label, amount }, index) => {
        const width = (100 * amount) / full;
        const start = used;
        used += width;
        return (
          <g key={index}>
            <rect
              class="m-h segment"
              x={`${start}%`}
              width={`${width}%`}
              y={BAR_TOP}
              height={BAR_HEIGHT}
            />
            {width > (label.length + 1) * LETTER && (
              <text
                class="on-mark"
                x={`${start + width / 2}%`}
                y={BAR_TOP + BAR_HEIGHT / 2 + 5}
                text-anchor="middle"
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
      <line class="brace" x1="0" x2={`${end}%`} y1={BRACE + 6} y2={BRACE + 6} />
      <line class="brace" x1="0.5" x2="0.5" y1={BRACE} y2={BRACE + 6} />
      <line class="brace" x1={`${end}%`} x2={`${end}%`} y1={BRACE} y2={BRACE + 6} />
      <text class="c-h" x={`${middle}%`} y={HEIGHT - 4} text-anchor="middle">
        {text.sum}
      </text>
    </svg>
  );
}
