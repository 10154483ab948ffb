import { formatNumber } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import type { LossBar } from './chart';
import type { Derived, State } from './model';

/** Bits in a byte that is not compressed: what the loss per byte is measured against. */
const BITS_PER_BYTE = 8;

/** A little room at the right of the longer of two compared bars. */
const ROOM = 1.05;

function ownBar({ per, vocab }: State, derived: Derived, write: Writer): LossBar {
  const { lossBits, maxEntropyBits } = derived;
  return {
    title: `per ${per} ${write.information(lossBits)}`,
    bits: lossBits,
    wholeBits: maxEntropyBits,
    scaleBits: Math.max(lossBits, maxEntropyBits),
    against: `log ${formatNumber(vocab)} = ${write.bare(maxEntropyBits)}`,
  };
}

function byteBar({ rates }: Derived, write: Writer): LossBar {
  const bits = rates.find(({ per }) => per === 'byte')?.bits;
  return {
    title: bits === undefined ? 'per byte: not known' : `per byte ${write.information(bits)}`,
    bits,
    wholeBits: BITS_PER_BYTE,
    scaleBits: Math.max(bits ?? 0, BITS_PER_BYTE),
    against: `as a plain file ${write.bare(BITS_PER_BYTE)}`,
  };
}

function comparisonBars({ comparison }: Derived, write: Writer): LossBar[] {
  if (!comparison) return [];
  if (comparison.kind === 'refused') {
    return ['the first', 'the second'].map((title) => ({
      title,
      bits: 1,
      wholeBits: undefined,
      scaleBits: 1,
      against: 'cannot be compared',
      broken: true,
    }));
  }
  const { per, firstBits, secondBits } = comparison;
  const scaleBits = ROOM * Math.max(firstBits, secondBits) || 1;
  const bar = (title: string, bits: number): LossBar => ({
    title: `${title} ${write.information(bits)}`,
    bits,
    wholeBits: undefined,
    scaleBits,
    against: `per ${per}`,
  });
  return [bar('the first', firstBits), bar('the second', secondBits)];
}

/** The bars of a state: per its own symbol, per byte, and side by side where two are compared. */
export function barsOf(state: State, derived: Derived, write: Writer): readonly LossBar[] {
  return [
    ownBar(state, derived, write),
    ...(state.per === 'byte' ? [] : [byteBar(derived, write)]),
    ...comparisonBars(derived, write),
  ];
}
