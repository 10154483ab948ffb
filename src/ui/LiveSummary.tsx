import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Shown, Widget } from './widget-contract';

/** A sentence is spoken when it has stood still for this long. */
const SPEAK_AFTER_MS = 700;

interface LiveSummaryProps<State, Derived> {
  readonly widget: Widget<State, Derived>;
  /** Under a moving hand a sentence would change faster than it can be read. */
  readonly still: ReadonlySignal<Shown<State, Derived>>;
}

/** The state in words, spoken politely once it has settled after a change. */
export function LiveSummary<State, Derived>({ widget, still }: LiveSummaryProps<State, Derived>) {
  const text = widget.describe(...still.value);
  const spoken = useSignal('');
  const first = useRef(text);

  useEffect(() => {
    if (text === first.current) return undefined;
    first.current = '';
    const timer = setTimeout(() => {
      spoken.value = text;
    }, SPEAK_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);

  return (
    <>
      <p class="instrument-summary">{text}</p>
      <p class="visually-hidden" role="status">
        {spoken.value}
      </p>
    </>
  );
}
