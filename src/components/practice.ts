import { InputError, parseNumber } from '~/lib/probabilities';

/** Answers are right within half a percent or this amount, whichever is larger. */
const RELATIVE_TOLERANCE = 0.005;
const ABSOLUTE_TOLERANCE = 0.0005;
/** After so many misses the worked solution is offered. */
const MISSES_BEFORE_SOLUTION = 2;

interface Verdict {
  readonly right: boolean;
  /** Name of the <template> whose words are shown; or the words themselves. */
  readonly template?: string;
  readonly words?: string;
}

function isNear(value: number, target: number): boolean {
  return (
    Math.abs(value - target) <= Math.max(ABSOLUTE_TOLERANCE, RELATIVE_TOLERANCE * Math.abs(target))
  );
}

function judgeChoice(form: HTMLFormElement): Verdict {
  const chosen = form.querySelector<HTMLInputElement>('input:checked');
  if (!chosen) return { right: false, words: 'Choose one first.' };
  return { right: chosen.dataset.right !== undefined, template: chosen.value };
}

function judgeNumber(form: HTMLFormElement): Verdict {
  const field = form.querySelector<HTMLInputElement>('input[type="text"]');
  try {
    const value = parseNumber(field?.value ?? '');
    if (isNear(value, Number(form.dataset.answer))) return { right: true, template: 'right' };
    const trap = [...form.querySelectorAll<HTMLTemplateElement>('template[data-value]')].find(
      ({ dataset }) => isNear(value, Number(dataset.value)),
    );
    return { right: false, template: trap?.dataset.feedback ?? 'otherwise' };
  } catch (error) {
    if (error instanceof InputError) return { right: false, words: error.message };
    throw error;
  }
}

function judgeOrder(form: HTMLFormElement): Verdict {
  const places = [...form.querySelectorAll<HTMLElement>('[data-place]')].map(({ dataset }) =>
    Number(dataset.place),
  );
  const right = places.every((place, index) => place === index);
  return { right, template: right ? 'right' : 'otherwise' };
}

function verdictOf(form: HTMLFormElement): Verdict {
  switch (form.dataset.practice) {
    case 'numeric':
      return judgeNumber(form);
    case 'ordering':
      return judgeOrder(form);
    default:
      return judgeChoice(form);
  }
}

function unlock(form: HTMLFormElement, { open }: { open: boolean }): void {
  const solution = form.querySelector<HTMLDetailsElement>('[data-solution]');
  if (!solution) return;
  solution.dataset.unlocked = '';
  if (open) solution.open = true;
}

function show(form: HTMLFormElement, { right, template, words }: Verdict): void {
  const status = form.querySelector<HTMLElement>('[data-status]');
  if (!status) return;
  const source = form.querySelector<HTMLTemplateElement>(
    `template[data-feedback="${template ?? ''}"]`,
  );
  const lead = document.createElement('strong');
  lead.textContent = right ? 'Right.' : 'Not yet.';
  status.className = `feedback ${right ? 'good' : 'bad'}`;
  if (source) status.replaceChildren(lead, ' ', source.content.cloneNode(true));
  else status.replaceChildren(words ?? '');
}

/** Says whether the answer is right and helps on; shows no solution at the first miss. */
export function judgeAnswer(form: HTMLFormElement): void {
  const verdict = verdictOf(form);
  if (form.dataset.practice === 'prediction') {
    commit(form, verdict);
    return;
  }
  show(form, verdict);
  if (verdict.right) unlock(form, { open: false });
  else if (verdict.template !== undefined) {
    const misses = Number(form.dataset.misses ?? 0) + 1;
    form.dataset.misses = String(misses);
    if (misses >= MISSES_BEFORE_SOLUTION) unlock(form, { open: false });
  }
}

/** A prediction is neither praised nor blamed: it is kept beside what happens. */
function commit(form: HTMLFormElement, verdict: Verdict): void {
  const chosen = form.querySelector<HTMLInputElement>('input:checked');
  const status = form.querySelector<HTMLElement>('[data-status]');
  if (!status) return;
  status.className = 'feedback';
  if (!chosen) {
    status.textContent = verdict.words ?? '';
    return;
  }
  const said = chosen.closest('label')?.textContent.trim() ?? '';
  status.textContent = `You said: ${said}.${verdict.right ? ' So it is.' : ' Now see what happens.'}`;
  unlock(form, { open: true });
}

/** Moves an item of an ordering one place up or down, and keeps the focus on it. */
export function moveItem(button: HTMLElement): void {
  const item = button.closest<HTMLElement>('[data-place]');
  const neighbour =
    button.dataset.move === 'up' ? item?.previousElementSibling : item?.nextElementSibling;
  if (!item || !neighbour) return;
  if (button.dataset.move === 'up') neighbour.before(item);
  else neighbour.after(item);
  button.focus();
  const status = item.closest('form')?.querySelector<HTMLElement>('[data-status]');
  if (!status) return;
  const place = [...(item.parentElement?.children ?? [])].indexOf(item) + 1;
  status.className = 'feedback';
  status.textContent = `Now in place ${place}.`;
}
