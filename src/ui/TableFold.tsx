import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import { DataTable } from './DataTable';
import type { Shown, Widget } from './widget-contract';

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

interface TableFoldProps<State, Derived> {
  readonly widget: Widget<State, Derived>;
  readonly now: ReadonlySignal<Shown<State, Derived>>;
  /** What `now` held when it last stood still: enough where nobody looks at the table. */
  readonly still: ReadonlySignal<Shown<State, Derived>>;
}

/** The numbers behind the picture, folded; kept out of a drag while nobody looks at them. */
export function TableFold<State, Derived>({ widget, now, still }: TableFoldProps<State, Derived>) {
  const isOpen = useSignal(false);
  const shown = useComputed(() => (isOpen.value ? now.value : still.value));

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
