import { DataTable } from '~/ui/DataTable';
import { Select } from '~/ui/Select';
import type { WidgetStore } from '~/ui/use-widget';
import type { Derived, State } from './model';
import { readingTable, type Reading } from './readings';

const CHOICES = [
  { value: 'surprise', label: 'surprise' },
  { value: 'code', label: 'code length' },
  { value: 'loss', label: 'loss' },
  { value: 'bet', label: 'a bet’s return' },
  { value: 'evidence', label: 'evidence' },
] as const satisfies readonly { value: Reading; label: string }[];

/** The numbers of P and Q in a table whose words can be changed, and whose numbers then stay. */
export function Readings({ store }: { readonly store: WidgetStore<State, Derived> }) {
  const { state, derived, writer, set } = store;
  const { read } = state.value;
  const reading = read ?? 'surprise';
  return (
    <details
      class="readings"
      open={read !== undefined}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== (read !== undefined)) set({ read: open ? 'surprise' : undefined });
      }}
    >
      <summary>The same numbers as surprise, code length, loss, bet or evidence</summary>
      <Select
        label="Read them as"
        choices={CHOICES}
        value={reading}
        onChange={(value) => {
          set({ read: value });
        }}
      />
      <DataTable table={readingTable(reading, state.value, derived.value, writer.value)} />
    </details>
  );
}
