import { useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { InformationUnit } from '~/lib/format';
import { formatQuery, mergeSearch, ownedKeys, parseQuery, type Ignored } from '~/lib/query-state';
import type { Widget, Writer } from './widget-contract';
import { prefixOf, siteUnit, UNIT_CHANGED, unitOfWord, URL_CHANGED } from './widget-url';
import { writerFor } from './writer';

/** Browsers throttle history writes; the URL waits until the state has been still for this long. */
const SETTLE_MS = 300;

/** What the shell gives to each view. */
export interface WidgetProps {
  /** Id of the figure on its page. */
  readonly id: string;
  /** The state at first, as a query string of the widget's own keys. */
  readonly initial: string;
  /** Address of the widget alone, for embedding. */
  readonly embedUrl: string;
}

/** A widget at work on a page. */
export interface WidgetStore<State, Derived> {
  readonly widget: Widget<State, Derived>;
  readonly props: WidgetProps;
  readonly state: Signal<State>;
  readonly derived: ReadonlySignal<Derived>;
  readonly writer: ReadonlySignal<Writer>;
  readonly hydrated: Signal<boolean>;
  /** Parameters of the URL that could not be used. */
  readonly ignored: Signal<readonly Ignored[]>;
  readonly unit: Signal<InformationUnit>;
  /** The state in which the page shows the widget at first. */
  readonly base: State;
  /** Changes part of the state; what no longer agrees with it is made to fit, as for an address. */
  readonly set: (change: Partial<State>) => void;
  readonly reset: () => void;
  /** Parameters of the present state, in the words of /embed/. */
  readonly embedQuery: () => [string, string][];
}

function initialState<State, Derived>(widget: Widget<State, Derived>, initial: string): State {
  const { state } = parseQuery(widget.query, new URLSearchParams(initial));
  return widget.reconcile?.(state).state ?? state;
}

/**
 * The state of a widget, kept in the URL. The first render shows the defaults, as the page was
 * built; the URL is read before the next paint.
 */
export function useWidget<State extends object, Derived>(
  widget: Widget<State, Derived>,
  props: WidgetProps,
): WidgetStore<State, Derived> {
  const base = useMemo(() => initialState(widget, props.initial), [widget, props.initial]);
  const state = useSignal(base);
  const derived = useComputed(() => widget.derive(state.value));
  const unit = useSignal<InformationUnit>('bit');
  const writer = useComputed(() => writerFor(unit.value));
  const hydrated = useSignal(false);
  const ignored = useSignal<readonly Ignored[]>([]);

  function readUrl(): void {
    const search = new URLSearchParams(location.search);
    const prefix = prefixOf(props.id);
    for (const key of bareKeysOf(widget, props.id)) {
      const text = search.get(key);
      if (text !== null && !search.has(prefix + key)) search.set(prefix + key, text);
    }
    const read = parseQuery(widget.query, search, { base, prefix });
    const reconciled = widget.reconcile?.(read.state) ?? { state: read.state, problems: [] };
    const unitText = search.get(`${prefix}unit`);
    const unitFromUrl = unitOfWord(unitText);
    const unitProblem: Ignored[] =
      unitText !== null && !unitFromUrl
        ? [{ key: `${prefix}unit`, text: unitText, reason: 'unit must be bits, nats or hartleys.' }]
        : [];
    state.value = reconciled.state;
    unit.value = unitFromUrl ?? siteUnit();
    ignored.value = [...read.ignored, ...reconciled.problems, ...unitProblem];
  }

  useLayoutEffect(() => {
    readUrl();
    hydrated.value = true;
    const followSite = (): void => {
      unit.value = siteUnit();
    };
    document.addEventListener(UNIT_CHANGED, followSite);
    document.addEventListener(URL_CHANGED, readUrl);
    addEventListener('popstate', readUrl);
    return () => {
      document.removeEventListener(UNIT_CHANGED, followSite);
      document.removeEventListener(URL_CHANGED, readUrl);
      removeEventListener('popstate', readUrl);
    };
  }, []);

  useEffect(() => {
    if (!hydrated.value || ignored.value.length > 0) return undefined;
    const timer = setTimeout(() => {
      writeUrl(store);
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [state.value, unit.value, hydrated.value, ignored.value]);

  const made = (): WidgetStore<State, Derived> => ({
    widget,
    props,
    state,
    derived,
    writer,
    hydrated,
    ignored,
    unit,
    base,
    set(change) {
      ignored.value = [];
      const next = { ...state.value, ...change };
      state.value = widget.reconcile?.(next).state ?? next;
    },
    reset() {
      ignored.value = [];
      state.value = base;
    },
    embedQuery: () => [
      ...formatQuery(widget.query, state.value),
      ...(unit.value === 'bit' ? [] : [unitPair(unit.value, '')]),
    ],
  });
  /** The same for as long as the widget stands: what is drawn from it alone is drawn once. */
  const store = useMemo(made, [widget, props.id, props.initial]);
  return store;
}

function unitPair(unit: InformationUnit, prefix: string): [string, string] {
  return [`${prefix}unit`, `${unit}s`];
}

/** Keys that need no prefix: those that no widget before this one on the page has too. */
function bareKeysOf<State, Derived>(widget: Widget<State, Derived>, id: string): string[] {
  return [...ownedKeys(widget.query, ''), 'unit'].filter(
    (key) => document.querySelector(`[data-keys~="${key}"]`)?.id === id,
  );
}

/**
 * The page's address with this widget's state in it. It names the unit where that is not the
 * reader's; for other readers, whose unit is not known, wherever it is not bits for both.
 */
export function pageSearch<State, Derived>(
  { widget, state, base, unit, props }: WidgetStore<State, Derived>,
  { forOthers }: { forOthers: boolean },
): string {
  const prefix = prefixOf(props.id);
  const pairs = formatQuery(widget.query, state.value, { base, prefix });
  const isUnderstood = unit.value === siteUnit() && (unit.value === 'bit' || !forOthers);
  return mergeSearch(
    location.search,
    [...pairs, ...(isUnderstood ? [] : [unitPair(unit.value, prefix)])],
    [...ownedKeys(widget.query, prefix), `${prefix}unit`, ...bareKeysOf(widget, props.id)],
  );
}

function writeUrl<State, Derived>(store: WidgetStore<State, Derived>): void {
  const search = pageSearch(store, { forOthers: false });
  if (search === location.search) return;
  history.replaceState(history.state, '', location.pathname + search + location.hash);
}
