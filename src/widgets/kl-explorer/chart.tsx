import { barColumn } from '~/ui/bar-column';
import type { Row } from './model';

const HEIGHT = 190;
const TOP = 22;
const BOTTOM = 20;
const MAX_VALUES_SHOWN = 8;

/** The smallest power of two, from 1/4 on, that holds every finite term: the scale moves in steps. */
function scaleFor(rows: readonly Row[]): number {
  const largest = Math.max(
    ...rows.map(({ shownBits }) => (Number.isFinite(shownBits) ? Math.abs(shownBits) : 0)),
  );
  return 2 ** Math.max(-2, Math.ceil(Math.log2(largest || 1 / 4)));
}

interface ContributionsProps {
  readonly rows: readonly Row[];
  /** Writes a number of bits in the reader's unit, without its name. */
  readonly bare: (bits: number) => string;
}

/**
 * What each outcome adds to the divergence: upwards where the model gives it too little, downwards
 * where it gives too much. Columns stand below the bars of the same outcomes.
 */
export function Contributions({ rows, bare }: ContributionsProps) {
  const scale = scaleFor(rows);
  const unit = (HEIGHT - TOP - BOTTOM) / 1.6;
  const zero = TOP + unit;
  const y = (bits: number): number =>
    zero - (Math.max(-0.6 * scale, Math.min(scale, bits)) / scale) * unit;
  const ticks = [scale, scale / 2, -scale / 2];
  return (
    <svg class="contributions" width="100%" height={HEIGHT} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="grid-line" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text class="tick" x="0" y={y(tick) - 4}>
            {tick > 0 ? '+' : ''}
            {bare(tick)}
          </text>
        </g>
      ))}
      {rows.map(({ label, shownBits }, index) => {
        const end = y(shownBits);
        const up = shownBits >= 0;
        const column = barColumn(index, rows.length);
        return (
          <g key={index} data-term={label}>
            <rect
              class={up ? 'm-kl' : 'm-kl saved'}
              x={`${column.x}%`}
              width={`${column.width}%`}
              y={Math.min(end, zero)}
              height={Math.abs(zero - end)}
            />
            {(rows.length <= MAX_VALUES_SHOWN || shownBits === Infinity) && (
              <text
                class="value"
                x={`${column.centre}%`}
                y={up ? end - 6 : end + 16}
                text-anchor="middle"
              >
                {up && shownBits > 0 ? '+' : ''}
                {bare(shownBits)}
              </text>
            )}
          </g>
        );
      })}
      <line class="baseline" x1="0" x2="100%" y1={zero} y2={zero} />
    </svg>
  );
}

interface Amount {
  readonly name: string;
  readonly bits: number;
  readonly mark: string;
}

const ROW_HEIGHT = 34;

/** Divergences as bars on one scale, so that the two directions can be compared at a glance. */
export function Amounts({
  amounts,
  bare,
}: {
  readonly amounts: readonly Amount[];
  readonly bare: (bits: number) => string;
}) {
  const finite = amounts.map(({ bits }) => bits).filter(Number.isFinite);
  const full = 1.25 * Math.max(0.25, ...finite);
  return (
    <svg class="amounts" width="100%" height={amounts.length * ROW_HEIGHT} aria-hidden="true">
      {amounts.map(({ name, bits, mark }, index) => {
        const end = 26 + Math.min(1, bits / full) * 62;
        const y = index * ROW_HEIGHT;
        return (
          <g key={name}>
            <text class="label" x="0" y={y + 21}>
              {name}
            </text>
            <rect class={mark} x="26%" width={`${end - 26}%`} y={y + 5} height={ROW_HEIGHT - 12} />
            <text class="value" x={`${end}%`} dx="6" y={y + 21}>
              {bare(bits)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
