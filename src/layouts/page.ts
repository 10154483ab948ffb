/**
 * What a page does while it is read: wide boxes, place in the contents, bookmark, due questions, and
 * the first answer to a question, whichever page it stands on.
 */
import '~/components/practice-loader';

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

/** Share of the window's height above which a heading counts as passed. */
const READING_LINE = 1 / 3;

/** Marks, in the contents, the last section whose heading has passed the upper third of the window. */
function watchSections(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-section]')];
  const slugs = [...new Set(links.map(({ dataset }) => dataset.section ?? ''))];
  const headings = slugs.flatMap((slug) => document.getElementById(slug) ?? []);
  if (headings.length === 0) return;
  let marked: string | undefined;
  const mark = () => {
    const line = innerHeight * READING_LINE;
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < line)?.id;
    if (current === marked) return;
    marked = current;
    for (const link of links) {
      if (link.dataset.section === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
    bookmark(current === undefined ? '' : `#${current}`);
  };
  let waiting = false;
  const markSoon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener('scroll', markSoon, { passive: true });
  mark();
}

/** Remembers where the reader is, for "where you left off" on the home page. */
function bookmark(section: string): void {
  try {
    localStorage.setItem('surprisal.place', location.pathname + section);
  } catch {
    /* Storage is denied: there is no bookmark then. */
  }
}

/** How many questions are due, from the times that the journal wrote down, in seconds since 1970. */
function showDue(): void {
  const place = document.querySelector<HTMLElement>('[data-due]');
  if (!place) return;
  try {
    const times = localStorage.getItem('surprisal.due')?.split(' ') ?? [];
    const due = times.filter((time) => time !== '' && Number(time) * 1000 <= Date.now());
    place.hidden = due.length === 0;
    place.textContent = `${due.length} due`;
  } catch {
    /* Storage is denied: nothing is known to be due. */
  }
}

/** What the reader has done is loaded where there is something, and a place to show it. */
async function showWhatIsKept(): Promise<void> {
  const { showProgress } = await import('~/practice/show-progress');
  await showProgress();
}

showDue();
addEventListener('storage', showDue);
document.addEventListener('surprisal:due', showDue);
watchScrollBoxes();
watchSections();
if (document.querySelector('[data-bookmark]') !== null) bookmark(location.hash);
if (
  'kept' in document.documentElement.dataset &&
  document.querySelector('[data-progress]') !== null
)
  void showWhatIsKept();
