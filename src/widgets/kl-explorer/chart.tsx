import { convertUnit, formatNumber } from '~/lib/format';
import { BarValues } from '~/ui/BarValues';
import { barColumn } from '~/ui/bar-column';
import type { Writer } from '~/ui/widget-contract';
import type { Row } from './model';

const HEIGHT = 200;
const TOP = 30;
const BOTTOM = 24;
/** Up to so many columns have their numbers; more have a scale. */
const MAX_VALUES_SHOWN = 8;
/** The part below the line has this share of the height above it. */
const BELOW = 0.6;

/** The smallest power of two, from 1/4 on, that holds every finite term: the scale moves in steps. */
function scaleFor(terms: readonly number[]): number {
  const largest = Math.max(...terms.map((term) => (Number.isFinite(term) ? Math.abs(term) : 0)));
  return 2 ** Math.max(-2, Math.ceil(Math.log2(largest || 1 / 4)));
}

interface ContributionsProps {
  readonly rows: readonly Row[];
  readonly write: Writer;
}

/**
 * What each outcome adds to the divergence: upwards where the model gives it too little, downwards
 * where it gives too much. Columns stand below the bars of the same outcomes.
 */
export function Contributions({ rows, write }: ContributionsProps) {
  const terms = rows.map(({ shownBits }) => convertUnit(shownBits, 'bit', write.unit));
  const scale = scaleFor(terms);
  const above = (HEIGHT - TOP - BOTTOM) / (1 + BELOW);
  const zero = TOP + above;
  const y = (term: number): number => zero - Math.max(-BELOW, Math.min(1, term / scale)) * above;
  const columns = rows.map(({ label }, index) => {
    const term = terms[index] ?? 0;
    const end = y(term);
    return { ...barColumn(index, rows.length), label, term, end, isUp: term >= 0 };
  });
  const hasValues = rows.length <= MAX_VALUES_SHOWN;
  const values = columns
    .filter(({ term }) => hasValues || term === Infinity)
    .map(({ centre, term, end, isUp }) => ({
      text: (term > 0 && term < Infinity ? '+' : '') + formatNumber(term),
      centre,
      y: isUp ? end - 6 : end + 16,
      isUp,
    }));
  return (
    <svg class="contributions" width="100%" height={HEIGHT} aria-hidden="true">
      {!hasValues &&
        [scale / 2, -scale / 2].map((tick) => (
          <g key={tick}>
            <line class="grid-line" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text class="tick" x="0" y={y(tick) - 4}>
              {tick > 0 ? '+' : ''}
              {formatNumber(tick)}
            </text>
          </g>
        ))}
      {columns.map(({ label, x, width, end, isUp }, index) => (
        <rect
          key={index}
          class={isUp ? 'm-kl' : 'm-kl saved'}
          data-term={label}
          x={`${x}%`}
          width={`${width}%`}
          y={Math.min(end, zero)}
          height={Math.abs(zero - end)}
        />
      ))}
      <line class="baseline" x1="0" x2="100%" y1={zero} y2={zero} />
      <BarValues values={values.filter(({ isUp }) => isUp)} />
      <BarValues values={values.filter(({ isUp }) => !isUp)} hangFrom={HEIGHT} />
    </svg>
  );
}

interface Amount {
  readonly name: string;
  readonly bits: number;
  readonly mark: string;
}

const ROW_HEIGHT = 34;
/** Where the bars begin, and where a full one would end, in percent; beyond stands its number. */
const NAMES = 27;
const FULL = 84;

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
        const end = NAMES + Math.min(1, bits / full) * (FULL - NAMES);
        const y = index * ROW_HEIGHT;
        return (
          <g key={name}>
            <text class="label" x="0" y={y + 21}>
              {name}
            </text>
            <rect
              class={mark}
              x={`${NAMES}%`}
              width={`${end - NAMES}%`}
              y={y + 5}
              height={ROW_HEIGHT - 12}
            />
            <text class="value" x={`${end}%`} dx="6" y={y + 21}>
              {bare(bits)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
