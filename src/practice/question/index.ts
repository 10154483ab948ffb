import { InputError } from '~/lib/probabilities';
import { offerAnother, showAnother } from './another';
import { followGuess, showTruth } from './guess-bar';
import { predict } from './predict';
import { readAnswer, truthOf } from './read-answer';
import { dragItem, moveItem } from './reorder';
import { report } from './report';
import { clearProblem, showOutcome, showProblem, unlock } from './show';
import { followShare, recallSpread, settle, toggleSpread } from './spread';

export { ANSWERED, type Answered } from './outcome';

/** Takes no further answer: a second one would know what the first was told. */
function close(form: HTMLFormElement): void {
  form.dataset.settled = '';
  form.querySelector('[type="submit"]')?.setAttribute('aria-disabled', 'true');
}

/** Judges what a form holds, says so, opens the way to the solution, and reports it. */
async function answer(form: HTMLFormElement): Promise<void> {
  clearProblem(form);
  if ('settled' in form.dataset) return;
  try {
    const outcome = await readAnswer(form);
    const isGuess = form.dataset.practice === 'guess';
    if (!outcome.right) form.dataset.misses = String(Number(form.dataset.misses ?? 0) + 1);
    showOutcome(form, outcome);
    if (isGuess) showTruth(form, truthOf(form));
    if (outcome.spread) settle(form);
    if (isGuess || outcome.spread) close(form);
    unlock(form, { open: isGuess });
    offerAnother(form);
    report(form, outcome);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    showProblem(form, error.message);
  }
}

function press(form: HTMLFormElement, target: Element): void {
  const button = target.closest<HTMLElement>('[data-move], [data-switch], [data-another]');
  if (button && 'move' in button.dataset) moveItem(button);
  else if (button && 'switch' in button.dataset) toggleSpread(form);
  else if (button) void showAnother(form);
  if (target.closest('[data-solution] > summary')) form.dataset.solutionSeen = '';
}

/** Answers what a reader did in a form: an event of the kinds that practice-loader listens for. */
export function handle(event: Event, form: HTMLFormElement): void {
  const target = event.target as Element;
  if (event.type === 'submit' && form.dataset.practice === 'prediction') predict(form);
  else if (event.type === 'submit') void answer(form);
  else if (event.type === 'click') press(form, target);
  else if (event instanceof PointerEvent) dragItem(event);
  else if (target.closest('[data-guess]')) followGuess(target as HTMLInputElement);
  else if (target.closest('.share')) followShare(form, target as HTMLInputElement);
}

/** Makes forms that have just been put into the page look as their reader last chose. */
export function prepare(root: ParentNode): void {
  recallSpread(root);
}
