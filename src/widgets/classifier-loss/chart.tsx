import { barColumn } from '~/ui/bar-column';
import type { Row } from './model';

const HEIGHT = 168;
const MIDDLE = 86;
/** Pixels for a gradient of 1, the largest there is. */
const REACH = 60;
/** Beyond so many classes the numbers at the arrows would touch. */
const MAX_VALUES_SHOWN = 6;
const HEAD = 6;

interface GradientArrowsProps {
  readonly rows: readonly Row[];
  /** What the picture shows, above it. */
  readonly title: string;
  /** The components as they are written. */
  readonly text: readonly string[];
}

/** The gradient in each logit: an arrow down on the true class, up on the others; they sum to 0. */
export function GradientArrows({ rows, title, text }: GradientArrowsProps) {
  return (
    <svg class="gradient-arrows" width="100%" height={HEIGHT} aria-hidden="true">
      <line class="baseline" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      <text class="tick" x="0" y="14">
        {title}
      </text>
      {rows.map(({ gradient }, index) => {
        const { centre } = barColumn(index, rows.length);
        const tip = MIDDLE - gradient * REACH;
        const down = gradient < 0;
        const visible = Math.abs(tip - MIDDLE) > 1;
        return (
          <svg key={index} x={`${centre}%`} overflow="visible">
            <line class="arrow" x1="0" x2="0" y1={MIDDLE} y2={tip} />
            {visible && (
              <path
                class="arrow-head"
                d={`M 0 ${tip} l -${HEAD} ${down ? -HEAD : HEAD} h ${2 * HEAD} z`}
              />
            )}
            {rows.length <= MAX_VALUES_SHOWN && (
              <text
                class="value"
                x="0"
                y={down ? Math.max(tip, MIDDLE) + 18 : MIDDLE + 18}
                text-anchor="middle"
              >
                {text[index]}
              </text>
            )}
          </svg>
        );
      })}
    </svg>
  );
}

interface LossLineProps {
  readonly lossBits: number;
  readonly floorBits: number;
  /** log K. */
  readonly uniformBits: number;
  readonly text: { readonly loss: string; readonly floor: string; readonly uniform: string };
}

const LINE_HEIGHT = 92;
const BAR_TOP = 24;
const BAR_HEIGHT = 32;
/** The scale ends a little beyond the loss of so many even guesses; a larger loss fills it. */
const MOST_GUESSES = 4;
/** Labels start at the right edge beyond this many percent. */
const TURN = 60;

/** The loss as a bar, with its floor and the loss of an even guess as marks on one scale. */
export function LossLine({ lossBits, floorBits, uniformBits, text }: LossLineProps) {
  const scale = 1.15 * Math.max(uniformBits, Math.min(lossBits, MOST_GUESSES * uniformBits));
  const percent = (bits: number): number => Math.min(100, (100 * bits) / scale);
  const anchor = (at: number): 'start' | 'end' => (at > TURN ? 'end' : 'start');
  const bottom = BAR_TOP + BAR_HEIGHT;
  const ends = percent(lossBits);
  const floorAt = percent(floorBits);
  const uniformAt = percent(uniformBits);
  return (
    <svg class="loss-line" width="100%" height={LINE_HEIGHT} aria-hidden="true">
      <text class="label" x="0" y="15">
        loss {text.loss}
        {lossBits > scale && ' →'}
      </text>
      <text class="tick" x="100%" y="15" text-anchor="end">
        | even guess {text.uniform}
      </text>
      <rect class="m-q" x="0" y={BAR_TOP} width={`${ends}%`} height={BAR_HEIGHT} />
      <line
        class="mark"
        x1={`${uniformAt}%`}
        x2={`${uniformAt}%`}
        y1={BAR_TOP - 4}
        y2={bottom + 4}
      />
      {floorBits > 0 && (
        <>
          <line
            class="floor"
            x1={`${floorAt}%`}
            x2={`${floorAt}%`}
            y1={BAR_TOP - 4}
            y2={bottom + 8}
          />
          <text class="c-h" x={`${floorAt}%`} y={bottom + 24} text-anchor={anchor(floorAt)}>
            floor {text.floor}
          </text>
        </>
      )}
    </svg>
  );
}
