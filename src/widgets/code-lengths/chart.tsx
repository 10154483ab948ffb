import { ticks } from '~/charts/ticks';
import { fittingLabel } from '~/ui/bar-label';
import { PICTURE_WIDTHS } from '~/ui/fit-text';
import type { Writer } from '~/ui/widget-contract';
import { columnsOf, topDigits, type Column } from './columns';
import type { Derived, Row } from './model';

const HEIGHT = 280;
const TOP = 44;
const BASE = HEIGHT - 28;
/** A digit needs a cell of this height, in pixels, and of this width, in percent. */
const CELL = { height: 15, width: 4.5 } as const;
/** Width of a letter of a name, in pixels. */
const LETTER = 8.2;

interface ColumnNameProps {
  readonly label: string;
  /** Of the column, in percent. */
  readonly width: number;
  readonly place: { readonly x: string; readonly 'text-anchor': 'middle' };
}

/** The name below a column, cut to its width on a phone and on a wider screen. */
function ColumnName({ label, width, place }: ColumnNameProps) {
  const cut = (pixels: number): string => fittingLabel(label, 1, (width * pixels) / 100 / LETTER);
  const [narrow, wide] = [cut(PICTURE_WIDTHS.narrow), cut(PICTURE_WIDTHS.wide)];
  const common = { ...place, y: BASE + 20 };
  if (narrow === wide) {
    return (
      <text class="label" {...common}>
        {wide}
      </text>
    );
  }
  return (
    <>
      <text class="label when-narrow" {...common}>
        {narrow}
      </text>
      <text class="label when-wide" {...common}>
        {wide}
      </text>
    </>
  );
}

interface WordProps {
  readonly column: Column;
  /** Digits at the top of the picture. */
  readonly top: number;
}

/**
 * One codeword: its digits stacked, the first above. Below the ideal length the column is blue; what
 * the word spends above it is hatched.
 */
function Word({ column: { row, x, width }, top }: WordProps) {
  const { label, codeword, length, idealBits } = row;
  const unit = (BASE - TOP) / top;
  const y = (digits: number): number => BASE - Math.min(top, digits) * unit;
  const place = { x: `${x}%`, width: `${width}%` };
  const middle = { x: `${x + width / 2}%`, 'text-anchor': 'middle' } as const;
  const digits = unit >= CELL.height && width >= CELL.width ? (codeword ?? '').slice(-top) : '';
  return (
    <g>
      <rect class="ideal" {...place} y={y(idealBits)} height={BASE - y(idealBits)} />
      {length > idealBits && (
        <rect class="m-kl" {...place} y={y(length)} height={y(idealBits) - y(length)} />
      )}
      <line
        class="m-h line"
        x1={`${x}%`}
        x2={`${x + width}%`}
        y1={y(idealBits)}
        y2={y(idealBits)}
      />
      {Array.from(digits).map((digit, index) => {
        const above = digits.length - index;
        return (
          <g key={index}>
            <rect class="cell" {...place} y={y(above)} height={unit} />
            <text class="digit" {...middle} y={y(above - 1 / 2) + 5}>
              {digit}
            </text>
          </g>
        );
      })}
      {digits === '' && <rect class="cell" {...place} y={y(length)} height={BASE - y(length)} />}
      {length > top && (
        <text class="value" {...middle} y={TOP - 8}>
          {length === Infinity ? '∞' : `${length} ↑`}
        </text>
      )}
      <ColumnName label={label} width={width} place={middle} />
    </g>
  );
}

/** Probabilities as widths and codewords as heights: the area is the expected length. */
export function Codewords({ rows }: { readonly rows: readonly Row[] }) {
  const top = topDigits(rows);
  return (
    <svg class="codewords" width="100%" height={HEIGHT} aria-hidden="true">
      {ticks(top, 4).map((digits) => {
        const y = BASE - (digits / top) * (BASE - TOP);
        return (
          <g key={digits}>
            <line class="grid-line" x1="0" x2="100%" y1={y} y2={y} />
            <text class="tick" x="0" y={y - 4}>
              {digits}
            </text>
          </g>
        );
      })}
      <text class="tick" x="0" y="12">
        digits
      </text>
      {columnsOf(rows).map((column, index) => (
        <Word key={index} column={column} top={top} />
      ))}
      <line class="baseline" x1="0" x2="100%" y1={BASE} y2={BASE} />
    </svg>
  );
}

const ROW_HEIGHT = 34;
/** Where the bars start, and where the longest finite one ends, in percent. */
const BARS = { start: 26, end: 80 } as const;

interface LengthsProps {
  readonly derived: Derived;
  readonly write: Writer;
}

/** Entropy, cross-entropy and expected length on one scale. */
export function Lengths({ derived, write }: LengthsProps) {
  const { entropyBits, lengthBits, belief } = derived;
  const amounts = [
    { name: 'H(P)', solid: entropyBits, gap: 0, total: entropyBits },
    ...(belief
      ? [
          {
            name: 'H(P,Q)',
            solid: entropyBits,
            gap: belief.klBits,
            total: belief.crossEntropyBits,
          },
        ]
      : []),
    { name: 'length', solid: 0, gap: 0, total: lengthBits },
  ];
  const full = Math.max(1, ...amounts.map(({ total }) => total).filter(Number.isFinite));
  const place = (bits: number): number =>
    bits === Infinity ? 90 : BARS.start + (bits / full) * (BARS.end - BARS.start);
  return (
    <svg class="lengths" width="100%" height={amounts.length * ROW_HEIGHT} aria-hidden="true">
      {amounts.map(({ name, solid, gap, total }, index) => {
        const y = index * ROW_HEIGHT;
        const bar = { y: y + 5, height: ROW_HEIGHT - 12 };
        const [middle, end] = [place(solid), place(total)];
        return (
          <g key={name}>
            <text class="label" x="0" y={y + 21}>
              {name}
            </text>
            {solid > 0 && (
              <rect class="m-h" x={`${BARS.start}%`} width={`${middle - BARS.start}%`} {...bar} />
            )}
            {gap > 0 && <rect class="m-kl" x={`${middle}%`} width={`${end - middle}%`} {...bar} />}
            {solid === 0 && (
              <rect class="cell" x={`${BARS.start}%`} width={`${end - BARS.start}%`} {...bar} />
            )}
            <text class="value" x={`${end}%`} dx="6" y={y + 21}>
              {write.bare(total)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
