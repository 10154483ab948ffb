import { formatNumber } from '~/lib/format';

/** The slider of a guess. */
export function guessField(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>('[data-guess] input');
}

/** A value of the bar as it is shown: with its unit, in per cent, or as a plain number. */
export function guessText({ dataset }: HTMLInputElement, value: number): string {
  if (dataset.as === 'percent') return `${formatNumber(100 * value, { decimals: 1 })} %`;
  const number = formatNumber(value, { decimals: 3 });
  return dataset.unit === undefined ? number : `${number} ${dataset.unit}`;
}

function drawBar(track: HTMLElement | null | undefined, field: HTMLInputElement, value: number) {
  const [from, to] = [Number(field.min), Number(field.max)];
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  track?.style.setProperty('--share', String(share));
}

/** Draws the guess where the slider is. */
export function followGuess(field: HTMLInputElement): void {
  const value = field.valueAsNumber;
  const text = guessText(field, value);
  field.dataset.moved = '';
  field.setAttribute('aria-valuetext', text);
  drawBar(field.parentElement, field, value);
  const output = field.closest('[data-guess]')?.querySelector('output');
  if (output) output.textContent = text;
}

/** Draws the truth beside the guess, which is settled from then on. */
export function showTruth(form: HTMLFormElement, truth: number): void {
  const field = guessField(form);
  if (!field) return;
  field.disabled = true;
  const box = form.querySelector<HTMLElement>('[data-guess]');
  for (const hidden of box?.querySelectorAll<HTMLElement>('[hidden]') ?? []) hidden.hidden = false;
  drawBar(box?.querySelector<HTMLElement>('.truth'), field, truth);
  const output = box?.querySelector('[data-truth]');
  if (output) output.textContent = guessText(field, truth);
}
