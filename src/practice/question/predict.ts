import { decodeKey } from '~/practice/judge/key';
import { wordsOf } from './read-answer';
import { unlock } from './show';

/** A prediction is neither praised nor blamed: it is kept beside what happens. */
export function predict(form: HTMLFormElement): void {
  const chosen = form.querySelector<HTMLInputElement>('input:checked');
  const status = form.querySelector<HTMLElement>('[data-status]');
  if (!status) return;
  status.className = 'feedback';
  if (!chosen) {
    status.textContent = 'Choose one first.';
    return;
  }
  const key = decodeKey(form.dataset.key ?? '');
  const isSo = key.kind === 'choice' && key.right === Number(chosen.value);
  const said = wordsOf(chosen.closest('label'));
  status.textContent = `You said: ${said}.${isSo ? ' So it is.' : ' Now see what happens.'}`;
  unlock(form, { open: true });
}
