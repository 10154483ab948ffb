import { BarLabel } from '~/ui/BarLabel';
import { barColumn } from '~/ui/bar-column';
import type { Item } from './model';

const HEIGHT = 190;
const TOP = 22;
const BASE = HEIGHT - 26;

interface ItemsProps {
  readonly items: readonly Item[];
  readonly onToggle?: ((index: number) => void) | undefined;
}

/**
 * The things that are left, each as high as it is likely now: filled where the question asks about
 * it or it is the last, outlined elsewhere. A tap takes a thing into the question or out of it.
 */
export function Items({ items, onToggle }: ItemsProps) {
  const largest = Math.max(...items.map(({ now }) => now));
  return (
    <svg class="things" width="100%" height={HEIGHT} aria-hidden="true">
      {items.map(({ label, now, isLeft, isAsked }, index) => {
        const { x, width } = barColumn(index, items.length);
        const y = BASE - (now / largest) * (BASE - TOP);
        return (
          <g
            key={index}
            class={isLeft ? 'thing' : 'thing out'}
            onClick={() => {
              if (isLeft) onToggle?.(index);
            }}
          >
            <rect x={`${x}%`} width={`${width}%`} y="0" height={HEIGHT} fill="transparent" />
            {isLeft && (
              <rect
                class={isAsked || now === 1 ? 'm-p' : 'm-p not-asked'}
                data-term="p"
                x={`${x}%`}
                width={`${width}%`}
                y={y}
                height={BASE - y}
              />
            )}
            <BarLabel label={label} index={index} outcomes={items.length} y={BASE + 20} />
          </g>
        );
      })}
      <line class="baseline" x1="0" x2="100%" y1={BASE} y2={BASE} />
    </svg>
  );
}

const ROW = 34;
/** Where the bars begin, and where the longest ends, in percent; beyond stands its number. */
const NAMES = 34;
const FULL = 58;

interface Length {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly mark: string;
}

/** Numbers of questions, and the entropy that none of them is below, on one scale. */
export function Lengths({ lengths }: { readonly lengths: readonly Length[] }) {
  const longest = Math.max(1, ...lengths.map(({ value }) => value));
  return (
    <svg class="lengths" width="100%" height={lengths.length * ROW} aria-hidden="true">
      {lengths.map(({ name, value, text, mark }, index) => {
        const end = NAMES + (value / longest) * (FULL - NAMES);
        const y = index * ROW;
        return (
          <g key={name}>
            <text class="label" x="0" y={y + 21}>
              {name}
            </text>
            <rect
              class={mark}
              x={`${NAMES}%`}
              width={`${end - NAMES}%`}
              y={y + 6}
              height={ROW - 14}
            />
            <text class="value" x={`${end}%`} dx="6" y={y + 21}>
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
