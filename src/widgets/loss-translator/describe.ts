import { formatNumber } from '~/lib/format';
import { listOf } from '~/lib/phrases';
import { crossEntropy, klDivergence } from '~/math';
import type { Writer } from '~/ui/widget-contract';
import type { Comparison } from './comparison';
import { lossText } from './loss';
import type { Derived, State } from './model';

/** Two digits after the point, as perplexities and ratios are read. */
export function roughly(value: number): string {
  return formatNumber(value, { decimals: 2 });
}

function againstChance({ per, vocab }: State, derived: Derived, write: Writer): string {
  const { lossBits, maxEntropyBits, gapBits } = derived;
  const evenly = `choosing evenly among ${formatNumber(vocab)} ${per}s`;
  if (gapBits < 0) {
    return ` That is worse than ${evenly}, which costs ${write.information(maxEntropyBits)}.`;
  }
  return ` It costs ${write.bare(lossBits)} where ${evenly} costs ${write.information(maxEntropyBits)}.`;
}

function compressed({ per, chars }: State, { rates, compression }: Derived, write: Writer): string {
  const perByte = rates.find((rate) => rate.per === 'byte')?.bits;
  if (perByte === undefined || compression === undefined) {
    return ' Without the characters per token, nothing can be said per character or byte.';
  }
  if (compression === Infinity) return ' The text would take no room at all beyond the model.';
  const at = per === 'token' ? `At ${formatNumber(chars ?? 0)} characters a token` : 'So';
  const size =
    compression >= 1
      ? `${roughly(compression)} times smaller`
      : `${roughly(1 / compression)} times larger`;
  return ` ${at} it is ${write.information(perByte)} per byte, and the file could be ${size}.`;
}

/** What comes of setting a second loss beside the first, in words. */
export function comparisonText(comparison: Comparison, write: Writer): string {
  if (comparison.kind === 'refused')
    return `The two losses cannot be compared. ${comparison.reason}`;
  const { per, firstBits, secondBits, reversed } = comparison;
  const both = `Per ${per} the two losses are ${write.bare(firstBits)} and ${write.information(secondBits)}`;
  if (firstBits === secondBits) return `${both}: the models are equally good.`;
  const better = firstBits < secondBits ? 'first' : 'second';
  const warning = reversed ? ', though the numbers as reported say the opposite' : '';
  return `${both}: the ${better} model predicts the text better${warning}.`;
}

/** What the card is about, in words: the three quantities that its calls return. */
function cardText({ p, q }: State, write: Writer): string {
  const of = [
    `KL(P‖Q) is ${write.information(klDivergence(p, q))}`,
    `KL(Q‖P) is ${write.information(klDivergence(q, p))}`,
    `H(P,Q) is ${write.information(crossEntropy(p, q))}`,
  ];
  return `For P and Q of the card, ${listOf(of)}. `;
}

/** The state in a few sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  const { per, card } = state;
  const { lossBits, comparison } = derived;
  const text = lossText(state);
  const head =
    lossBits === 0
      ? `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}: every ${per} was certain, and none surprised.`
      : `${text[0]?.toUpperCase() ?? ''}${text.slice(1)} is as uncertain as a fair choice among ${roughly(derived.perplexity)} ${per}s.`;
  const compare = comparison ? ` ${comparisonText(comparison, write)}` : '';
  const onCard = card === 'open' ? cardText(state, write) : '';
  return (
    onCard +
    head +
    againstChance(state, derived, write) +
    compressed(state, derived, write) +
    compare
  );
}
