import type { ComponentChildren } from 'preact';
import type { dragInPicture } from '~/ui/drag-in-picture';
import { valueAfterKey } from '~/ui/slider-keys';
import { OBSERVATIONS } from './model';

interface HandleProps {
  readonly observations: number;
  /** The value in words. */
  readonly text: string;
  readonly enabled: boolean;
  readonly drag: ReturnType<typeof dragInPicture>;
  readonly onChange: (observations: number) => void;
  /** What is taken hold of. */
  readonly children: ComponentChildren;
}

/** The number of observations as a slider in the picture; the arrow keys add or take away one. */
export function Handle({ observations, text, enabled, drag, onChange, children }: HandleProps) {
  const slider = enabled
    ? {
        role: 'slider' as const,
        tabindex: 0, // SVG keeps the case of attributes, and knows no tabIndex
        'aria-label': 'observations on the curve',
        'aria-valuemin': OBSERVATIONS.min,
        'aria-valuemax': OBSERVATIONS.max,
        'aria-valuenow': observations,
        'aria-valuetext': text,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.altKey || event.ctrlKey || event.metaKey) return; // the browser's own
          const next = valueAfterKey(event.key, observations, { ...OBSERVATIONS, step: 1 });
          if (next === undefined) return;
          event.preventDefault();
          onChange(next);
        },
        ...drag,
      }
    : { role: 'img' as const, 'aria-label': text };
  return (
    <g class="handle" {...slider}>
      {children}
    </g>
  );
}
