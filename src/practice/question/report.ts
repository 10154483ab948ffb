import { ANSWERED, type Answered, type Outcome } from './outcome';

/** Keeps an answer on the reader's device; `journal` says itself where nothing can be kept. */
async function keep(answered: Answered, place: 'chapter' | 'review'): Promise<void> {
  const { record } = await import('~/practice/journal');
  const { question, variant, right, given, solutionSeen, trap, odds, rightChoice } = answered;
  await record({
    kind: 'answer',
    question,
    variant,
    right,
    given,
    place,
    solutionSeen,
    ...(trap !== undefined && { trap }),
    ...(odds && { odds: [...odds] }),
    ...(rightChoice !== undefined && { rightChoice }),
  });
}

/** Resolves when all answers so far are kept: each waits for the one before, so that they stay in order. */
let kept: Promise<void> = Promise.resolve();

/**
 * Tells the page of an answer, and keeps it. A form stands in review if an element around it says
 * `data-practice-place="review"`.
 */
export function report(form: HTMLFormElement, outcome: Outcome): void {
  const { right, given, trap, spread } = outcome;
  const isSame = form.dataset.given === given;
  form.dataset.given = given;
  if (isSame) return; // pressed twice
  const answered: Answered = {
    question: form.id,
    variant: Number(form.dataset.variant ?? 0),
    right,
    given,
    ...(trap && { trap }),
    ...(spread && {
      odds: spread.odds.map((share) => share / 100),
      rightChoice: spread.rightChoice,
    }),
    misses: Number(form.dataset.misses ?? 0),
    solutionSeen: 'solutionSeen' in form.dataset,
  };
  form.dispatchEvent(new CustomEvent(ANSWERED, { bubbles: true, detail: answered }));
  const place = form.closest<HTMLElement>('[data-practice-place]')?.dataset.practicePlace;
  const write = () => keep(answered, place === 'review' ? 'review' : 'chapter');
  kept = kept.then(write, write);
}
