/**
 * Hands and the focus on a formula tied to an instrument, on the instrument, or on the first
 * occurrence of a term load what answers them: what ties the two, or the definition beside the text.
 * No event is lost meanwhile. With scripts off, and where nothing can be fetched, a term is a link to
 * the glossary.
 */
async function point(event: MouseEvent): Promise<void> {
  const { target, type } = event;
  if (!(target instanceof Element)) return;
  const term = target.closest<HTMLAnchorElement>('[data-gloss]');
  if (term) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (type === 'click') event.preventDefault();
    const { onTermEvent } = await import('./gloss');
    await onTermEvent(term, event);
  } else if (hasLinks && target.closest('[data-linked], [data-widget]')) {
    const { onFormulaEvent } = await import('./linked-formulas');
    onFormulaEvent(event);
  }
}

const hasLinks = document.querySelector('[data-linked]');
for (const term of document.querySelectorAll('[data-gloss]')) {
  term.setAttribute('aria-expanded', 'false');
}
for (const name of ['pointerover', 'pointerout', 'focusin', 'click']) {
  document.addEventListener(name, (event) => void point(event as MouseEvent));
}

/** A copied formula is LaTeX. */
document.addEventListener(
  'selectstart',
  ({ target }) => {
    if (target instanceof Node && target.parentElement?.closest('.prose'))
      void import('katex/contrib/copy-tex');
  },
  { once: true },
);
