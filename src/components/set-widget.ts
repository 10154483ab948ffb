import { mergeSearch } from '~/lib/query-state';
import { prefixOf, URL_CHANGED } from '~/ui/widget-url';

/**
 * Follows a link that sets an instrument of this page: its parameters go into the URL, where the
 * instrument reads them now or when it wakes; the link itself leads there.
 */
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element && event.target.closest<HTMLElement>('a[data-set-widget]');
  if (!link) return;
  const prefix = prefixOf(link.dataset.setWidget ?? '');
  const pairs = [...new URLSearchParams(link.dataset.state)].map(
    ([key, text]) => [prefix + key, text] as [string, string],
  );
  const others = [...new URLSearchParams(location.search).keys()];
  const owned = others.filter((key) =>
    prefix === '' ? !key.includes('.') : key.startsWith(prefix),
  );
  history.replaceState(
    history.state,
    '',
    location.pathname + mergeSearch(location.search, pairs, owned),
  );
  document.dispatchEvent(new Event(URL_CHANGED));
});
