import { formatNumber } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import type { Derived, State } from './model';

/** A fall smaller than this is the roughness of bins, in bits. */
const FALL_BITS = 0.05;

export function weightText(weight: number): string {
  return formatNumber(weight, { decimals: 3 });
}

function measured(state: State, { now, bins }: Derived, write: Writer): string {
  const amount = write.information(now.inputBits);
  const at = `At w = ${weightText(state.w)}`;
  if (state.noise !== undefined) {
    return `${at}, with noise of deviation ${formatNumber(state.noise)} and no bins, I(X;T) is ${amount}.`;
  }
  const kind = state.edges === 'width' ? 'width' : 'count';
  const used = `${formatNumber(bins.length)} of ${formatNumber(state.bins)} bins of equal ${kind}`;
  return `${at} the ${state.inputs} inputs fall into ${used}, and the binned I(X;T) is ${amount}.`;
}

function exact({ activation }: State, { exactBits }: Derived, write: Writer): string {
  const amount = write.information(exactBits);
  return activation === 'tanh'
    ? `tanh is one-to-one: the exact I(X;T) is ${amount} at every w.`
    : `ReLU merges the negative inputs and no others: the exact I(X;T) is ${amount} at every w.`;
}

function verdict(state: State, derived: Derived, write: Writer): string {
  const { peak, fallBits, path } = derived;
  const falls = fallBits > FALL_BITS;
  const most = `It is largest, ${write.information(peak.inputBits)}, at w = ${weightText(peak.weight)}`;
  if (state.noise !== undefined) {
    return falls
      ? ` ${most}, and falls beyond: this loss is real, for the noise hides what the unit squeezes together.`
      : ' It never falls as w grows: noise of a fixed size hides less of what is stretched.';
  }
  const end = exact(state, derived, write);
  if (falls) {
    return ` ${most}, and falls beyond, as if the unit forgot. But ${end} What falls is what the bins can see.`;
  }
  const first = path[0]?.inputBits;
  const same = path.every(({ inputBits }) => inputBits === first);
  return same
    ? ` It is the same at every w: with these bins nothing seems to be forgotten. ${end}`
    : ` It does not fall as w grows. ${end}`;
}

/** The state in a few sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  return measured(state, derived, write) + verdict(state, derived, write);
}
