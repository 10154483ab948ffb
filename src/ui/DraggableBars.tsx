import { useSignal } from '@preact/signals';
import { Bar, barTop, type BarGeometry } from './Bar';
import { BarValues } from './BarValues';
import { barColumn } from './bar-column';
import { BarLabel } from './BarLabel';
import type { CentredText } from './fit-text';
import { barText } from './values';

/** One distribution in a picture of bars. */
export interface BarSeries {
  /** Spoken before the outcome: "P of mat". */
  readonly name: string;
  /** Mark class: m-p, m-q. */
  readonly mark: string;
  readonly values: readonly number[];
  /** Value of a bar in words, shown above it and spoken. */
  readonly valueText: (value: number, index: number) => string;
  /** Left out for bars that cannot be moved. */
  readonly onChange?: (index: number, value: number) => void;
}

interface DraggableBarsProps {
  /** What the picture is, for those who cannot see it. */
  readonly label: string;
  readonly labels: readonly string[];
  readonly series: readonly BarSeries[];
  readonly enabled: boolean;
  /** The probability at the top of the picture; 1 unless stated. It stands still while a bar is held. */
  readonly top?: number;
  /** A moved bar moves in steps of this size; 0.01 unless stated. */
  readonly step?: number;
  readonly height?: number;
}

const TOP = 26;
const BOTTOM = 30;
/** Beyond so many bars the numbers above them would touch. */
const MAX_VALUES_SHOWN = 12;

/**
 * Bars of one or two distributions. Each bar is a slider: dragged by mouse or finger, moved by the
 * arrow keys, Page Up and Down, Home and End. Horizontal places are percentages, so that the
 * picture fits any width without a script.
 */
export function DraggableBars({
  label,
  labels,
  series,
  enabled,
  top = 1,
  step = 0.01,
  height = 250,
}: DraggableBarsProps) {
  /** The scale under the hand: a picture that rescaled while it is dragged would run away. */
  const heldTop = useSignal<number | undefined>(undefined);
  const domain = heldTop.value ?? top;
  const outcomes = labels.length;
  const base = height - BOTTOM;

  function heightOf(value: number): number {
    return base - (value / domain) * (base - TOP);
  }

  function geometry(index: number, place: number): BarGeometry {
    return { ...barColumn(index, outcomes, place, series.length), base, top: TOP, domain };
  }

  function valuesOf(index: number): CentredText[] {
    return series.map(({ values, valueText }, place) => {
      const value = values[index] ?? 0;
      const at = geometry(index, place);
      return {
        text: valueText(value, index),
        centre: at.x + at.width / 2,
        y: barTop(value, at) - 8,
      };
    });
  }

  return (
    <svg class="bars" height={height} width="100%" role="group" aria-label={label}>
      {[domain / 2, domain].map((value) => (
        <g key={value} aria-hidden="true">
          <line class="grid-line" x1="0" x2="100%" y1={heightOf(value)} y2={heightOf(value)} />
          <text class="tick" x="0" y={heightOf(value) - 4}>
            {barText(value)}
          </text>
        </g>
      ))}
      <line class="baseline" x1="0" x2="100%" y1={base} y2={base} />
      {labels.map((name, index) => (
        <g key={index}>
          {series.map((one, place) => (
            <Bar
              key={one.name}
              name={`${one.name} of ${name}`}
              series={one}
              index={index}
              geometry={geometry(index, place)}
              enabled={enabled && one.onChange !== undefined}
              step={step}
              onHold={(held) => {
                heldTop.value = held ? domain : undefined;
              }}
            />
          ))}
          <BarLabel label={name} index={index} outcomes={outcomes} y={base + 22} />
        </g>
      ))}
      {outcomes * series.length <= MAX_VALUES_SHOWN && (
        <BarValues values={labels.flatMap((_name, index) => valuesOf(index))} />
      )}
    </svg>
  );
}
