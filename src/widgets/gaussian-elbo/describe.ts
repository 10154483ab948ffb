import { formatNumber } from '~/lib/format';
import { listOf } from '~/lib/phrases';
import type { Writer } from '~/ui/widget-contract';
import type { Derived, State } from './model';

/** A gap below this is what rounding leaves of none, in bits. */
const CLOSED_BITS = 1e-6;

function bound(
  { dimensions, reconstructionBits, klBits, elboBits, evidenceBits, gapBits }: Derived,
  write: Writer,
): string {
  const over = dimensions.length > 1 ? `, summed over ${dimensions.length} dimensions` : '';
  const terms =
    `The reconstruction term is ${write.information(reconstructionBits)} and the KL to the prior ` +
    `${write.information(klBits)}${over}: the bound is ${write.information(elboBits)}`;
  return gapBits < CLOSED_BITS
    ? `${terms}, which is log p(x) itself, since q is the true posterior.`
    : `${terms}, and log p(x) = ${write.bare(evidenceBits)} lies ${write.information(gapBits)} higher, KL(q‖p(z|x)).`;
}

function weighed(
  { reduction, beta }: State,
  { weight, objectiveBits, dimensions }: Derived,
  write: Writer,
): string {
  const hidden =
    reduction === 'mean' && dimensions.length > 1
      ? ` Averaged over ${dimensions.length} dimensions, the KL has a hidden weight of ${formatNumber(weight / beta)}.`
      : '';
  if (weight === 1) return hidden;
  const trained = ` Training maximises ${write.information(objectiveBits)}, with the KL counted ${formatNumber(weight)} times`;
  return weight > 1
    ? `${hidden}${trained}: still below log p(x), but a looser bound.`
    : `${hidden}${trained}: with a weight below 1 that need not be a bound on log p(x).`;
}

function collapse({ collapsed, dimensions }: Derived): string {
  if (collapsed.length === 0) return '';
  if (dimensions.length === 1)
    return ' The code has collapsed onto the prior: it costs nothing and says nothing of x.';
  const names = listOf(collapsed.map(String));
  return collapsed.length === 1
    ? ` Dimension ${names} has collapsed onto the prior: it costs nothing and says nothing of x.`
    : ` Dimensions ${names} have collapsed onto the prior: they cost nothing and say nothing of x.`;
}

/** The state in a few sentences. */
export function describe(state: State, derived: Derived, write: Writer): string {
  return bound(derived, write) + weighed(state, derived, write) + collapse(derived);
}
