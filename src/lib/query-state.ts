import { InputError } from './probabilities';

/**
 * A widget's state as short public parameters of the URL. A parameter is declared once, with its
 * default, and reads back exactly what it wrote.
 */
export interface Param<Value> {
  /** The public name, such as `T`. Renaming one breaks links. */
  readonly key: string;
  readonly defaultValue: Value;
  /** @throws {InputError} with a sentence for the reader if the text cannot be used. */
  readonly parse: (text: string) => Value;
  readonly format: (value: Value) => string;
}

export type QuerySchema<State> = { readonly [Name in keyof State]: Param<State[Name]> };

/** A parameter that was in the URL and could not be used. */
export interface Ignored {
  readonly key: string;
  readonly text: string;
  readonly reason: string;
}

function namesOf<State>(schema: QuerySchema<State>): (keyof State & string)[] {
  return Object.keys(schema) as (keyof State & string)[];
}

/** The state in which every parameter has its default. */
export function defaultState<State>(schema: QuerySchema<State>): State {
  return Object.fromEntries(
    namesOf(schema).map((name) => [name, schema[name].defaultValue]),
  ) as State;
}

/**
 * Reads the state from URL parameters.
 * @param base - the state where nothing is said.
 * @param prefix - put before each key, such as `price.`; empty where one widget has the page.
 */
export function parseQuery<State>(
  schema: QuerySchema<State>,
  search: URLSearchParams,
  { base = defaultState(schema), prefix = '' }: { base?: State; prefix?: string } = {},
): { state: State; ignored: Ignored[]; found: boolean } {
  const state = { ...base };
  const ignored: Ignored[] = [];
  let found = false;
  for (const name of namesOf(schema)) {
    const param = schema[name];
    const text = search.get(prefix + param.key);
    if (text === null) continue;
    found = true;
    try {
      state[name] = param.parse(text);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      ignored.push({ key: prefix + param.key, text, reason: error.message });
    }
  }
  return { state, ignored, found };
}

/** The parameters that differ from `base`, in the order of the schema. */
export function formatQuery<State>(
  schema: QuerySchema<State>,
  state: State,
  { base = defaultState(schema), prefix = '' }: { base?: State; prefix?: string } = {},
): [key: string, text: string][] {
  return namesOf(schema).flatMap((name) => {
    const param = schema[name];
    const text = param.format(state[name]);
    return text === param.format(base[name])
      ? []
      : [[prefix + param.key, text] as [string, string]];
  });
}

/** `p=1/2,1/4&T=0.7`: only what must be escaped is, so that a link can be read. */
export function queryText(pairs: readonly (readonly [string, string])[]): string {
  return pairs
    .map(
      ([key, text]) =>
        `${encodeURIComponent(key)}=${encodeURIComponent(text).replace(/%(?:2C|2F|3A|7C)/g, decodeURIComponent)}`,
    )
    .join('&');
}

/** Puts a widget's parameters into a search string, keeping those of others. */
export function mergeSearch(
  search: string,
  pairs: readonly (readonly [string, string])[],
  owned: readonly string[],
): string {
  const others = [...new URLSearchParams(search)].filter(([key]) => !owned.includes(key));
  const text = queryText([...others, ...pairs]);
  return text === '' ? '' : `?${text}`;
}

/** Every key that the schema may write, with the prefix. */
export function ownedKeys<State>(schema: QuerySchema<State>, prefix: string): string[] {
  return namesOf(schema).map((name) => prefix + schema[name].key);
}
