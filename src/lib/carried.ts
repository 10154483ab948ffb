import { parseQuery, queryText, type QuerySchema } from './query-state';

/** What a reader's own distribution consists of, in the words of the address. */
const KEYS = ['p', 'q', 'labels'];

type ListParams = readonly { readonly name: string; readonly key: string }[];

/** The parameters of a widget that hold a distribution; none where its `p` is no list. */
function listParams(schema: QuerySchema<Record<string, unknown>>): ListParams {
  const params = Object.entries(schema).map(([name, { key, defaultValue }]) => ({
    name,
    key,
    defaultValue,
  }));
  const lists = params.filter(
    ({ key, defaultValue }) => KEYS.includes(key) && Array.isArray(defaultValue),
  );
  return lists.some(({ key }) => key === 'p') ? lists : [];
}

/**
 * A state's distributions as a text that other widgets can read, such as `p=1/2,1/2&labels=a,b`;
 * undefined where the widget has none.
 */
export function carriedFrom(
  schema: QuerySchema<Record<string, unknown>>,
  state: Record<string, unknown>,
): string | undefined {
  const pairs = listParams(schema).map(({ name, key }): [string, string] => [
    key,
    schema[name]?.format(state[name]) ?? '',
  ]);
  return pairs.length === 0 ? undefined : queryText(pairs);
}

/**
 * The state after a carried distribution has been put into it; undefined where this widget has no
 * place for it, or cannot use it (too many outcomes).
 */
export function carriedInto(
  schema: QuerySchema<Record<string, unknown>>,
  state: Record<string, unknown>,
  text: string,
): Record<string, unknown> | undefined {
  const names = listParams(schema);
  if (names.length === 0) return undefined;
  const { state: read, ignored } = parseQuery(schema, new URLSearchParams(text), { base: state });
  return ignored.length === 0 ? read : undefined;
}
