import { formatNumber } from '~/lib/format';
import { perplexity } from '~/math';
import type { Cell, Table, Writer } from '~/ui/widget-contract';
import type { Derived, State } from './model';

/** What one and the same number is called, by those who meet it in different places. */
export const READINGS = ['surprise', 'code', 'loss', 'bet', 'evidence'] as const;
export type Reading = (typeof READINGS)[number];

/** Who supplies the outcomes and who is believed: P and Q, or the other way round. */
interface Roles {
  readonly truth: 'P' | 'Q';
  readonly belief: 'P' | 'Q';
}

/** What the two divergences compare, and what a reading makes of it. */
interface Words {
  /** Column of −log of the belief. */
  readonly ofBelief: string;
  /** Column of −log of the truth. */
  readonly ofTruth: string;
  /** Column of their difference. */
  readonly difference: string;
  /** What the average of the difference means; it is finite. */
  readonly mean: string;
  /** What it means that the average is infinite. */
  readonly endless: string;
}

function wordsOf(
  reading: Reading,
  { truth: t, belief: b }: Roles,
  amount: string,
  factor: string,
): Words {
  switch (reading) {
    case 'surprise':
      return {
        ofBelief: `surprise of who believes ${b}`,
        ofTruth: `surprise of who knows ${t}`,
        difference: 'more surprise',
        mean: `Whoever believes ${b} while outcomes come from ${t} is, on average, surprised ${amount} more than whoever knows ${t}.`,
        endless: `Whoever believes ${b} is surprised without limit when an outcome comes that ${b} rules out.`,
      };
    case 'code':
      return {
        ofBelief: `code word made for ${b}`,
        ofTruth: `code word made for ${t}`,
        difference: 'longer by',
        mean: `With ideal lengths, a code made for ${b} spends ${amount} more on an outcome of ${t}, on average, than the code made for ${t}.`,
        endless: `A code made for ${b} has no code word for an outcome that ${t} lets happen.`,
      };
    case 'loss':
      return {
        ofBelief: `loss of the model ${b}`,
        ofTruth: `loss of ${t} itself`,
        difference: 'excess loss',
        mean: `On outcomes of ${t}, the loss of ${b} is, on average, ${amount} above the least that any model can reach.`,
        endless: `The mean loss of ${b} is infinite: it gives probability 0 to an outcome that ${t} lets happen.`,
      };
    case 'bet':
      return {
        ofBelief: `log of the odds, 1/${b} for 1`,
        ofTruth: `log of 1/${t}, the share staked`,
        difference: 'log of the growth',
        mean: `Stake all your money each time, in the shares of ${t}, at odds of 1/${b}, which are fair to whoever believes ${b}. Over many independent outcomes of ${t} it grows by ${amount} a bet, that is, by a factor of ${factor} each time.`,
        endless: `At odds of 1/${b} nothing limits the winnings: whoever believes ${b} pays any sum on an outcome that ${t} lets happen.`,
      };
    case 'evidence':
      return {
        ofBelief: `−log of the likelihood of ${b}`,
        ofTruth: `−log of the likelihood of ${t}`,
        difference: 'log of the likelihood ratio',
        mean: `Each independent outcome of ${t} speaks for ${t} and against ${b} by ${amount} on average: the odds between the two grow by a factor of ${factor} with each.`,
        endless: `An outcome that ${b} rules out and ${t} lets happen settles the matter: ${b} is refuted for good.`,
      };
  }
}

const SAME = 'P and Q are the same: nobody is surprised more, pays more, wins or learns anything.';

const rolesOf = ({ direction }: State): Roles =>
  direction === 'forward' ? { truth: 'P', belief: 'Q' } : { truth: 'Q', belief: 'P' };

function shownKl({ direction }: State, { klBits, klReverseBits }: Derived): number {
  return direction === 'forward' ? klBits : klReverseBits;
}

function wordsFor(reading: Reading, state: State, derived: Derived, write: Writer): Words {
  const bits = shownKl(state, derived);
  const factor = formatNumber(Number.isFinite(bits) ? perplexity(bits) : Infinity);
  return wordsOf(reading, rolesOf(state), write.information(bits), factor);
}

/** The divergence of the direction shown, as a reading calls it. */
export function readingSentence(
  reading: Reading,
  state: State,
  derived: Derived,
  write: Writer,
): string {
  const { mean, endless } = wordsFor(reading, state, derived, write);
  if (shownKl(state, derived) === 0) return SAME;
  return shownKl(state, derived) === Infinity ? endless : mean;
}

/**
 * −log of the belief, −log of the truth and their difference, for each outcome and on average under
 * the truth. Another reading changes the words, and no number.
 */
export function readingTable(
  reading: Reading,
  state: State,
  derived: Derived,
  write: Writer,
): Table {
  const { truth } = rolesOf(state);
  const words = wordsFor(reading, state, derived, write);
  const { meanBeliefBits, meanTruthBits } = derived;
  const cells = (values: readonly number[], outcome?: string): Cell[] =>
    values.map((value) => ({
      value,
      quantity: 'information',
      ...(outcome !== undefined && { outcome }),
    }));
  return {
    caption: `For each outcome, and on average under ${truth}, in ${write.unitName}`,
    columns: ['outcome', words.ofBelief, words.ofTruth, words.difference],
    rows: [
      ...derived.rows.map(({ label, beliefBits, truthBits, ratioBits }) =>
        ratioBits === undefined
          ? [label, 'never happens', '', '']
          : [label, ...cells([beliefBits, truthBits, ratioBits], label)],
      ),
      [
        `average under ${truth}`,
        ...cells([meanBeliefBits, meanTruthBits, shownKl(state, derived)]),
      ],
    ],
  };
}
