import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** While a hand moves, what need not follow it waits for so long. */
const STILL_MS = 120;

/** How often what waits is renewed while the changes do not end, as they do not in a run that plays. */
const AT_LEAST_EVERY_MS = 600;

/** What a signal held when it last stood still. */
interface Still<Value> {
  readonly atRest: ReadonlySignal<Value>;
  /** Now and then also what it holds while it changes. */
  readonly lately: ReadonlySignal<Value>;
}

/**
 * What a signal holds, for what need not follow a moving hand: a change shows before the next paint,
 * unless another one came shortly before it; then once it has stood for a moment.
 */
export function useStill<Value>(now: ReadonlySignal<Value>): Still<Value> {
  const atRest = useSignal(now.value);
  const lately = useSignal(now.value);
  const changedAt = useRef(-Infinity);
  const shownAt = useRef(-Infinity);

  useLayoutEffect(() => {
    if (now.value === atRest.value && now.value === lately.value) return undefined;
    const show = (): void => {
      shownAt.current = performance.now();
      lately.value = now.value;
    };
    const rest = (): void => {
      show();
      atRest.value = now.value;
    };
    const at = performance.now();
    const isMoving = at - changedAt.current < STILL_MS;
    const isFresh = at - shownAt.current < AT_LEAST_EVERY_MS;
    changedAt.current = at;
    if (!isMoving) rest();
    else if (!isFresh) show();
    const timer = setTimeout(rest, STILL_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [now.value]);

  return { atRest, lately };
}
