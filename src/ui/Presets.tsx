import { useMemo } from 'preact/hooks';
import { defaultState } from '~/lib/query-state';
import { Button, ButtonRow } from './Button';
import type { WidgetStore } from './use-widget';

/** The states that each show one idea, one button each. */
export function Presets<State extends object, Derived>({
  store,
}: {
  readonly store: WidgetStore<State, Derived>;
}) {
  return useMemo(
    () => (
      <ButtonRow label="Examples">
        {store.widget.presets.map(({ label, state }) => (
          <Button
            key={label}
            onClick={() => {
              store.set({ ...defaultState(store.widget.query), ...state });
            }}
          >
            {label}
          </Button>
        ))}
      </ButtonRow>
    ),
    [store],
  );
}
