import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** Between two steps of a run that plays. */
const STEP_MS = 90;

interface PlayerOptions {
  /** Where the run stands now, a whole number from 0. */
  readonly position: () => number;
  readonly end: number;
  readonly goTo: (position: number) => void;
  /** Time between two steps, in milliseconds. */
  readonly stepMs?: number;
}

interface Player {
  readonly playing: ReadonlySignal<boolean>;
  readonly toggle: () => void;
}

/**
 * Plays something step by step until its end, from the start if it is there already. It stops where
 * the reader moves it elsewhere. Under reduced motion it goes to the end at once.
 */
export function usePlayer({ position, end, goTo, stepMs = STEP_MS }: PlayerOptions): Player {
  const playing = useSignal(false);
  const expected = useRef(0);

  useEffect(() => {
    if (!playing.value) return undefined;
    const timer = setInterval(() => {
      if (position() !== expected.current) {
        playing.value = false;
        return;
      }
      expected.current += 1;
      goTo(expected.current);
      if (expected.current === end) playing.value = false;
    }, stepMs);
    return () => {
      clearInterval(timer);
    };
  }, [playing.value]);

  return {
    playing,
    toggle() {
      if (playing.value) {
        playing.value = false;
      } else if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        goTo(end);
      } else {
        if (position() === end) goTo(0);
        expected.current = position();
        playing.value = true;
      }
    },
  };
}
