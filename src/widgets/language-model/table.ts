import { formatNumber } from '~/lib/format';
import type { Table, Writer } from '~/ui/widget-contract';
import type { Derived } from './derive';
import { KIND_NAMES, type State } from './state';
import { quoted } from './text';

/** The pieces in a table; none as long as the text is not scored. */
export function table({ kind }: State, { scored }: Derived, write: Writer): Table {
  return {
    caption: `What each piece cost ${KIND_NAMES[kind]}`,
    columns: ['piece', `surprise in ${write.unitName}`, 'probability', 'rank'],
    rows: (scored?.pieces ?? []).map(({ label, bits, probability, rank }) => [
      quoted(label),
      { value: bits, quantity: 'surprisal' },
      { value: probability, quantity: 'probability', outcome: quoted(label).slice(1, -1) },
      formatNumber(rank),
    ]),
  };
}
