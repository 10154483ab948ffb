import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Between two steps of a run that plays. */
const STEP_MS = 90;

interface PlayerOptions {
  /** Makes one step; false at the end. */
  readonly advance: () => boolean;
  /** Where to go at once if the reader asked for less motion. */
  readonly finish: () => void;
}

interface Player {
  readonly playing: Signal<boolean>;
  readonly toggle: () => void;
}

/** Plays something step by step until its end. Under reduced motion it goes to the end at once. */
export function usePlayer({ advance, finish }: PlayerOptions): Player {
  const playing = useSignal(false);

  useEffect(() => {
    if (!playing.value) return undefined;
    const timer = setInterval(() => {
      if (!advance()) playing.value = false;
    }, STEP_MS);
    return () => {
      clearInterval(timer);
    };
  }, [playing.value]);

  return {
    playing,
    toggle: () => {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) finish();
      else playing.value = !playing.value;
    },
  };
}
