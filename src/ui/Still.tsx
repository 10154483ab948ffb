import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useStill } from './use-still';

interface StillProps<State> {
  readonly state: ReadonlySignal<State>;
  /** Draws a state; takes from elsewhere only what does not change with the state. */
  readonly children: (state: State) => ComponentChildren;
}

/** Whether somebody types: what is drawn beside must agree with it at once. */
function isTyping(): boolean {
  return (
    typeof document !== 'undefined' &&
    document.activeElement?.matches('input[type=text], textarea') === true
  );
}

/** What need not follow a moving hand, such as fields of text: it is drawn anew when the hand rests. */
export function Still<State>({ state, children }: StillProps<State>) {
  const { atRest } = useStill(state);
  const shown = isTyping() ? state.value : atRest.value;
  return useMemo(() => <>{children(shown)}</>, [shown]);
}
