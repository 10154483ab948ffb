import { queryText } from '~/lib/query-state';
import { CopyField } from './CopyField';
import { pageSearch, type WidgetStore } from './use-widget';
import { prefixOf } from './widget-url';

interface LinkFieldProps<State, Derived> {
  readonly store: WidgetStore<State, Derived>;
}

/** The link to the present state. */
export function LinkField<State extends object, Derived>({
  store,
}: LinkFieldProps<State, Derived>) {
  return <CopyField label="Link to this state" text={linkTo(store)} />;
}

interface EmbedFieldProps<State, Derived> {
  readonly store: WidgetStore<State, Derived>;
  /** An element of the instrument, from which its height is taken. */
  readonly within: HTMLElement | null;
}

/** The frame in which another page shows the present state. */
export function EmbedField<State extends object, Derived>({
  store,
  within,
}: EmbedFieldProps<State, Derived>) {
  const code = embedCode(
    store.props.embedUrl,
    store.embedQuery(),
    store.widget.title,
    frameHeight(within),
  );
  return <CopyField label="Code for your page" text={code} />;
}

function linkTo<State extends object, Derived>(store: WidgetStore<State, Derived>): string {
  const hash = prefixOf(store.props.id) === '' ? '' : `#${store.props.id}`;
  return location.origin + location.pathname + pageSearch(store, { forOthers: true }) + hash;
}

/** What an embed adds around its instrument: its margins and the line that says where it is from. */
const EMBED_MARGIN = 80;

/** Height of a frame in which the instrument stands as it stands here, in pixels. */
function frameHeight(within: HTMLElement | null): number {
  const height = within?.closest('.instrument')?.getBoundingClientRect().height ?? 0;
  return Math.ceil(height) + EMBED_MARGIN;
}

function embedCode(
  embedUrl: string,
  pairs: readonly [string, string][],
  title: string,
  height: number,
): string {
  const query = queryText(pairs);
  const url = new URL(embedUrl + (query === '' ? '' : `?${query}`), location.origin).href;
  const attribute = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${attribute}" title="${title}" width="100%" height="${height}" loading="lazy" allow="clipboard-write"></iframe>`;
}
