import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { QuerySchema } from '~/lib/query-state';
import { Button } from './Button';
import type * as Tools from './carried-mine';
import { STORAGE_KEY } from './storage-key';
import type { WidgetStore } from './use-widget';

/** Whether there may be something to bring; storage may be denied. */
function isAnythingKept(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== null;
  } catch {
    return false;
  }
}

/** Whether an instrument is about a distribution that can be typed as a list. */
function hasDistribution(query: object): boolean {
  return Object.values(query as QuerySchema<Record<string, unknown>>).some(
    ({ key, defaultValue }) => key === 'p' && Array.isArray(defaultValue),
  );
}

/** Takes the reader's own P and Q along to the next instruments, and forgets them in one click. */
export function Carry<State extends object, Derived>({
  store,
}: {
  readonly store: WidgetStore<State, Derived>;
}) {
  /** What keeps and brings, loaded where something may be kept, or once something is to be. */
  const tools = useSignal<typeof Tools | undefined>(undefined);
  const mine = useSignal<Tools.Mine | undefined>(undefined);
  const { widget, unit, set } = store;

  async function load(): Promise<typeof Tools> {
    tools.value ??= await import('./carried-mine');
    return tools.value;
  }

  async function keep(isWanted: boolean): Promise<void> {
    const { keep: write, queryOf } = await load();
    const from = document.querySelector('h1')?.textContent.trim() ?? widget.title;
    mine.value = isWanted ? { query: queryOf(store), from, unit: unit.value } : undefined;
    write(mine.value);
  }

  useEffect(() => {
    if (!isAnythingKept()) return;
    void load().then(({ recall }) => {
      mine.value = recall();
    });
  }, []);

  if (!hasDistribution(widget.query)) return null;
  const kept = mine.value;
  const isHere = kept !== undefined && kept.query === tools.value?.queryOf(store);
  const fitting = kept && !isHere ? tools.value?.stateWith(store, kept) : undefined;

  return (
    <>
      <Button quiet onClick={() => void keep(true)}>
        {isHere ? 'Kept for other chapters' : 'Keep for other chapters'}
      </Button>
      {kept && fitting && (
        <Button
          quiet
          onClick={() => {
            set(fitting);
            unit.value = kept.unit;
          }}
        >
          Use mine from “{kept.from}”
        </Button>
      )}
      {kept && (
        <Button quiet onClick={() => void keep(false)}>
          Forget mine
        </Button>
      )}
    </>
  );
}
