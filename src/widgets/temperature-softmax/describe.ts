import { formatNumber } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import type { Derived, Row, State } from './model';
import { temperatureText, type Temperature } from '~/lib/temperature';

/** A share in per cent: never 0 % for what is possible, nor 100 % for what is not certain. */
function percent(share: number): string {
  if (share > 0 && share < 0.000_05) return 'less than 0.01\u202f%';
  if (share < 1 && share >= 0.999_95) return 'more than 99.99\u202f%';
  const isNearAnEnd = share < 0.01 || share > 0.99;
  return `${formatNumber(100 * share, { decimals: isNearAnEnd ? 2 : 0 })}\u202f%`;
}

/** The most likely tokens: more than one where they tie. */
function likeliest(rows: readonly Row[]): readonly Row[] {
  const single = rows.filter(({ tokens }) => tokens === 1);
  const highest = Math.max(...single.map(({ probability }) => probability));
  return single.filter(({ probability }) => probability === highest);
}

function top({ rows, kept }: Derived, temperature: Temperature): string {
  const ties = likeliest(rows);
  const [first, second] = ties;
  if (!first) return '';
  const each = percent(first.probability);
  if (kept > 1 && (temperature === 'uniform' || ties.length === kept)) {
    return `all ${formatNumber(kept)} tokens are equally likely, with ${each} each`;
  }
  if (!second) {
    return first.probability === 1
      ? `“${first.label}” is certain`
      : `“${first.label}” is most likely, with ${each}`;
  }
  return ties.length === 2
    ? `“${first.label}” and “${second.label}” are most likely, with ${each} each`
    : `${ties.length} tokens are most likely, with ${each} each`;
}

function cuts({ kept, outcomes, cutMass }: Derived): string {
  if (kept === outcomes) return '';
  const gone = formatNumber(outcomes - kept);
  const tokens = outcomes - kept === 1 ? 'token' : 'tokens';
  return ` The cuts remove ${gone} ${tokens}, which had ${percent(cutMass)} of the probability together.`;
}

function tail({ rows }: Derived): string {
  const rest = rows.find(({ tokens }) => tokens > 1);
  if (!rest) return '';
  return ` The ${rest.label} share ${percent(rest.probability)}.`;
}

/** The state in one or two sentences. */
export function describe({ temperature }: State, derived: Derived, write: Writer): string {
  const choices = formatNumber(derived.perplexity, { decimals: 2 });
  const meaning =
    derived.entropyBits === 0
      ? 'nothing is left to chance'
      : `as uncertain as a fair choice among ${choices}`;
  return (
    `At ${temperatureText(temperature)}, ${top(derived, temperature)}; ` +
    `the entropy is ${write.information(derived.entropyBits)}, ${meaning}.` +
    tail(derived) +
    cuts(derived)
  );
}
