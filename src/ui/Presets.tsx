import { defaultState } from '~/lib/query-state';
import { Button, ButtonRow } from './Button';
import type { WidgetStore } from './use-widget';

/** The states that each show one idea, one button each. */
export function Presets<State extends object, Derived>({
  store,
}: {
  readonly store: WidgetStore<State, Derived>;
}) {
  const { widget, set } = store;
  return (
    <ButtonRow label="Examples">
      {widget.presets.map(({ label, state }) => (
        <Button
          key={label}
          onClick={() => {
            set({ ...defaultState(widget.query), ...state });
          }}
        >
          {label}
        </Button>
      ))}
    </ButtonRow>
  );
}
