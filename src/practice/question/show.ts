import { formatQuantity } from '~/lib/format';
import { convertUnits } from '~/lib/units-in-page';
import { isSharedHint, SHARED_HINTS } from '~/practice/judge/hints';
import { spreadCost } from '~/practice/judge/odds';
import type { Outcome, Spread } from './outcome';

/** What a verdict begins with, by kind; predictions are neither praised nor blamed. */
const LEADS: Readonly<Record<string, readonly [right: string, wrong: string]>> = {
  guess: ['Close.', 'Now you know.'],
  spot: ['That is the line.', 'That line holds.'],
};
const DEFAULT_LEAD = ['Right.', 'Not yet.'] as const;

const FURTHER_WORDS: Readonly<Record<string, string>> = {
  right: 'The solution below shows the way.',
  undecided: 'You gave no choice more than all the others.',
};

function wordsFor(form: HTMLFormElement, name: string): Node | string {
  const template = form.querySelector<HTMLTemplateElement>(`template[data-feedback="${name}"]`);
  if (template) return template.content.cloneNode(true);
  return isSharedHint(name) ? SHARED_HINTS[name] : (FURTHER_WORDS[name] ?? '');
}

function surprisalNode(bits: number): HTMLDataElement {
  const node = document.createElement('data');
  node.value = String(bits);
  Object.assign(node.dataset, { quantity: 'surprisal', unit: 'bit', decimals: '2' });
  node.textContent = formatQuantity(bits, 'bit', { decimals: 2 });
  return node;
}

/** What a spread cost, and what an even one would have. */
function costOf({ odds, rightChoice }: Spread): HTMLElement {
  const cost = spreadCost(odds, rightChoice);
  const line = document.createElement('p');
  line.className = 'cost';
  line.append('Your surprise at the right choice: ', surprisalNode(cost));
  line.append('. An even spread would have had ', surprisalNode(Math.log2(odds.length)), '.');
  if (cost === Infinity)
    line.append(' You had given it nothing, and what is impossible costs all.');
  return line;
}

/** Shows what an answer earned. */
export function showOutcome(form: HTMLFormElement, outcome: Outcome): void {
  const status = form.querySelector<HTMLElement>('[data-status]');
  if (!status) return;
  const { right, feedback, note, spread } = outcome;
  const [praise, miss] = LEADS[form.dataset.practice ?? ''] ?? DEFAULT_LEAD;
  const lead = document.createElement('strong');
  lead.textContent = right ? praise : miss;
  const isGuess = form.dataset.practice === 'guess';
  status.className = `feedback ${right ? 'good' : isGuess ? '' : 'bad'}`.trim();
  status.replaceChildren(lead, ' ', ...(note ? [note, ' '] : []), wordsFor(form, feedback));
  if (spread) status.append(costOf(spread));
  convertUnits(status, document.documentElement.dataset.unit === 'nat' ? 'nat' : 'bit');
}

/** Says what is missing or cannot be read: beside the field, if there is one, which keeps its text. */
export function showProblem(form: HTMLFormElement, sentence: string): void {
  const field = form.querySelector<HTMLInputElement>('.answer input');
  if (!field) {
    const status = form.querySelector<HTMLElement>('[data-status]');
    if (status) Object.assign(status, { className: 'feedback', textContent: sentence });
    return;
  }
  const problem = document.createElement('span');
  Object.assign(problem, { className: 'problem', id: `${form.id}-problem`, textContent: sentence });
  problem.setAttribute('role', 'alert');
  field.after(problem);
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', `${form.id}-ask ${problem.id}`);
  field.focus();
}

/** Takes back what showProblem said. */
export function clearProblem(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('.answer [aria-invalid]');
  form.querySelector('.problem')?.remove();
  field?.removeAttribute('aria-invalid');
  field?.setAttribute('aria-describedby', `${form.id}-ask`);
}

/** Lets the solution be opened. */
export function unlock(form: HTMLFormElement, { open }: { open: boolean }): void {
  const solution = form.querySelector<HTMLDetailsElement>('[data-solution]');
  if (!solution) return;
  solution.dataset.unlocked = '';
  if (open) solution.open = true;
}
