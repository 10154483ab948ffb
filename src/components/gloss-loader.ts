/**
 * Hands or the focus on the first occurrence of a term load what shows its definition beside it.
 * With scripts off, and where nothing can be fetched, the term is a link to the glossary.
 */
async function showTerm(event: MouseEvent | FocusEvent): Promise<void> {
  const { target } = event;
  const term = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-gloss]');
  if (!term) return;
  if (event instanceof MouseEvent && event.type === 'click') {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
  }
  const { onTermEvent } = await import('./gloss');
  await onTermEvent(term, event);
}

const terms = document.querySelectorAll('[data-gloss]');
for (const term of terms) term.setAttribute('aria-expanded', 'false');
if (terms.length > 0) {
  for (const name of ['pointerover', 'focusin', 'click'] as const) {
    document.addEventListener(name, (event) => void showTerm(event));
  }
}
