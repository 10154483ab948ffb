import { barColumn } from './bar-column';
import { fittingLabel, ROOM } from './bar-label';
import { CROWDED } from './fit-text';

interface BarLabelProps {
  readonly label: string;
  readonly index: number;
  readonly outcomes: number;
  readonly y: number;
}

/** The name below a bar. Where it would have to be cut on a phone, the style sheet picks one of two. */
export function BarLabel({ label, index, outcomes, y }: BarLabelProps) {
  const narrow = fittingLabel(label, outcomes, ROOM.narrow);
  const wide = fittingLabel(label, outcomes, ROOM.wide);
  const name = outcomes >= CROWDED ? 'label small' : 'label';
  const common = {
    x: `${barColumn(index, outcomes).centre}%`,
    y,
    'text-anchor': 'middle' as const,
    'aria-hidden': true,
  };
  if (narrow === wide) {
    return (
      <text class={name} {...common}>
        {wide}
      </text>
    );
  }
  return (
    <>
      <text class={`${name} when-narrow`} {...common}>
        {narrow}
      </text>
      <text class="label when-wide" {...common}>
        {wide}
      </text>
    </>
  );
}
