import type { Writer } from '~/ui/widget-contract';
import type { Code, Derived, State } from './model';

const NAMES: Readonly<Record<Code, string>> = {
  huffman: 'Huffman code',
  shannon: 'Shannon code',
  fixed: 'code of equal lengths',
};

/** Differences of fewer bits come from rounding alone. */
const ROUNDING = 1e-9;

/** What is left above or below the divergence, since a word has a whole number of digits. */
function remainder(bits: number, write: Writer): string {
  if (Math.abs(bits) < ROUNDING) return 'All of the excess is the price of believing Q.';
  return bits > 0
    ? `The other ${write.information(bits)} are lost by rounding to whole digits.`
    : `Rounding to whole digits happens to save ${write.information(-bits)} here.`;
}

function describeForQ(state: State, derived: Derived, klBits: number, write: Writer): string {
  const { entropyBits, lengthBits, excessBits, unsendable } = derived;
  const [missing] = unsendable;
  const name = NAMES[state.code];
  if (missing !== undefined) {
    return (
      `The ${name} for Q has no codeword for “${missing}”, which P lets happen: no number of digits ` +
      'sends it, so the expected length is infinite, and so is KL(P‖Q).'
    );
  }
  return (
    `The ${name} made for Q spends ${write.information(lengthBits)} on average on data from P, ` +
    `${write.information(excessBits)} above the entropy of ${write.information(entropyBits)}. ` +
    `KL(P‖Q) is ${write.information(klBits)}. ${remainder(excessBits - klBits, write)}`
  );
}

const REMARKS: Readonly<Record<Code, string>> = {
  huffman: 'No prefix code that sends one outcome at a time is shorter.',
  shannon: 'A Shannon code never wastes a whole digit.',
  fixed: 'It takes no notice of the probabilities.',
};

/** The state in a few sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  const { entropyBits, lengthBits, excessBits, belief } = derived;
  if (belief) return describeForQ(state, derived, belief.klBits, write);
  const { code } = state;
  const certain = derived.rows.find(({ p }) => p === 1);
  if (certain && lengthBits === 0) {
    return `P is certain of “${certain.label}”, so nothing need be sent: ${write.information(0)}.`;
  }
  const start =
    code === 'fixed'
      ? `A ${NAMES[code]} spends ${write.information(lengthBits)} on every outcome`
      : `The ${NAMES[code]} for P spends ${write.information(lengthBits)} on average`;
  if (excessBits < ROUNDING) {
    return `${start}, which is the entropy: all that can happen has a power of 1/2 as its probability, and no code is shorter.`;
  }
  return (
    `${start}; the entropy is ${write.information(entropyBits)}, so it wastes ` +
    `${write.information(excessBits)}. ${REMARKS[code]}`
  );
}
