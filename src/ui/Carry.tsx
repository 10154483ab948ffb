import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isInformationUnit, type InformationUnit } from '~/lib/format';
import { carriedFrom, carriedInto } from '~/lib/carried';
import type { QuerySchema } from '~/lib/query-state';
import { Button } from './Button';
import type { WidgetStore } from './use-widget';

const STORAGE_KEY = 'surprisal.mine';

/** A reader's own distribution, kept for other chapters. */
interface Mine {
  /** As in an address. */
  readonly query: string;
  /** Heading of the page it was made on. */
  readonly from: string;
  readonly unit: InformationUnit;
}

function isMine(value: unknown): value is Mine {
  const mine = value as Partial<Record<keyof Mine, unknown>> | null;
  return (
    typeof mine?.query === 'string' &&
    typeof mine.from === 'string' &&
    isInformationUnit(String(mine.unit))
  );
}

/** Storage may be denied, or hold what an older version or a hand has put there: then there is nothing. */
function recall(): Mine | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    return isMine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function keep(mine: Mine | undefined): void {
  try {
    if (mine) localStorage.setItem(STORAGE_KEY, JSON.stringify(mine));
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    /* Nothing is kept then; the instrument works all the same. */
  }
}

/** Takes the reader's own P and Q along to the next instruments, and forgets them in one click. */
export function Carry<State extends object, Derived>({
  store,
}: {
  readonly store: WidgetStore<State, Derived>;
}) {
  const mine = useSignal<Mine | undefined>(undefined);
  const { widget, state, unit, set } = store;
  const schema = widget.query as unknown as QuerySchema<Record<string, unknown>>;
  const here = carriedFrom(schema, state.value as Record<string, unknown>);

  useEffect(() => {
    mine.value = recall();
  }, []);

  if (here === undefined) return null;
  const kept = mine.value;
  const fitting =
    kept && kept.query !== here
      ? carriedInto(schema, state.value as Record<string, unknown>, kept.query)
      : undefined;

  return (
    <>
      <Button
        quiet
        onClick={() => {
          const from = document.querySelector('h1')?.textContent.trim() ?? widget.title;
          mine.value = { query: here, from, unit: unit.value };
          keep(mine.value);
        }}
      >
        {kept?.query === here ? 'Kept for other chapters' : 'Keep for other chapters'}
      </Button>
      {kept && fitting && (
        <Button
          quiet
          onClick={() => {
            set(widget.reconcile?.(fitting as State).state ?? (fitting as State));
            unit.value = kept.unit;
          }}
        >
          Use mine from “{kept.from}”
        </Button>
      )}
      {kept && (
        <Button
          quiet
          onClick={() => {
            mine.value = undefined;
            keep(undefined);
          }}
        >
          Forget mine
        </Button>
      )}
    </>
  );
}
