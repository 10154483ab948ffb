import { DataTable } from '~/ui/DataTable';
import { Select } from '~/ui/Select';
import type { WidgetStore } from '~/ui/use-widget';
import type { Derived, State } from './model';
import { readingTable, type Reading } from './readings';

/** No reading: the numbers are not laid out. */
const NONE = 'none';

const CHOICES = [
  { value: NONE, label: 'a divergence only' },
  { value: 'surprise', label: 'surprise' },
  { value: 'code', label: 'code length' },
  { value: 'loss', label: 'loss' },
  { value: 'bet', label: 'a bet’s return' },
  { value: 'evidence', label: 'evidence' },
] as const satisfies readonly { value: Reading | typeof NONE; label: string }[];

/** The numbers of P and Q in a table whose words can be changed, and whose numbers then stay. */
export function Readings({ store }: { readonly store: WidgetStore<State, Derived> }) {
  const { state, derived, writer, set } = store;
  const { read } = state.value;
  return (
    <div class="readings">
      <Select
        label="Read the numbers as"
        choices={CHOICES}
        value={read ?? NONE}
        onChange={(value) => {
          set({ read: value === NONE ? undefined : value });
        }}
      />
      {read && <DataTable table={readingTable(read, state.value, derived.value, writer.value)} />}
    </div>
  );
}
