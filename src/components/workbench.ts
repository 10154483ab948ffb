/** The workbench: fetches instruments as the reader comes near, and filters them as one types. */

/** How far below the window an instrument is fetched. */
const NEAR = '900px 0px';

/** Puts the instrument of its own page into the place of its entry. Without a network the link stays. */
async function bring(entry: HTMLElement): Promise<void> {
  const response = await fetch(entry.dataset.instrument ?? '');
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const figure = page.querySelector('[data-widget]');
  if (figure) entry.replaceWith(document.importNode(figure, true));
}

function watchEntries(): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        near.unobserve(target);
        bring(target).catch(() => {
          target.dataset.offline = '';
        });
      }
    },
    { rootMargin: NEAR },
  );
  for (const entry of document.querySelectorAll('[data-instrument]')) near.observe(entry);
}

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
}

watchEntries();
watchFilter();
