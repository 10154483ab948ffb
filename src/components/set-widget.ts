/**
 * Listens for a link that sets an instrument of this page, and only then loads what follows it. The
 * link itself leads to the instrument.
 */
async function follow(event: Event): Promise<void> {
  const link =
    event.target instanceof Element && event.target.closest<HTMLElement>('a[data-set-widget]');
  if (!link) return;
  const { setWidget } = await import('./set-widget-state');
  setWidget(link.dataset.setWidget ?? '', link.dataset.state ?? '');
}

document.addEventListener('click', (event) => void follow(event));
