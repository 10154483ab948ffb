import { formatNumber } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import type { Derived, State } from './model';

/** What becomes of the loss if it is computed as it is written; empty where it survives. */
function failure({ naiveLossBits, trueRow }: Derived): string {
  if (naiveLossBits === undefined) {
    return ' Computed as it is written, exp overflows above 709.78 or all of it vanishes below −745, and the result is not a number.';
  }
  if (naiveLossBits === Infinity) {
    const whose = trueRow.naiveLogBits === -Infinity ? 'this probability' : 'that of another class';
    return ` Computed as it is written, ${whose} is rounded to 0, its logarithm is −∞, and the loss ∞.`;
  }
  return '';
}

function floor({ twice, smoothing }: State, { floorBits }: Derived, write: Writer): string {
  if (twice === 'on') {
    return ` With softmax applied twice it cannot fall below ${write.information(floorBits)}, however sure the model is.`;
  }
  if (smoothing > 0) {
    return ` With smoothing ${formatNumber(smoothing)} it cannot fall below ${write.information(floorBits)}, the entropy of the target.`;
  }
  return '';
}

/** A softmax of finite logits is never 0; a double may not be able to say so. */
function probabilityText(probability: number): string {
  return probability === 0
    ? 'a probability too small for a double'
    : `probability ${formatNumber(probability)}`;
}

/** The state in a few sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  const { trueRow, lossBits } = derived;
  return (
    `“${trueRow.label}” is true and has ${probabilityText(trueRow.probability)}: ` +
    `the loss is ${write.information(lossBits)}.` +
    floor(state, derived, write) +
    failure(derived)
  );
}
