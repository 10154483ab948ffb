import { mergeSearch } from '~/lib/query-state';
import { prefixOf, URL_CHANGED } from '~/ui/widget-url';

/**
 * Puts a state of an instrument of this page into the URL, where the instrument reads it now or
 * when it wakes.
 *
 * @param widget - id of the instrument's figure.
 * @param state - its parameters, as the query of a URL.
 */
export function setWidget(widget: string, state: string): void {
  const prefix = prefixOf(widget);
  const pairs = [...new URLSearchParams(state)].map(
    ([key, text]) => [prefix + key, text] as [string, string],
  );
  const others = [...new URLSearchParams(location.search).keys()];
  const owned = others.filter((key) =>
    prefix === '' ? !key.includes('.') : key.startsWith(prefix),
  );
  const search = mergeSearch(location.search, pairs, owned);
  history.replaceState(history.state, '', location.pathname + search + location.hash);
  document.dispatchEvent(new Event(URL_CHANGED));
}
