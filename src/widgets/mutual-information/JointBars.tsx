import { Bar, barTop, type BarGeometry } from '~/ui/Bar';
import { fittingLabel, ROOM } from '~/ui/bar-label';
import { BarValues } from '~/ui/BarValues';
import { useSignal } from '@preact/signals';
import { convertUnit, formatNumber } from '~/lib/format';
import { barText } from '~/ui/values';
import type { Writer } from '~/ui/widget-contract';
import { cellColumn, groupColumn, stepFor, topFor } from './layout';
import type { Derived, Pair, Row } from './model';

const CAPTION = 18;
const TOP = 44;
/** Heights of the bars' part: lower where there are many rows. */
const BARS = { few: 74, many: 52 } as const;
const MANY_ROWS = 4;
/** Room below the bars for the pointwise numbers. */
const BELOW = 24;
/** Beyond so many bars in a row the numbers would touch. */
const MAX_VALUES_SHOWN = 8;
/** Characters of a row's name that leave room for its entropy. */
const NAME_LENGTH = { narrow: 6, wide: 16 } as const;

interface JointBarsProps {
  readonly derived: Derived;
  readonly write: Writer;
  readonly enabled: boolean;
  readonly onChange: (index: number, value: number) => void;
}

/**
 * The joint distribution, one line of bars for each value of X: solid what is, outlined what
 * independent variables would make of it.
 */
export function JointBars({ derived, write, enabled, onChange }: JointBarsProps) {
  const { rows, third } = derived;
  const pairs = rows.flatMap(({ groups }) => groups.flat());
  /** The scale under the hand: a picture that rescaled while it is dragged would run away. */
  const held = useSignal<number | undefined>(undefined);
  const fitting = topFor(pairs.flatMap((pair) => [pair.probability, pair.independent]));
  const domain = held.value ?? fitting;
  const values = pairs.toSorted((a, b) => a.index - b.index).map(({ probability }) => probability);
  return (
    <>
      {third && <GroupNames third={third} />}
      {rows.map((row, index) => (
        <RowBars
          key={index}
          row={row}
          bars={rows.length < MANY_ROWS ? BARS.few : BARS.many}
          domain={domain}
          values={values}
          hasThird={third !== undefined}
          write={write}
          enabled={enabled}
          onChange={onChange}
          onHold={(isHeld) => {
            held.value = isHeld ? domain : undefined;
          }}
        />
      ))}
      <ColumnNames derived={derived} />
    </>
  );
}

interface RowBarsProps extends Omit<JointBarsProps, 'derived'> {
  readonly row: Row;
  /** Height of the bars, in pixels. */
  readonly bars: number;
  /** Probability at the top of the bars. */
  readonly domain: number;
  /** Every probability, by the index of its pair. */
  readonly values: readonly number[];
  readonly hasThird: boolean;
  readonly onHold: (isHeld: boolean) => void;
}

function RowBars(props: RowBarsProps) {
  const { row, bars, domain, values, hasThird, write, enabled, onChange, onHold } = props;
  const base = TOP + bars;
  const { label, entropyBits, groups } = row;
  const series = { name: 'p', mark: 'm-p', values, valueText: barText, onChange };
  const geometry = (group: number, place: number): BarGeometry => ({
    ...cellColumn({ group, groups: groups.length, place, columns: groups[0]?.length ?? 1 }),
    base,
    top: TOP,
    domain,
  });
  const placed = groups.flatMap((pairs, group) =>
    pairs.map((pair, place) => ({ pair, at: geometry(group, place) })),
  );
  const hasValues = placed.length <= MAX_VALUES_SHOWN;
  return (
    <svg
      class="joint-row"
      width="100%"
      height={base + BELOW}
      role="group"
      aria-label={`Probabilities with X = ${label}`}
    >
      <RowName row={row} isAlone={hasThird} />
      {!hasThird && (
        <text class="c-h" x="100%" y={CAPTION} text-anchor="end" aria-hidden="true">
          {`leaves Y ${write.information(entropyBits)}`}
        </text>
      )}
      <svg viewBox={`0 0 100 ${base}`} height={base} preserveAspectRatio="none" aria-hidden="true">
        <path
          class="m-q"
          data-term="q"
          vector-effect="non-scaling-stroke"
          d={placed.map(({ pair, at }) => outline(pair, at)).join('')}
        />
      </svg>
      {placed.map(({ pair, at }) => (
        <Bar
          key={pair.index}
          name={`probability of ${[pair.x, pair.y, pair.z && `Z = ${pair.z}`].filter(Boolean).join(', ')}`}
          series={series}
          index={pair.index}
          geometry={at}
          enabled={enabled}
          step={stepFor(domain)}
          onHold={onHold}
        />
      ))}
      <line class="baseline" x1="0" x2="100%" y1={base} y2={base} />
      {hasValues && (
        <>
          <BarValues
            values={placed.map(({ pair, at }) => ({
              text: barText(pair.probability),
              centre: at.x + at.width / 2,
              y: Math.min(barTop(pair.probability, at), barTop(pair.independent, at)) - 6,
            }))}
          />
          <BarValues
            hangFrom={base + BELOW}
            values={placed.map(({ pair, at }) => ({
              text: signed(pair.pointwiseBits, write),
              centre: at.x + at.width / 2,
              y: base + 17,
            }))}
          />
        </>
      )}
    </svg>
  );
}

