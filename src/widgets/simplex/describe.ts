import type { Writer } from '~/ui/widget-contract';
import type { Comparison, Derived, Row, State } from './model';

/** Entropies closer than this, in bits, differ by rounding alone. */
const ROUNDING = 1e-9;

/** Where P is, and what its entropy is there. */
function place({ rows, entropyBits, maxEntropyBits }: Derived, write: Writer): string {
  const possible = rows.filter(({ p }) => p > 0);
  const [only] = possible;
  const amount = write.information(entropyBits);
  if (possible.length === 1 && only) {
    return `P stands in a corner: it is certain of “${only.label}”, and its entropy is ${write.information(0)}.`;
  }
  if (possible.length === 2) {
    const ruledOut = rows.find(({ p }) => p === 0)?.label ?? '';
    return `P stands on the edge that rules out “${ruledOut}”: it is a coin there, with an entropy of ${amount}.`;
  }
  if (maxEntropyBits - entropyBits < ROUNDING) {
    return `P stands in the centre, where all three are equally likely and the entropy is largest: log 3 = ${amount}.`;
  }
  return `P has an entropy of ${amount}; the most is ${write.information(maxEntropyBits)}, in the centre.`;
}

/** The first outcome that one of the two lets happen and the other rules out. */
function missing(
  rows: readonly Row[],
  happens: (row: Row) => number,
  expected: (row: Row) => number,
): string | undefined {
  return rows.find((row) => happens(row) > 0 && expected(row) === 0)?.label;
}

function comparison(rows: readonly Row[], compared: Comparison, write: Writer): string {
  const { klBits, klReverseBits } = compared;
  if (klBits === 0) return 'Q is the same point, so both divergences are 0.';
  const p = (row: Row): number => row.p;
  const q = (row: Row): number => row.q ?? 0;
  const missedByQ = missing(rows, p, q);
  const missedByP = missing(rows, q, p);
  const forward =
    missedByQ === undefined
      ? `KL(P‖Q) is ${write.information(klBits)}`
      : `KL(P‖Q) is infinite, because P lets “${missedByQ}” happen and Q rules it out`;
  const reverse =
    missedByP === undefined
      ? `KL(Q‖P) is ${write.information(klReverseBits)}`
      : `KL(Q‖P) is infinite, because Q lets “${missedByP}” happen and P rules it out`;
  return `${forward}; ${reverse}.`;
}

/** The state in one or two sentences. */
export function describe(_state: State, derived: Derived, write: Writer): string {
  const { rows, comparison: compared } = derived;
  const start = place(derived, write);
  return compared ? `${start} ${comparison(rows, compared, write)}` : start;
}
