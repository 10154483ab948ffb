import { evenOdds, rebalance } from '~/practice/judge/odds';

/**
 * The confidence answer: instead of taking one choice, the reader spreads 100 % over them, by a
 * slider beside each. Remembered, since who answers so once will want to again.
 */
const KEY = 'surprisal.spread';

function sliders(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('.share input')];
}

export function isSpread(form: HTMLFormElement): boolean {
  return 'spread' in form.dataset;
}

/** What is given to each choice, in per cent. */
export function oddsOf(form: HTMLFormElement): number[] {
  return sliders(form).map(({ valueAsNumber }) => valueAsNumber);
}

function show(form: HTMLFormElement, odds: readonly number[]): void {
  for (const [index, slider] of sliders(form).entries()) {
    const share = odds[index] ?? 0;
    slider.value = String(share);
    slider.setAttribute('aria-valuetext', `${share} per cent`);
    slider.parentElement?.style.setProperty('--share', String(share / 100));
    const output = slider.nextElementSibling;
    if (output) output.textContent = `${share} %`;
  }
  form.dataset.odds = odds.join(' ');
}

/** Takes from the others what a slider was given. */
export function followShare(form: HTMLFormElement, slider: HTMLInputElement): void {
  const before = (form.dataset.odds ?? '').split(' ').map(Number);
  show(form, rebalance(before, sliders(form).indexOf(slider), slider.valueAsNumber));
}

function addSliders(form: HTMLFormElement): void {
  const choices = [...form.querySelectorAll<HTMLElement>('.choice')];
  for (const [index, choice] of choices.entries()) {
    const words = choice.querySelector<HTMLElement>('span');
    if (words) words.id = `${form.id}-choice-${String(index)}`;
    const share = document.createElement('div');
    share.className = 'share';
    const slider = document.createElement('input');
    Object.assign(slider, { type: 'range', min: '0', max: '100', step: '1' });
    slider.setAttribute('aria-labelledby', words?.id ?? '');
    share.append(slider, document.createElement('output'));
    choice.after(share);
  }
  show(form, evenOdds(choices.length));
}

function setSpread(form: HTMLFormElement, on: boolean): void {
  if (on && sliders(form).length === 0) addSliders(form);
  form.toggleAttribute('data-spread', on);
  for (const radio of form.querySelectorAll<HTMLInputElement>('.choice input')) radio.disabled = on;
  form.querySelector('[data-switch]')?.setAttribute('aria-pressed', String(on));
}

/** Switches between taking one choice and spreading 100 %. */
export function toggleSpread(form: HTMLFormElement): void {
  const on = !isSpread(form);
  setSpread(form, on);
  if (on) sliders(form)[0]?.focus();
  try {
    if (on) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    /* Storage is denied: the switch holds for this question. */
  }
}

/** Gives the choice questions under `root` their sliders, if the reader answers that way. */
export function recallSpread(root: ParentNode): void {
  let remembered: string | null = null;
  try {
    remembered = localStorage.getItem(KEY);
  } catch {
    /* Storage is denied: nothing is remembered. */
  }
  if (remembered === null) return;
  for (const form of root.querySelectorAll<HTMLFormElement>('form:has([data-switch])')) {
    setSpread(form, true);
  }
}

/** A spread counts once: what it cost tells too much for a second. */
export function settle(form: HTMLFormElement): void {
  for (const slider of sliders(form)) slider.disabled = true;
}
