import { Button, ButtonRow } from '~/ui/Button';
import { Slider } from '~/ui/Slider';
import { usePlayer } from '~/ui/use-player';
import type { WidgetStore } from '~/ui/use-widget';
import type { Coding } from './coding';
import { grouped } from './labels';
import type { Derived, State } from './model';

/** Between two symbols of a run that plays: slow enough to read along. */
const STEP_MS = 400;

interface WalkProps {
  readonly store: WidgetStore<State, Derived>;
  readonly coding: Coding;
}

/** Forward and back through the text. */
export function Walk({ store, coding }: WalkProps) {
  const end = coding.steps.length;
  const { at } = coding;
  const goTo = (next: number): void => {
    store.set({ at: Math.max(0, Math.min(end, next)) });
  };
  const player = usePlayer({
    position: () => store.derived.value.coding?.at ?? 0,
    end,
    goTo,
    stepMs: STEP_MS,
  });
  return (
    <>
      <Slider
        label={store.state.value.source === 'letters' ? 'Letters read' : 'Pieces read'}
        min={0}
        max={end}
        step={1}
        value={at}
        valueText={`${grouped(at)} of ${grouped(end)}`}
        onInput={goTo}
      />
      <ButtonRow label="Steps">
        <Button
          onClick={() => {
            goTo(at - 1);
          }}
        >
          back
        </Button>
        <Button
          strong
          onClick={() => {
            goTo(at + 1);
          }}
        >
          one step
        </Button>
        <Button onClick={player.toggle}>
          {player.playing.value ? 'pause' : at === end ? 'play again' : 'play'}
        </Button>
        <Button
          onClick={() => {
            goTo(0);
          }}
        >
          to the start
        </Button>
      </ButtonRow>
    </>
  );
}
