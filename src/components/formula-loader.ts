/**
 * Hands on a linked formula or an instrument load what ties the two, which then answers every event;
 * none is lost while it loads.
 */
async function answer(event: Event): Promise<void> {
  const target = event.target instanceof Element ? event.target : undefined;
  if (!target?.closest('[data-linked], [data-widget]')) return;
  const { onFormulaEvent } = await import('./linked-formulas');
  onFormulaEvent(event);
}

if (document.querySelector('[data-linked]')) {
  for (const name of ['pointerover', 'pointerout', 'focusin', 'click']) {
    document.addEventListener(name, (event) => void answer(event));
  }
}

/** A copied formula is LaTeX. */
document.addEventListener(
  'selectstart',
  (event) => {
    const node = event.target instanceof Node ? event.target : undefined;
    if (node?.parentElement?.closest('.prose')) void import('katex/contrib/copy-tex');
  },
  { once: true },
);
