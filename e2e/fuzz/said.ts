/** What an instrument shows against what its model says of the same state. */
import { formatNumber } from '~/lib/format';
import { parseQuery, type Ignored } from '~/lib/query-state';
import { isInformation } from '~/lib/quantities';
import type { Cell } from '~/ui/widget-contract';
import { unitOfWord } from '~/ui/widget-url';
import { writerFor } from '~/ui/writer';
import type { AnyWidget } from '~/widgets/models';

/** A state in words and numbers, as on the page. */
interface Words {
  readonly sentence: string;
  readonly table: readonly (readonly string[])[];
}

export interface Said extends Words {
  /** What of the query the model cannot use. */
  readonly problems: readonly Ignored[];
}

/** What the model says and tabulates of the state that a query names. */
export function said(widget: AnyWidget, query: string): Said {
  const search = new URLSearchParams(query);
  const read = parseQuery(widget.query, search);
  const { state, problems } = widget.reconcile?.(read.state) ?? { state: read.state, problems: [] };
  const derived = widget.derive(state);
  const write = writerFor(unitOfWord(search.get('unit')) ?? 'bit');
  const inCell = (cell: string | Cell) => {
    if (typeof cell === 'string') return cell;
    return isInformation(cell.quantity) ? write.bare(cell.value) : formatNumber(cell.value);
  };
  return {
    problems: [...read.ignored, ...problems],
    sentence: widget.describe(state, derived, write),
    table: widget.table(state, derived, write).rows.map((row) => row.map(inCell)),
  };
}

export const lines = ({ sentence, table }: Words): string[] => [
  sentence,
  ...table.map((row) => row.join(' | ')),
];

/** What differs between an instrument and its model. */
export function differences(shown: Words, { problems, ...model }: Said): string[] {
  const [seen, wanted] = [lines(shown), lines(model)];
  const wrong = wanted.findIndex((line, index) => !saySame(line, seen[index]));
  return [
    ...problems.map(({ text, reason }) => `its link holds “${text}”: ${reason}`),
    ...(seen.length === wanted.length
      ? []
      : [`it has ${String(seen.length)} lines, its model ${String(wanted.length)}`]),
    ...(wrong < 0 ? [] : [`it says ${String(seen[wrong])}\n    not  ${String(wanted[wrong])}`]),
  ];
}

const NUMBER = /\d[\d\u202f]*(?:\.\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g;

/**
 * Two lines say the same: the same words, and the same numbers but for a step of the last digit that
 * is shown. Node and the browser bring an `exp` and a `log` each, which differ in their last bit.
 */
function saySame(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  const numbers = (text: string) => [...text.matchAll(NUMBER)].map(([number]) => valueOf(number));
  const others = numbers(other);
  const near = numbers(one).every((value, index) => {
    const gap = Math.abs(value - (others[index] ?? NaN));
    return gap <= 1.01e-4 * Math.max(1, Math.abs(value) / 100);
  });
  return one.replaceAll(NUMBER, '#') === other.replaceAll(NUMBER, '#') && near;
}

/** The number that a text such as “1 024.5” or “2×10⁻¹⁸” shows. */
function valueOf(text: string): number {
  const [mantissa = '', power = ''] = text.replaceAll('\u202f', '').split('×10');
  const exponent = power
    .replaceAll('⁻', '-')
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
  return Number(`${mantissa}e${exponent || '0'}`);
}
