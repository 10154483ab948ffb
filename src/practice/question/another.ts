import { withBase } from '~/lib/site';
import { convertUnits } from '~/lib/units-in-page';
import { showProblem } from './show';
import { recallSpread } from './spread';

/** Offers a further variant of the question, where it has some and stands in a chapter. */
export function offerAnother(form: HTMLFormElement): void {
  const row = form.querySelector('.buttons');
  const hasMore = form.dataset.variants !== undefined && !form.closest('[data-practice-place]');
  if (!row || !hasMore || row.querySelector('[data-another]')) return;
  const button = document.createElement('button');
  Object.assign(button, { className: 'button-quiet', type: 'button' });
  button.dataset.another = '';
  button.textContent = 'Another like this';
  row.append(button);
}

/** Puts the next variant in the place of a form. */
export async function showAnother(form: HTMLFormElement): Promise<void> {
  const next = (Number(form.dataset.variant) + 1) % Number(form.dataset.variants);
  const template = document.createElement('template');
  try {
    const response = await fetch(withBase(`/questions/${form.id}/${String(next)}/`));
    if (!response.ok) throw new Error(response.statusText);
    template.innerHTML = await response.text();
  } catch {
    showProblem(form, 'Another one could not be fetched. Is there a connection?');
    return;
  }
  const other = template.content.querySelector('form');
  if (!other) return;
  form.replaceWith(other);
  convertUnits(other, document.documentElement.dataset.unit === 'nat' ? 'nat' : 'bit');
  recallSpread(other.parentNode ?? document);
  other.querySelector<HTMLElement>('input')?.focus();
}
