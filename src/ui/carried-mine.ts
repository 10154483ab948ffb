import { carriedFrom, carriedInto } from '~/lib/carried';
import { isInformationUnit, type InformationUnit } from '~/lib/format';
import type { QuerySchema } from '~/lib/query-state';
import { STORAGE_KEY } from './storage-key';
import type { WidgetStore } from './use-widget';

/** A reader's own distribution, kept for other chapters. */
export interface Mine {
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
export function recall(): Mine | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    return isMine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function keep(mine: Mine | undefined): void {
  try {
    if (mine) localStorage.setItem(STORAGE_KEY, JSON.stringify(mine));
    else localStorage.removeItem(STORAGE_KEY);
  } catch {
    /* Nothing is kept then; the instrument works all the same. */
  }
}

type AnySchema = QuerySchema<Record<string, unknown>>;

/** The distributions of an instrument as it stands, as in an address. */
export function queryOf<State extends object, Derived>({
  widget,
  state,
}: WidgetStore<State, Derived>): string {
  const schema = widget.query as unknown as AnySchema;
  return carriedFrom(schema, state.value as Record<string, unknown>) ?? '';
}

/** The state of an instrument with what was kept in it; undefined where it has no place for it. */
export function stateWith<State extends object, Derived>(
  { widget, state }: WidgetStore<State, Derived>,
  { query }: Mine,
): State | undefined {
  const schema = widget.query as unknown as AnySchema;
  const fitting = carriedInto(schema, state.value as Record<string, unknown>, query);
  return fitting as State | undefined;
}
