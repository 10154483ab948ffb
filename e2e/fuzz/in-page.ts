/**
 * Functions that run inside an embed under fuzz. Each stands alone: the browser gets its text only.
 */

/** A thing that a hand can work, as the reader meets it. */
export interface Target {
  readonly kind: 'press' | 'drag' | 'type' | 'choose' | 'fold' | 'picture';
  readonly name: string;
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  /** How many choices a list has. */
  readonly options: number;
}

/**
 * Chooses one of what can be worked now, in the order of the page, brings it into view, marks it
 * with `data-fuzzed` and says what it is.
 * @param share - which one, as a share of their number in [0, 1).
 */
export function aim(share: number): Target | undefined {
  const KINDS = [
    ['drag', 'input[type=range], [role=slider]'],
    ['type', 'input[type=text], textarea:not([readonly])'],
    ['choose', 'select'],
    ['fold', 'summary'],
    ['press', 'button, input[type=radio], input[type=checkbox], [role=button], [tabindex="0"]'],
    ['picture', '.instrument-picture > svg'],
  ] as const;
  /** What moves the state comes up more often than what takes it away. */
  const weight = (element: Element) =>
    element.closest('.toolbar') ? 1 : element.matches('input, textarea, [role=slider]') ? 6 : 3;
  const all = [...document.querySelectorAll(KINDS.map(([, selector]) => selector).join())].filter(
    (element) =>
      element.closest('.instrument-body') &&
      !element.closest('.model-gate') && // a download is another matter
      !element.matches(':disabled, [aria-disabled=true]') &&
      element.checkVisibility({ visibilityProperty: true }),
  );
  document.querySelector('[data-fuzzed]')?.removeAttribute('data-fuzzed');
  let left = share * all.reduce((sum, element) => sum + weight(element), 0);
  const element = all.find((candidate) => (left -= weight(candidate)) < 0);
  if (!element) return undefined;
  element.setAttribute('data-fuzzed', '');
  element.scrollIntoView({ block: 'nearest' });
  const { x, y, width: w, height: h } = element.getBoundingClientRect();
  const labels = (element as Partial<HTMLInputElement>).labels;
  const name = element.ariaLabel ?? labels?.[0]?.textContent ?? element.textContent.slice(0, 40);
  return {
    kind: KINDS.find(([, selector]) => element.matches(selector))?.[0] ?? 'press',
    name,
    box: { x, y, w, h },
    options: (element as Partial<HTMLSelectElement>).options?.length ?? 0,
  };
}

/** Texts and attributes of the instrument that are a programmer's word for nothing. */
export function unsound(): string[] {
  const body = document.querySelector('.instrument-body');
  if (!body) return ['the instrument is gone'];
  const problems: string[] = [];
  const word = /\b(NaN|undefined|null|Infinity)\b|\[object/;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    // What a message quotes, from a field or from the address, is the reader's own.
    const text = (walker.currentNode.nodeValue ?? '').replaceAll(/“[^”]*”/g, '');
    const within = walker.currentNode.parentElement;
    if (word.test(text) && !within?.matches('textarea, .instrument-notice *'))
      problems.push(`says “${text}”`);
  }
  for (const element of body.querySelectorAll('*')) {
    if (element.matches('input, textarea')) continue;
    const infinite = element.matches('data[value$=Infinity]') && element.textContent.includes('∞');
    for (const { name, value } of element.attributes) {
      if (word.test(value) && !infinite) problems.push(`<${element.tagName} ${name}="${value}">`);
    }
  }
  return [...new Set(problems)].slice(0, 5);
}

/** Halts a run that plays, opens the link to the present state, and waits until all is drawn. */
export async function openLink(): Promise<void> {
  const twoFrames = () =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.toolbar button')];
  const controls = [...document.querySelectorAll<HTMLButtonElement>('.instrument-controls button')];
  controls.find(({ textContent }) => textContent === 'pause')?.click();
  const share = buttons.find(({ textContent }) => textContent === 'Share');
  if (share?.ariaPressed !== 'true') share?.click();
  document.querySelector('details.instrument-table')?.setAttribute('open', ''); // kept up to date then
  for (let waited = 0; waited < 50; waited += 1) {
    await twoFrames();
    const isBusy = document.querySelector('.instrument-body [aria-busy=true]');
    if (document.querySelector('.copy-field textarea') && !isBusy) return;
  }
}

/** What the instrument shows and says, and the link that it offers to this very state. */
export interface Shown {
  readonly link: string;
  readonly sentence: string;
  readonly table: string[][];
  /** Values of the numbers beside the picture. */
  readonly numbers: string[];
}

export function shown(): Shown {
  const texts = (selector: string, root: ParentNode = document) =>
    [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return {
    link: document.querySelector<HTMLTextAreaElement>('.copy-field textarea')?.value ?? '',
    sentence: texts('.instrument-summary').join(),
    table: [...document.querySelectorAll('.instrument-table tbody tr')].map((row) =>
      texts('td, th', row),
    ),
    numbers: [...document.querySelectorAll<HTMLDataElement>('.instrument-panel data')].map(
      ({ value }) => value,
    ),
  };
}

/** Gives the instrument another address, as the history would. */
export function follow(search: string): void {
  history.replaceState(null, '', location.pathname + search);
  document.dispatchEvent(new Event('surprisal:url'));
}

/**
 * Moves what can be moved, one step an update, each in a task of its own, and rests as the browser
 * would between frames.
 */
export async function update(times: number): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const task = () =>
    new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(undefined);
    });
  const sliders: Element[] = [
    ...document.querySelectorAll(
      '.instrument-body :is(input[type=range]:enabled, [role=slider]:not([aria-disabled=true]))',
    ),
  ].slice(0, 12);
  /** Where nothing slides. */
  const buttons = () => document.querySelectorAll<HTMLElement>('.instrument-panel button:enabled');
  for (let turn = 0; turn < times; turn += 1) {
    const slider = sliders.length > 0 ? sliders[turn % sliders.length] : undefined;
    const up = Math.floor(turn / 60) % 2 === 0;
    if (slider instanceof HTMLInputElement) {
      if (up) slider.stepUp();
      else slider.stepDown();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (!slider) {
      const choices = buttons();
      choices[turn % choices.length]?.click();
    } else {
      const key = up ? 'ArrowUp' : 'ArrowDown';
      slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
    if (turn % 32 === 31) await new Promise((done) => requestAnimationFrame(done));
    else await task();
  }
  port1.close();
}

/** Keeps the page where a hand would leave it, by a link or by a swipe back to the page before. */
export function stay(): void {
  addEventListener('DOMContentLoaded', () => {
    document.documentElement.style.overscrollBehavior = 'none';
  });
  addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a[href]:not([download])'))
      event.preventDefault();
  });
}
