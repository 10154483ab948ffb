/**
 * Shows where the reader left off. Only a page that the table of contents lists is offered, under
 * the title it has there: what is stored is never put into the page.
 */
function bookmark(): string | null {
  try {
    return localStorage.getItem('surprisal.place');
  } catch {
    return null;
  }
}

const line = document.querySelector<HTMLElement>('[data-left-off]');
const link = line?.querySelector('a');
const place = bookmark();
if (line && link && place?.startsWith('/')) {
  const { pathname, hash } = new URL(place, location.origin);
  const listed = [...document.querySelectorAll<HTMLAnchorElement>('a[data-place]')].find(
    (anchor) => anchor.pathname === pathname,
  );
  const title = listed?.querySelector('.title')?.textContent.trim();
  if (listed && title) {
    link.href = listed.pathname + hash;
    link.textContent = title;
    line.hidden = false;
  }
}
