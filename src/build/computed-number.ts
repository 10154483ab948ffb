import { formatNumber, formatQuantity, type InformationUnit } from '~/lib/format';
import { formatProbability } from '~/lib/probabilities';
import { isInformation, QUANTITY_NAMES, type Quantity } from '~/lib/quantities';
import { fromNats, toNats, type Unit } from '~/math';
import type { Scope } from './evaluator';
import { evaluateExpression } from './expressions';

/** How a computed number is to be shown. */
export interface NumberOptions {
  readonly quantity?: Quantity | undefined;
  /** Unit shown at first; bits unless stated. */
  readonly unit?: Unit | undefined;
  /** Keep the unit whatever the reader's switch says. */
  readonly fixed?: boolean | undefined;
  readonly as?: 'number' | 'percent' | 'fraction' | undefined;
  /** Decimals at most; four unless stated. */
  readonly digits?: number | undefined;
  /** The outcome whose probability this is. */
  readonly outcome?: string | undefined;
}

/** A `<data>` element, ready to print. */
export interface ComputedNumber {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

const DATA_UNITS: Readonly<Record<Unit, InformationUnit>> = {
  bits: 'bit',
  nats: 'nat',
  hartleys: 'hartley',
};

function plainText(value: number, { as = 'number', digits }: NumberOptions): string {
  if (as === 'percent') return `${formatNumber(100 * value, { decimals: digits })} %`;
  if (as === 'fraction') return formatProbability(value);
  return formatNumber(value, { decimals: digits });
}

/**
 * Evaluates an author's expression and says how it is printed.
 * @throws {Error} if it does not evaluate, or if its quantity is neither inferred nor stated.
 */
export function computeNumber(
  expression: string,
  options: NumberOptions = {},
  scope: Scope = {},
): ComputedNumber {
  const { value, quantity: inferred } = evaluateExpression(expression, scope);
  const quantity = options.quantity ?? inferred;
  if (!quantity) {
    throw new Error(
      `"${expression}" needs a quantity, since its outermost function does not tell it. Known: ${QUANTITY_NAMES.join(', ')}`,
    );
  }
  const common = { 'data-quantity': quantity, 'data-outcome': options.outcome };
  if (!isInformation(quantity)) {
    return { text: plainText(value, options), attributes: { value: String(value), ...common } };
  }
  const unit = options.unit ?? 'bits';
  const shown = unit === 'bits' ? value : fromNats(toNats(value, 'bits'), unit);
  return {
    text: formatQuantity(shown, DATA_UNITS[unit], { decimals: options.digits }),
    attributes: {
      value: String(shown),
      ...common,
      'data-unit': DATA_UNITS[unit],
      'data-fixed-unit': options.fixed ? '' : undefined,
      'data-decimals': options.digits?.toString(),
    },
  };
}
