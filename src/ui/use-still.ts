import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** How often what waits is renewed while the changes do not end, as they do not in a run that plays. */
const AT_LEAST_EVERY_MS = 600;

/**
 * What a signal holds, for what need not follow a moving hand: a change shows before the next paint,
 * unless another one came shortly before it; then once it has stood for `ms`, and now and then
 * in between.
 */
export function useStill<Value>(now: ReadonlySignal<Value>, ms: number): ReadonlySignal<Value> {
  const still = useSignal(now.value);
  const changedAt = useRef(-Infinity);
  const shownAt = useRef(-Infinity);

  useLayoutEffect(() => {
    if (now.value === still.value) return undefined;
    const show = (): void => {
      shownAt.current = performance.now();
      still.value = now.value;
    };
    const at = performance.now();
    const isMoving = at - changedAt.current < ms;
    const isFresh = at - shownAt.current < AT_LEAST_EVERY_MS;
    changedAt.current = at;
    if (!isMoving || !isFresh) show();
    const timer = setTimeout(show, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [now.value]);

  return still;
}
