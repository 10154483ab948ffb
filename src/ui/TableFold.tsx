import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { DataTable } from './DataTable';
import type { WidgetStore } from './use-widget';
import type { Widget, Writer } from './widget-contract';

/** A table that nobody sees is written once the state has been still for this long. */
const STILL_MS = 100;

type Shown<State, Derived> = readonly [State, Derived, Writer];

/** A table of more rows than this is written only where somebody looks at it. */
const MOST_UNSEEN = 150;

interface StillTableProps<State, Derived> {
  readonly widget: Widget<State, Derived>;
  readonly shown: ReadonlySignal<Shown<State, Derived>>;
  readonly isOpen: boolean;
}

/**
 * The table of what its signal holds, drawn again only when that changes. (A memoised element would
 * hold on to the tree in which it was made, and that to the one before.)
 */
function StillTable<State, Derived>({ widget, shown, isOpen }: StillTableProps<State, Derived>) {
  const table = widget.table(...shown.value);
  return isOpen || table.rows.length < MOST_UNSEEN ? <DataTable table={table} /> : null;
}

/** The numbers behind the picture, folded; kept out of a drag while nobody looks at them. */
export function TableFold<State extends object, Derived>({
  store: { widget, state, derived, writer },
}: {
  readonly store: WidgetStore<State, Derived>;
}) {
  const isOpen = useSignal(false);
  const now = useComputed((): Shown<State, Derived> => [state.value, derived.value, writer.value]);
  const still = useSignal(now.value);
  const shown = useComputed(() => (isOpen.value ? now.value : still.value));

  useEffect(() => {
    const timer = setTimeout(
      () => {
        still.value = now.value;
      },
      isOpen.value ? 0 : STILL_MS,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [now.value, isOpen.value]);

  return (
    <details
      class="instrument-table"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>Table</summary>
      <StillTable widget={widget} shown={shown} isOpen={isOpen.value} />
    </details>
  );
}
