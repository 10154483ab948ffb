import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { DataTable } from './DataTable';
import type { WidgetStore } from './use-widget';

/** A table that nobody sees is written once the state has been still for this long. */
const STILL_MS = 100;

/** The numbers behind the picture, folded; kept out of a drag while nobody looks at them. */
export function TableFold<State extends object, Derived>({
  store: { widget, state, derived, writer },
}: {
  readonly store: WidgetStore<State, Derived>;
}) {
  const isOpen = useSignal(false);
  const now = useMemo(
    () => [state.value, derived.value, writer.value] as const,
    [state.value, writer.value],
  );
  const still = useSignal(now);

  useEffect(() => {
    const timer = setTimeout(
      () => {
        still.value = now;
      },
      isOpen.value ? 0 : STILL_MS,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [now, isOpen.value]);

  const shown = isOpen.value ? now : still.value;
  return (
    <details
      class="instrument-table"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>Table</summary>
      {useMemo(
        () => (
          <DataTable table={widget.table(...shown)} />
        ),
        [shown],
      )}
    </details>
  );
}