/** Outlined behind a bar, wider than it: what independence would make of it. In a picture 100 wide. */
function outline(pair: Pair, at: BarGeometry): string {
  const y = barTop(pair.independent, at);
  return y < at.base
    ? `M${at.x - at.width * 0.11} ${at.base}V${y}h${at.width * 1.22}V${at.base}z`
    : '';
}

/** +0.68 or −1.32: how much the one value raises the log-probability of the other. */
function signed(bits: number, { unit }: Writer): string {
  const text = formatNumber(convertUnit(bits, 'bit', unit), { decimals: 2 });
  return bits > 0 && text !== '0' ? `+${text}` : text;
}

interface RowNameProps {
  readonly row: Row;
  /** Nothing else stands in the line. */
  readonly isAlone: boolean;
}

/** A value of X with its probability. */
function RowName({ row: { label, probability }, isAlone }: RowNameProps) {
  const text = barText(probability);
  const wide = `X = ${fittingLabel(label, 1, NAME_LENGTH.wide)}, ${text}`;
  const narrow = isAlone ? wide : `${fittingLabel(label, 1, NAME_LENGTH.narrow)}, ${text}`;
  return (
    <g aria-hidden="true">
      <text class="label when-narrow" x="0" y={CAPTION}>
        {narrow}
      </text>
      <text class="label when-wide" x="0" y={CAPTION}>
        {wide}
      </text>
    </g>
  );
}

/** The values of Z, above their bars. */
function GroupNames({ third }: { readonly third: NonNullable<Derived['third']> }) {
  return (
    <svg class="group-names" width="100%" height="22" aria-hidden="true">
      {third.values.map(({ label, probability }, index) => (
        <text
          key={label}
          class="label"
          x={`${groupColumn(index, third.values.length).centre}%`}
          y="16"
          text-anchor="middle"
        >
          {`Z = ${label}, ${barText(probability)}`}
        </text>
      ))}
    </svg>
  );
}

/** The values of Y with their probabilities, below their bars. */
function ColumnNames({ derived: { columns, third } }: { readonly derived: Derived }) {
  const groups = third?.values.length ?? 1;
  return (
    <svg class="column-names" width="100%" height={third ? 20 : 40} aria-hidden="true">
      {Array.from({ length: groups }, (_, group) =>
        columns.map(({ label, probability }, place) => {
          const { x, width } = cellColumn({ group, groups, place, columns: columns.length });
          const cells = groups * columns.length;
          const centre = `${x + width / 2}%`;
          return (
            <g key={place} text-anchor="middle">
              <text class="label when-narrow" x={centre} y="15">
                {fittingLabel(label, cells, ROOM.narrow)}
              </text>
              <text class="label when-wide" x={centre} y="15">
                {fittingLabel(label, cells, ROOM.wide)}
              </text>
              {!third && (
                <text class="label" x={centre} y="34">
                  {barText(probability)}
                </text>
              )}
            </g>
          );
        }),
      )}
    </svg>
  );
}
