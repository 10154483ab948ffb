/** The workbench: fetches an instrument when it is asked for, and filters them as one types. */
import { followLinks, watchEntries } from './instrument-entry';

/** Hides what has none of the words, in the list and on the page alike. */
function filter(words: readonly string[]): number {
  let found = 0;
  for (const item of document.querySelectorAll<HTMLElement>('[data-words]')) {
    const matches = words.every((word) => item.dataset.words?.includes(word));
    const id = item.dataset.for ?? '';
    const instrument = document.getElementById(id);
    item.hidden = !matches;
    if (instrument) instrument.hidden = !matches;
    if (matches) found += 1;
  }
  return found;
}

function watchFilter(): void {
  const field = document.querySelector<HTMLInputElement>('[data-filter]');
  const status = document.querySelector('[data-found]');
  field?.addEventListener('input', () => {
    const found = filter(field.value.toLowerCase().split(/\s+/).filter(Boolean));
    if (status) status.textContent = found === 1 ? '1 instrument' : `${found} instruments`;
  });
  field?.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter')
      document.querySelector<HTMLElement>('[data-words]:not([hidden]) a')?.click();
  });
}

watchEntries();
followLinks();
watchFilter();
