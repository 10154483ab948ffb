import type { Table, Writer } from '~/ui/widget-contract';
import { surpriseOfPart } from './coding';
import { visible } from './labels';
import type { Derived, State } from './model';

/** The steps through the text. */
export function table({ source }: State, { coding }: Derived, write: Writer): Table {
  let total = 0;
  return {
    caption: coding ? 'The steps of the coder' : 'The language model has not read the text yet',
    columns: [
      'step',
      source === 'letters' ? 'letter' : 'piece',
      'share',
      `surprise (${write.unitName})`,
      `so far (${write.unitName})`,
    ],
    rows: (coding?.steps ?? []).map((step, index) => {
      const surprise = surpriseOfPart(step, step.total);
      total += surprise;
      return [
        String(index + 1),
        visible(step.label),
        { value: step.frequency / step.total, quantity: 'probability', outcome: step.label },
        { value: surprise, quantity: 'surprisal', outcome: step.label },
        { value: total, quantity: 'information', outcome: 'so far' },
      ];
    }),
  };
}
