/** The workbench: fetches an instrument when it is asked for, and filters them as one types. */

/** Puts the instrument of its own page into the place of its entry. Without a network the link stays. */
async function bring(entry: HTMLElement, { focus }: { focus: boolean }): Promise<void> {
  const response = await fetch(entry.dataset.instrument ?? '');
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const figure = page.querySelector<HTMLElement>('[data-widget]');
  if (!figure) return;
  const here = document.importNode(figure, true);
  entry.replaceWith(here);
  here.tabIndex = -1;
  if (focus) here.focus();
  else if (location.hash === `#${here.id}`) here.scrollIntoView();
}

function say(entry: HTMLElement): void {
  const button = entry.querySelector('[data-open]');
  if (button) button.textContent = 'It did not come; try again';
}

/** A button asks for an instrument, and so does a link that names it or its state. */
function watchEntries(): void {
  const keys = [...new URLSearchParams(location.search).keys()];
  for (const entry of document.querySelectorAll<HTMLElement>('[data-instrument]')) {
    entry.querySelector('[data-open]')?.addEventListener('click', () => {
      bring(entry, { focus: true }).catch(() => {
        say(entry);
      });
    });
    const isNamed =
      location.hash === `#${entry.id}` || keys.some((key) => key.startsWith(`${entry.id}.`));
    if (isNamed) {
      bring(entry, { focus: false }).catch(() => {
        say(entry);
      });
    }
  }
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
