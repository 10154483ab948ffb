import { formatNumber } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import { LEAST_LETTERS, UNIFORM_BITS, type Bounds } from './bounds';
import { twoDecimals } from './describe';
import { SHANNON_PRINTED } from './passages';
import type { ModelBits } from './model';

const ROW = 40;
/** Below the row's words. */
const BAR_Y = 22;
const BAR = 10;

interface Row {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly mark: string;
  readonly interval?: readonly [number, number] | undefined;
}

const x = (bits: number): string => `${((100 * bits) / UNIFORM_BITS).toFixed(2)}%`;

interface BoundsPictureProps {
  readonly name: string;
  readonly bounds: Bounds | undefined;
  readonly model: ModelBits | undefined;
  readonly write: Writer;
}

/**
 * Bits a letter on one scale, from 0 to that of 27 letters alike: an interval between bounds as a
 * bar, with a whisker for what so few letters leave open; a single number as a bar from 0.
 */
export function BoundsPicture({ name, bounds, model, write }: BoundsPictureProps) {
  const rows: Row[] = [
    {
      name,
      from: bounds?.lower ?? 0,
      to: bounds?.upper ?? 0,
      mark: 'm-p',
      interval: bounds?.interval,
    },
    {
      name: 'Shannon, 100 letters known',
      from: SHANNON_PRINTED.lower,
      to: SHANNON_PRINTED.upper,
      mark: 'm-average',
    },
    ...(model
      ? (
          [
            ['model: counts', model.counts],
            ['model: network', model.network],
            ['model: mixture', model.mixture],
          ] as const
        ).map(([each, bits]) => ({ name: each, from: 0, to: bits, mark: 'm-q' }))
      : []),
    { name: '27 letters alike', from: 0, to: UNIFORM_BITS, mark: 'm-average' },
  ];
  return (
    <svg class="guess-bounds" width="100%" height={rows.length * ROW + 8} aria-hidden="true">
      {rows.map(({ name: label, from, to, mark, interval }, index) => (
        <g key={label} transform={`translate(0 ${index * ROW})`}>
          <text class="label" x="0" y="16">
            {label}
          </text>
          <text class="value" x="100%" y="16" text-anchor="end">
            {valueText(from, to, write)}
          </text>
          <line class="baseline" x1="0" x2="100%" y1={BAR_Y + BAR} y2={BAR_Y + BAR} />
          {to > 0 && <rect class={mark} x={x(from)} width={x(to - from)} y={BAR_Y} height={BAR} />}
          {interval && <Whisker ends={interval} />}
        </g>
      ))}
    </svg>
  );
}

function valueText(from: number, to: number, write: Writer): string {
  if (to === 0) return `from ${LEAST_LETTERS} letters on`;
  const upper = twoDecimals(to, write);
  return from === 0 ? `${upper} ${write.unitName}` : `${twoDecimals(from, write)} to ${upper}`;
}

/** Where the upper bound may lie. */
function Whisker({ ends: [low, high] }: { readonly ends: readonly [number, number] }) {
  const middle = BAR_Y + BAR / 2;
  return (
    <g class="whisker">
      <line x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
      {[low, high].map((end) => (
        <line key={end} x1={x(end)} x2={x(end)} y1={BAR_Y - 1} y2={BAR_Y + BAR + 1} />
      ))}
    </g>
  );
}

const HEIGHT = 108;
const TOP = 20;
const BASE = HEIGHT - 22;
const TICKS = [1, 5, 10, 15, 20, 27];

/** How often the first, second, … guess was right. */
export function RanksPicture({ shares }: { readonly shares: readonly number[] }) {
  const most = Math.max(...shares);
  if (most === 0) return null;
  const column = 100 / shares.length;
  const first = `${formatNumber(100 * (shares[0] ?? 0), { decimals: 0 })} % at the first guess`;
  return (
    <svg class="guess-ranks" width="100%" height={HEIGHT} aria-hidden="true">
      <text class="value" x="100%" y="14" text-anchor="end">
        {first}
      </text>
      {shares.map((share, index) => {
        const height = (share / most) * (BASE - TOP);
        return (
          share > 0 && (
            <rect
              key={index}
              class="m-p"
              x={`${(index * column + column * 0.1).toFixed(2)}%`}
              width={`${(column * 0.8).toFixed(2)}%`}
              y={(BASE - height).toFixed(1)}
              height={height.toFixed(1)}
            />
          )
        );
      })}
      <line class="baseline" x1="0" x2="100%" y1={BASE} y2={BASE} />
      {TICKS.map((tick) => (
        <text
          key={tick}
          class="tick"
          x={`${((tick - 0.5) * column).toFixed(2)}%`}
          y={BASE + 17}
          text-anchor="middle"
        >
          {tick}
        </text>
      ))}
    </svg>
  );
}
