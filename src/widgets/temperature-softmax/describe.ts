import { formatNumber } from '~/lib/format';
import type { Writer } from '~/ui/widget-contract';
import type { Derived, Row, State } from './model';
import { temperatureText } from './temperature';

function percent(share: number): string {
  return `${formatNumber(100 * share, { decimals: share < 0.01 ? 2 : 0 })}\u202f%`;
}

function likeliest(rows: readonly Row[]): Row | undefined {
  return rows
    .filter(({ tokens }) => tokens === 1)
    .reduce<Row | undefined>(
      (best, row) => (best && best.probability >= row.probability ? best : row),
      undefined,
    );
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
  const top = likeliest(derived.rows);
  const at = temperatureText(temperature);
  const first = top ? `“${top.label}” is most likely, with ${percent(top.probability)}` : '';
  return (
    `At ${at}, ${first}; the entropy is ${write.information(derived.entropyBits)}, ` +
    `as uncertain as a fair choice among ${formatNumber(derived.perplexity, { decimals: 2 })}.` +
    tail(derived) +
    cuts(derived)
  );
}
