/**
 * Functions that run inside the page under test. Each stands alone: the browser gets its text only.
 */

interface Shift {
  readonly value: number;
  /** What moved. */
  readonly what: string;
}

/** Starts recording layout shifts and violations of the policy; run before the page's own scripts. */
export function record() {
  const shifts: Shift[] = [];
  const violations: string[] = [];
  Object.assign(globalThis, { recordedShifts: shifts, violations });
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      };
      const nodes = sources.map(({ node }) =>
        node instanceof Element ? node : node?.parentElement,
      );
      shifts.push({ value, what: nodes.map((e) => e?.outerHTML.slice(0, 100)).join(' | ') });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The layout shifts until now, once what is pending has been painted. */
export async function shifts() {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return [...(globalThis as unknown as { recordedShifts: Shift[] }).recordedShifts];
}

/** Ids that stand on more than one element. */
export function idsTwice() {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/**
 * Elements that make the page scroll sideways, and boxes that scroll without a name or focus.
 * Without scripts a box cannot know whether it overflows, and the browser's own focus has to do.
 */
export function sideways(scripted: boolean) {
  const problems: string[] = [];
  const root = document.documentElement;
  const name = (element: Element) => element.outerHTML.slice(0, 120);
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    problems.push(`page is ${root.scrollWidth} px wide: ${wide.slice(0, 3).map(name).join(' | ')}`);
  }
  for (const element of document.querySelectorAll('body *')) {
    if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) continue;
    if (!/auto|scroll/.test(getComputedStyle(element).overflowX)) continue;
    const named = element.ariaLabel ?? element.getAttribute('aria-labelledby');
    const focusable = !scripted || (element instanceof HTMLElement && element.tabIndex >= 0);
    const textField = element.matches('input, textarea');
    if (!textField && !(named && focusable)) problems.push(`scrolls unnamed: ${name(element)}`);
  }
  return problems;
}

/** Everything Tab should reach, in order, as a stamp on each element: data-tab-order. */
export function stampTabOrder() {
  const candidates = document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex]',
  );
  const reachable = [...candidates].filter((element) => {
    const { tabIndex } = element as HTMLElement;
    const disabled = element.matches(':disabled');
    return (
      tabIndex >= 0 &&
      !disabled &&
      !element.closest('[inert]') &&
      element.checkVisibility({ visibilityProperty: true })
    );
  });
  const groups = new Set<string>();
  const order = reachable.filter((element) => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      (radio) => radio.name === element.name && radio.form === element.form,
    );
    const checked = group.find((radio) => radio.checked);
    if (checked) return checked === element;
    const first = !groups.has(element.name);
    groups.add(element.name);
    return first;
  });
  order.forEach((element, index) => {
    element.setAttribute('data-tab-order', String(index));
  });
  return order.map((element) => element.outerHTML.slice(0, 120));
}

/** The place in that order of what has focus (-1 for none), and whether the reader can see it. */
export async function focused() {
  await new Promise(requestAnimationFrame); // what slides into view on focus has arrived
  const element = document.activeElement;
  if (!element || element === document.body) return { order: -1, seen: true };
  const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
  const inView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const marks = [element, element.parentElement, element.closest('label')].some((candidate) => {
    if (!candidate) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  const order = Number(element.getAttribute('data-tab-order') ?? Number.NaN);
  return { order, seen: inView && marks && width * height > 0 };
}

/** What still moves although the reader asked for less motion. */
export function motion() {
  const seconds = (list: string) => Math.max(...list.split(',').map((text) => parseFloat(text)));
  const problems = document
    .getAnimations()
    .filter(({ playState }) => playState === 'running')
    .map((animation) => `runs: ${animation.id}`);
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('.katex')) continue;
    const style = getComputedStyle(element);
    const animated = style.animationName !== 'none' && seconds(style.animationDuration) > 0.01;
    if (animated || seconds(style.transitionDuration) > 0.01) {
      problems.push(`moves: ${element.outerHTML.slice(0, 120)}`);
    }
  }
  return [...new Set(problems)].slice(0, 5);
}

/** Texts that are a programmer's word for nothing; only prose may speak of NaN. */
export function unprintable() {
  const alone = /^\s*(NaN|undefined|null|Infinity|\[object Object\])\s*$/;
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? '';
    const parent = walker.currentNode.parentElement;
    if (!parent || parent.closest('code, pre, script, style, annotation')) continue;
    const computed = parent.closest('data, svg, [data-widget]') !== null;
    if (alone.test(text) || (computed && /\bNaN\b/.test(text))) {
      found.push(parent.outerHTML.slice(0, 120));
    }
  }
  return found;
}
