import { isTerm, partnerSelector, TERM_NAMES } from '~/lib/terms';

/** A formula and the instrument it speaks of. */
interface Pair {
  readonly formula: Element;
  readonly instrument: Element;
}

function distance(a: Element, b: Element): number {
  const first = a.getBoundingClientRect();
  const second = b.getBoundingClientRect();
  return Math.max(first.top - second.bottom, second.top - first.bottom, 0);
}

/** How many of the terms an element has something for. */
function countTerms(
  figure: Element,
  terms: readonly string[],
  selectorOf: (term: string) => string,
): number {
  return terms.filter((term) => figure.querySelector(selectorOf(term))).length;
}

/** The instrument that has marks, and then numbers, for most of the formula's terms; of several, the nearest. */
function instrumentOf(formula: Element): Element | undefined {
  const named = [...formula.querySelectorAll<HTMLElement>('[data-term]')];
  const terms = [...new Set(named.map(({ dataset }) => dataset.term ?? ''))];
  return [...document.querySelectorAll('[data-widget]')]
    .map((figure) => ({
      figure,
      marks: countTerms(figure, terms, (term) => `[data-term="${term}"]`),
      partners: countTerms(figure, terms, partnerSelector),
    }))
    .filter(({ partners }) => partners > 0)
    .sort(
      (a, b) =>
        b.marks - a.marks ||
        b.partners - a.partners ||
        distance(formula, a.figure) - distance(formula, b.figure),
    )[0]?.figure;
}

const pairs: readonly Pair[] = [...document.querySelectorAll('[data-linked]')].flatMap(
  (formula) => {
    const instrument = instrumentOf(formula);
    return instrument ? [{ formula, instrument }] : [];
  },
);

/** The term an element stands for, in a formula or in an instrument. */
function termOf(element: Element | undefined): string | undefined {
  const readout = element?.closest<HTMLElement>('.readout[data-term]');
  const named =
    readout ??
    element?.closest<HTMLElement>('[data-term], [data-widget] data[data-quantity], .readout');
  const own = named?.dataset.term ?? named?.dataset.quantity;
  return own ?? named?.querySelector<HTMLElement>('data[data-quantity]')?.dataset.quantity;
}

/** A number of an instrument as it is written now; of several, the one in the reader's unit. */
function numberOf(instrument: Element, term: string): string | undefined {
  const numbers = [
    ...instrument.querySelectorAll<HTMLElement>(
      `.readout[data-term="${term}"] data, .readouts data[data-quantity="${term}"]`,
    ),
  ];
  const { unit } = document.documentElement.dataset;
  return (numbers.find(({ dataset }) => dataset.unit === unit) ?? numbers[0])?.textContent;
}

function pairsAround(element: Element): readonly Pair[] {
  const formula = element.closest('[data-linked]');
  const instrument = element.closest('[data-widget]');
  return pairs.filter((pair) => pair.formula === formula || pair.instrument === instrument);
}

/** The term that stays lit after a click or a tap, until the next. */
let pinned: { readonly term: string; readonly pairs: readonly Pair[] } | undefined;

function darken(): void {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
}

function light(term: string, lit: readonly Pair[]): void {
  for (const { formula, instrument } of lit) {
    for (const part of formula.querySelectorAll(`[data-term="${term}"]`)) part.classList.add('lit');
    for (const part of instrument.querySelectorAll(partnerSelector(term)))
      part.classList.add('lit');
  }
}

function relight(): void {
  darken();
  if (pinned) light(pinned.term, pinned.pairs);
}

function show(target: Element): void {
  const term = termOf(target);
  relight();
  if (term !== undefined) light(term, pairsAround(target));
}

/** Says the pairing aloud: which number, in which instrument. */
function announce({ formula, instrument }: Pair, term: string): void {
  const status = formula.querySelector('[role="status"]');
  const name = instrument.querySelector('.instrument-name')?.textContent.trim() ?? '';
  const number = numberOf(instrument, term);
  const spoken = isTerm(term) ? TERM_NAMES[term] : term;
  if (status)
    status.textContent = `${spoken}${number ? `, ${number}` : ''}, is marked in “${name}”.`;
}

function press(button: HTMLElement): void {
  const term = button.dataset.term ?? '';
  const around = pairsAround(button);
  const isOn = pinned?.term === term && pinned.pairs[0] === around[0];
  pinned = isOn ? undefined : { term, pairs: around };
  for (const other of document.querySelectorAll('.formula-terms [data-term]'))
    other.setAttribute('aria-pressed', 'false');
  button.setAttribute('aria-pressed', String(!isOn));
  relight();
  if (!isOn && around[0]) announce(around[0], term);
}

/** Writes the numbers of now over the symbols, where an instrument has one. */
function writeNumbers({ formula, instrument }: Pair): void {
  for (const part of formula.querySelectorAll<HTMLElement>('.katex-html [data-term]')) {
    const number = numberOf(instrument, part.dataset.term ?? '');
    if (number === undefined) delete part.dataset.number;
    else part.dataset.number = number.replace(/\s(?:bits?|nats?|hartleys?)$/, '');
  }
}

function toggleNumbers(button: HTMLElement): void {
  const [pair] = pairsAround(button);
  if (!pair) return;
  const shown = pair.formula.toggleAttribute('data-numbers');
  button.setAttribute('aria-pressed', String(shown));
  writeNumbers(pair);
}

function onClick(event: Event): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const numbers = target?.closest<HTMLElement>('[data-formula-numbers]');
  const button = target?.closest<HTMLElement>('.formula-terms [data-term]');
  const inFormula = target?.closest<HTMLElement>('.formula [data-term]');
  if (numbers) toggleNumbers(numbers);
  else if (button) press(button);
  else if (inFormula) {
    const row = inFormula.closest('[data-linked]');
    const twin = row?.querySelector<HTMLElement>(
      `.formula-terms [data-term="${inFormula.dataset.term ?? ''}"]`,
    );
    if (twin) press(twin);
  }
}

/** Keeps the numbers in formulas those of the instrument while it is moved. */
function followInstruments(): void {
  for (const pair of pairs) {
    new MutationObserver(() => {
      if (pair.formula.hasAttribute('data-numbers')) writeNumbers(pair);
      relight();
    }).observe(pair.instrument, { subtree: true, characterData: true, childList: true });
  }
}

followInstruments();

/** What a hand or the focus on a formula or an instrument does. */
export function onFormulaEvent(event: Event): void {
  if (!(event.target instanceof Element)) return;
  if (event.type === 'click') onClick(event);
  else if (event.type === 'pointerout') relight();
  else show(event.target);
}
