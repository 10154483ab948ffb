import { formatQuantity } from '~/lib/format';
import { InputError } from '~/lib/probabilities';
import { judgeGuess } from '~/practice/judge/guess';
import { decodeKey, type Key } from '~/practice/judge/key';
import { favourite } from '~/practice/judge/odds';
import { isOrdered } from '~/practice/judge/order';
import { guessField, guessText } from './guess-bar';
import type { Outcome } from './outcome';
import { isSpread, oddsOf } from './spread';

type KeyOf<Kind extends Key['kind']> = Extract<Key, { kind: Kind }>;

/** The text of a choice without the second voice of its formulas. */
export function wordsOf(choice: Element | null | undefined): string {
  const copy = choice?.cloneNode(true) as Element | undefined;
  for (const mathml of copy?.querySelectorAll('.katex-mathml') ?? []) mathml.remove();
  return copy?.textContent.trim() ?? '';
}

function choices(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('.choices input[type="radio"]')];
}

function readSpread(form: HTMLFormElement, { right }: KeyOf<'choice'>): Outcome {
  const odds = oddsOf(form);
  const most = favourite(odds);
  return {
    right: most === right,
    feedback: most === undefined ? 'undecided' : String(most),
    given: odds.map((share) => `${share} %`).join(', '),
    spread: { odds, rightChoice: right },
  };
}

function readChoice(form: HTMLFormElement, key: KeyOf<'choice'>): Outcome {
  if (isSpread(form)) return readSpread(form, key);
  const chosen = choices(form).find(({ checked }) => checked);
  if (!chosen) throw new InputError('Choose one first.');
  const given = wordsOf(chosen.closest('label'));
  return { right: Number(chosen.value) === key.right, feedback: chosen.value, given };
}

async function readNumber(form: HTMLFormElement, key: KeyOf<'numeric'>): Promise<Outcome> {
  const [{ parseTyped }, { judgeNumber, DATA_UNITS }] = await Promise.all([
    import('~/practice/judge/expression'),
    import('~/practice/judge/number'),
  ]);
  const given = form.querySelector<HTMLInputElement>('.answer input')?.value.trim() ?? '';
  const typed = parseTyped(given);
  const verdict = judgeNumber(key, typed);
  if (!verdict.right) {
    const { trap } = verdict;
    return { right: false, feedback: trap ?? 'otherwise', given, ...(trap && { trap }) };
  }
  const from = verdict.from && formatQuantity(typed.value, DATA_UNITS[verdict.from]);
  const note = from && key.unit && `${from} is the same amount, written in another unit.`;
  return { right: true, feedback: 'right', given, ...(note && { note }) };
}

function readOrder(form: HTMLFormElement, { places }: KeyOf<'ordering'>): Outcome {
  const items = [...form.querySelectorAll<HTMLElement>('[data-item]')];
  const now = items.map(({ dataset }) => places[Number(dataset.item)] ?? 0);
  const right = isOrdered(now);
  const given = items.map((item) => wordsOf(item.querySelector('span:not(.hold)'))).join(' < ');
  return { right, feedback: right ? 'right' : 'otherwise', given };
}

function readGuess(form: HTMLFormElement, key: KeyOf<'guess'>): Outcome {
  const field = guessField(form);
  if (field?.dataset.moved === undefined) {
    throw new InputError('Drag the bar to your guess first, or move it with the arrow keys.');
  }
  const { right, band } = judgeGuess(key, field.valueAsNumber);
  const given = guessText(field, field.valueAsNumber);
  return { right, feedback: right ? 'right' : String(band ?? 'otherwise'), given };
}

/**
 * Reads and judges what the reader put into a form.
 * @throws {InputError} if there is no answer yet, or one that cannot be read.
 */
export async function readAnswer(form: HTMLFormElement): Promise<Outcome> {
  const key = decodeKey(form.dataset.key ?? '');
  switch (key.kind) {
    case 'choice':
      return readChoice(form, key);
    case 'numeric':
      return readNumber(form, key);
    case 'ordering':
      return readOrder(form, key);
    case 'guess':
      return readGuess(form, key);
  }
}

/** The number that a guess is compared with. */
export function truthOf(form: HTMLFormElement): number {
  const key = decodeKey(form.dataset.key ?? '');
  return key.kind === 'guess' ? key.answer : Number.NaN;
}
