import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * What a signal holds, for what need not follow a moving hand: a change shows before the next paint,
 * unless another one came shortly before it; then once it has stood for `ms`.
 */
export function useStill<Value>(now: ReadonlySignal<Value>, ms: number): ReadonlySignal<Value> {
  const still = useSignal(now.value);
  const changedAt = useRef(-Infinity);

  useLayoutEffect(() => {
    if (now.value === still.value) return undefined;
    const show = (): void => {
      still.value = now.value;
    };
    const before = changedAt.current;
    changedAt.current = performance.now();
    const isMoving = changedAt.current - before < ms;
    if (!isMoving) show();
    const timer = setTimeout(show, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [now.value]);

  return still;
}
