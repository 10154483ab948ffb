/** Entries of instruments, each fetched from its own page into its place when it is asked for. */

/** Whether the address has a state for the instrument of this id. */
export function isInAddress(id: string): boolean {
  return [...new URLSearchParams(location.search).keys()].some((key) => key.startsWith(`${id}.`));
}

/** What brings an instrument is loaded when the first is asked for. */
async function ask(entry: HTMLElement, how: { focus: boolean }): Promise<void> {
  try {
    const { bring } = await import('./bring-instrument');
    await bring(entry, how);
  } catch {
    const button = entry.querySelector('[data-open]');
    if (button) button.textContent = 'It did not come; try again';
  }
}

/**
 * A button asks for an instrument, and so does a link that names it or its state.
 * @param onNamed - called first with each entry that the address names.
 */
export function watchEntries(onNamed?: (entry: HTMLElement) => void): void {
  for (const entry of document.querySelectorAll<HTMLElement>('[data-instrument]')) {
    entry.querySelector('[data-open]')?.addEventListener('click', () => {
      void ask(entry, { focus: true });
    });
    if (location.hash !== `#${entry.id}` && !isInAddress(entry.id)) continue;
    onNamed?.(entry);
    void ask(entry, { focus: false });
  }
}

/** Brings the instrument that a link of the same page leads to, if it has not come yet. */
export function followLinks(): void {
  addEventListener('hashchange', () => {
    const entry = document.getElementById(location.hash.slice(1));
    if (entry?.matches('[data-instrument]')) void ask(entry, { focus: true });
  });
}
