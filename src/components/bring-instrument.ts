import { isInAddress } from './instrument-entry';
import { setWidget } from './set-widget-state';

/** Attributes that hold an id or refer to one. */
const ID_ATTRIBUTES = [
  'id',
  'for',
  'name',
  'href',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'clip-path',
  'fill',
  'mask',
];

/**
 * Gives a figure another id, and to all inside that bears it: the same instrument may come to a
 * page twice.
 */
function rename(figure: HTMLElement, to: string): void {
  const from = figure.id;
  const named = new RegExp(`(^|[ #])${from}(?=$|[- )])`, 'g');
  for (const element of [figure, ...figure.querySelectorAll('*')]) {
    for (const attribute of ID_ATTRIBUTES) {
      const value = element.getAttribute(attribute);
      if (value?.includes(from)) {
        element.setAttribute(attribute, value.replaceAll(named, `$1${to}`));
      }
    }
  }
  const island = figure.querySelector('astro-island');
  const props = island?.getAttribute('props') ?? '';
  island?.setAttribute('props', props.replace(`"id":[0,"${from}"]`, `"id":[0,"${to}"]`));
}

/** Puts the instrument of its own page into the place of its entry. Without a network the link stays. */
export async function bring(entry: HTMLElement, { focus }: { focus: boolean }): Promise<void> {
  const response = await fetch(entry.dataset.instrument ?? '');
  if (!response.ok) throw new Error(response.statusText);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const figure = page.querySelector<HTMLElement>('[data-widget]');
  if (!figure) throw new Error(`${response.url} has no instrument`);
  const { state } = entry.dataset;
  if (state !== undefined && !isInAddress(entry.id)) setWidget(entry.id, state);
  const here = document.importNode(figure, true);
  if (here.id !== entry.id) rename(here, entry.id);
  const caption = entry.querySelector('.instrument-caption');
  if (caption) here.querySelector('.instrument-name')?.after(caption);
  const { activeElement } = document;
  /** A reader who has gone on in the meantime is not called back. */
  const waits = activeElement === document.body || entry.contains(activeElement);
  entry.replaceWith(here);
  here.tabIndex = -1;
  if (focus && waits) here.focus();
  else if (location.hash === `#${here.id}`) here.scrollIntoView();
}
