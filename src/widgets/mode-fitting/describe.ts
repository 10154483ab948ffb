import { formatNumber } from '~/lib/format';
import { listOf } from '~/lib/phrases';
import { type Gaussian, surprisal } from '~/math';
import type { Writer } from '~/ui/widget-contract';
import { type Derived, type End, type State, STEPS } from './model';

/** “N(0, 3.0414²)”. */
export function gaussianName({ mean, standardDeviation }: Gaussian): string {
  const digits = { decimals: 3 };
  return `N(${formatNumber(mean, digits)}, ${formatNumber(standardDeviation, digits)}²)`;
}

function endText({ gaussian, klBits, starts }: End, index: number, write: Writer): string {
  const verb = index > 0 ? '' : starts === 1 ? ' ends' : ' end';
  return `${starts}${verb} at ${gaussianName(gaussian)} with ${write.information(klBits)}`;
}

/** Two ends whose divergences differ by less, in bits, are as good as each other. */
const ALIKE = 1e-6;

function moralOfReverse({ separation, weight }: State, { ends, ownEnd }: Derived): string {
  const isBetween = Math.abs(ownEnd.gaussian.mean) <= separation / 4 + ALIKE;
  const onePeak = surprisal(Math.max(weight, 1 - weight)); // what the larger of two far peaks costs
  if (isBetween && ownEnd.klBits > onePeak) {
    return (
      'Your Q ends across both peaks and the gap between them, in a shallow hollow that costs far ' +
      'more than a peak; a start further to one side finds one.'
    );
  }
  if (isBetween) return 'The peaks are so close that Q covers both, also with Q first.';
  const best = Math.min(...ends.map(({ klBits }) => klBits));
  if (ownEnd.klBits > best + ALIKE) {
    return 'Your Q ends in a worse place than others, and stays: no small step leads out.';
  }
  return ends.length === 1
    ? 'All these starts lead to one end; others may not.'
    : 'With Q first the start decides which peak is found, and the other is left out.';
}

/** The state in a few sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  const { direction, step } = state;
  const { q, klBits, klReverseBits, ends } = derived;
  const name = direction === 'forward' ? 'KL(P‖Q)' : 'KL(Q‖P)';
  const count = ends.reduce((total, { starts }) => total + starts, 0);
  const moral =
    direction === 'forward'
      ? 'With P first the start does not matter: Q takes the mean and the spread of all of P.'
      : moralOfReverse(state, derived);
  return (
    `After ${step} of ${STEPS} steps down ${name}, your Q is ${gaussianName(q)}: ` +
    `KL(P‖Q) is ${write.information(klBits)}, KL(Q‖P) ${write.information(klReverseBits)}. ` +
    `Of ${count} starts, ${listOf(ends.map((end, index) => endText(end, index, write)))}. ${moral}`
  );
}
