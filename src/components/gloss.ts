import css from './gloss.css?inline';

/**
 * The definition of a term beside the text in which it first occurs. Hover and focus show it while
 * they last; a click, a tap or Enter keeps it until the next, Escape, or a hand or focus elsewhere.
 */
interface Shown {
  readonly term: HTMLAnchorElement;
  readonly gloss: HTMLElement;
  /** Whether the reader asked for it to stay. */
  isKept: boolean;
}

/** How long a definition outlasts the pointer, so that one can move from the term to it. */
const LINGER_MS = 600;

const markups = new Map<string, Promise<string>>();
let shown: Shown | undefined;
/** The term last asked for: what arrives for another is too late. */
let wanted: HTMLAnchorElement | undefined;
/** The term closed by Escape: the focus that returns to it does not open it again. */
let dismissed: HTMLAnchorElement | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

async function fetchMarkup(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { markup } = (await response.json()) as { markup: string };
  return markup;
}

/** The definition of the term that a link into the glossary leads to; each is fetched once. */
function markupOf({ href, hash }: HTMLAnchorElement): Promise<string> {
  const address = new URL(`${hash.slice(1)}.json`, href).href;
  const known = markups.get(address) ?? fetchMarkup(address);
  markups.set(address, known);
  known.catch(() => markups.delete(address));
  return known;
}

function close(): void {
  clearTimeout(leaving);
  wanted = undefined;
  if (!shown) return;
  shown.term.setAttribute('aria-expanded', 'false');
  shown.gloss.remove();
  shown = undefined;
}

/** Its links take the focus only when it is there to stay: a preview goes as the focus moves on. */
function keep(it: Shown): void {
  it.isKept = true;
  for (const link of it.gloss.querySelectorAll('a')) link.removeAttribute('tabindex');
}

async function open(term: HTMLAnchorElement): Promise<Shown | undefined> {
  wanted = term;
  const markup = await markupOf(term);
  if (wanted !== term) return undefined;
  if (shown?.term === term) return shown;
  close();
  wanted = term;
  const gloss = document.createElement('span');
  gloss.className = 'gloss';
  gloss.role = 'status';
  term.after(gloss);
  gloss.innerHTML = markup;
  for (const link of gloss.querySelectorAll('a')) link.tabIndex = -1;
  term.setAttribute('aria-expanded', 'true');
  shown = { term, gloss, isKept: false };
  return shown;
}

function isInside({ term, gloss }: Shown, target: EventTarget | null): boolean {
  return target instanceof Node && (term.contains(target) || gloss.contains(target));
}

function onPointerOver({ target }: Event): void {
  if (!shown || shown.isKept) return;
  clearTimeout(leaving);
  if (!isInside(shown, target)) leaving = setTimeout(close, LINGER_MS);
}

function onElsewhere({ target }: Event): void {
  if (target !== dismissed) dismissed = undefined;
  if (shown && !isInside(shown, target)) close();
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !shown) return;
  const { term, gloss } = shown;
  dismissed = term;
  if (gloss.contains(document.activeElement)) term.focus();
  close();
}

async function onClick(term: HTMLAnchorElement): Promise<void> {
  if (shown?.term === term && shown.isKept) {
    close();
    return;
  }
  try {
    const it = await open(term);
    if (it) keep(it);
  } catch {
    location.assign(term.href);
  }
}

/** What a hand or the focus on a term does; touch only taps. */
export async function onTermEvent(
  term: HTMLAnchorElement,
  event: MouseEvent | FocusEvent,
): Promise<void> {
  if (event.type === 'click') return onClick(term);
  const isHover =
    event.type === 'pointerover' && event instanceof PointerEvent && event.pointerType !== 'touch';
  const isKeyboard = event.type === 'focusin' && term.matches(':focus-visible');
  if ((!isHover && !isKeyboard) || term === dismissed) return undefined;
  await open(term).catch(() => undefined); // a preview that does not come is no loss
  return undefined;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);
document.addEventListener('pointerover', onPointerOver);
document.addEventListener('pointerdown', onElsewhere);
document.addEventListener('focusin', onElsewhere);
document.addEventListener('keydown', onKey);
