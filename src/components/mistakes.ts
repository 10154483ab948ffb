/** The gallery of mistakes: what is judged when a reader has chosen, and the instruments. */
import { watchEntries } from './instrument-entry';

/** A link to an instrument's state is about what is right, so that nothing is left to guess there. */
watchEntries((entry) => {
  const solution = entry
    .closest('.mistake')
    ?.querySelector<HTMLDetailsElement>('.prediction [data-solution]');
  if (!solution) return;
  solution.dataset.unlocked = '';
  solution.open = true;
});
