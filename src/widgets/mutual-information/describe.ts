import { formatNumber } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import type { Action } from './actions';
import type { Third } from './areas';
import type { Derived, State } from './model';

/** Two amounts that a reader would call the same. */
function areAlike(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, a, b);
}

/** The state in one or two sentences. */
export function describe({ mode, correlation }: State, derived: Derived, write: Writer): string {
  if (mode === 'gaussian') return gaussianSentence(correlation, derived, write);
  if (derived.third) return thirdSentence(derived, derived.third, write);
  return tableSentence(derived, write);
}

function tableSentence({ areas, rows }: Derived, write: Writer): string {
  const { entropyYBits, yGivenXBits, sharedBits } = areas;
  if (sharedBits === 0) {
    return 'X and Y are independent: each pair is as likely as its parts make it, and neither tells anything about the other.';
  }
  if (yGivenXBits === 0) {
    return (
      `X determines Y: all of its ${write.information(entropyYBits)} are shared, ` +
      'and nothing is uncertain once X is known.'
    );
  }
  const unsettling = rows.find(
    ({ probability, entropyBits }) => probability > 0 && entropyBits > entropyYBits + 1e-9,
  );
  return (
    `Knowing X takes the uncertainty about Y from ${write.bare(entropyYBits)} to ` +
    `${write.information(yGivenXBits)} on average. The ${write.bare(sharedBits)} between them is ` +
    'the mutual information; Y tells as much about X.' +
    (unsettling
      ? ` Yet to see “${unsettling.label}” raises the uncertainty about Y to ` +
        `${write.bare(unsettling.entropyBits)}: only on average does knowing more never hurt.`
      : '')
  );
}

function thirdSentence({ areas }: Derived, third: Third, write: Writer): string {
  const without = areas.sharedBits;
  const given = third.areas.sharedBits;
  const both =
    `X and Y share ${write.information(without)}; to someone who knows Z they share ` +
    write.bare(given);
  if (areAlike(without, given)) return `${both}. Here Z makes no difference on balance.`;
  if (given > without) {
    return (
      `${both}. Knowing Z creates a dependence: in a picture of three circles the part common to ` +
      'all would need a negative area.'
    );
  }
  return areAlike(given, 0)
    ? `${both}. Z explains all of the dependence.`
    : `${both}. Z explains some of the dependence.`;
}

function gaussianSentence(correlation: number, { gaussian }: Derived, write: Writer): string {
  if (correlation === 0) {
    return 'Without correlation, jointly normal variables are independent: neither tells anything about the other.';
  }
  if (gaussian.sharedBits === Infinity) {
    return 'X fixes Y to its last digit, and a real number has no last digit: the mutual information is infinite.';
  }
  const spread = formatNumber(gaussian.spread, { decimals: 3 });
  return (
    `Knowing X leaves Y with ${spread} times its spread. The logarithm of that narrowing is the ` +
    `mutual information, ${write.information(gaussian.sharedBits)}, in whatever units X and Y are measured.`
  );
}

/** What an action showed: the mutual information before and after. */
export function actionNote(
  action: Action,
  { beforeBits, nowBits }: { beforeBits: number; nowBits: number },
  write: Writer,
): string {
  const now = write.information(nowBits);
  if (action === 'swap') return `X and Y changed places, and I is still ${now}: it is symmetric.`;
  if (action === 'separate') {
    return `Each variable alone is as it was, but the pairing is gone: I is ${now}.`;
  }
  return areAlike(beforeBits, nowBits)
    ? `Two values of Y are one now, and I is still ${now}: which of them it was said nothing about X.`
    : `Two values of Y are one now, and I fell from ${write.bare(beforeBits)} to ${now}: processing Y can lose information about X, never add any.`;
}
