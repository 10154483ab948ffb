/** What a page does while it is read: its wide boxes, its place in the contents, its bookmark. */

/** A box is a stop of the Tab key only while it has something to scroll. */
function watchScrollBoxes(): void {
  const boxes = document.querySelectorAll<HTMLElement>('[data-scroll-box]');
  if (boxes.length === 0) return;
  const update = (box: Element) => {
    if (box.scrollWidth > box.clientWidth + 1) box.setAttribute('tabindex', '0');
    else box.removeAttribute('tabindex');
  };
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) update(target);
  });
  for (const box of boxes) sizes.observe(box);
  // A font that arrives late widens what is inside a box, not the box.
  document.fonts.addEventListener('loadingdone', () => boxes.forEach(update));
}

/** Marks, in the contents, the last section whose heading has passed the upper third of the window. */
function watchSections(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-section]')];
  const slugs = [...new Set(links.map(({ dataset }) => dataset.section ?? ''))];
  const headings = slugs.flatMap((slug) => document.getElementById(slug) ?? []);
  if (headings.length === 0) return;
  const passed = new Set<string>();
  const sections = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
        const above = boundingClientRect.top < (rootBounds?.bottom ?? 0);
        if (isIntersecting || above) passed.add(target.id);
        else passed.delete(target.id);
      }
      const current = headings.findLast(({ id }) => passed.has(id))?.id;
      for (const link of links) {
        if (link.dataset.section === current) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
      if (current !== undefined) bookmark(`#${current}`);
    },
    { rootMargin: '0px 0px -67% 0px' },
  );
  for (const heading of headings) sections.observe(heading);
}

/** Remembers where the reader is, for "where you left off" on the home page. */
function bookmark(section: string): void {
  try {
    localStorage.setItem('surprisal.place', location.pathname + section);
  } catch {
    /* Storage is denied: there is no bookmark then. */
  }
}

export {};

watchScrollBoxes();
watchSections();
if (document.querySelector('[data-bookmark]') !== null) bookmark(location.hash);
