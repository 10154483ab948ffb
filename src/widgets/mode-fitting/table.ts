import type { Cell, Table, Writer } from '~/ui/widget-contract';
import type { Derived, State } from './model';

/** Each descent: where it starts, where it is, where it ends. */
export function table({ direction, step }: State, { descents }: Derived, write: Writer): Table {
  const number = (value: number): Cell => ({ value, quantity: 'number' });
  const kl = (nats: number): Cell => ({
    value: nats / Math.LN2,
    quantity: direction === 'forward' ? 'kl' : 'kl-reverse',
  });
  const name = direction === 'forward' ? 'KL(P‖Q)' : 'KL(Q‖P)';
  return {
    caption: `Descents on ${name}: at the start, after ${step} steps, at the end`,
    columns: ['descent', 'steps', 'mean μ', 'standard deviation σ', `${name} (${write.unitName})`],
    rows: descents.flatMap((rows, index) => {
      const [first, now, last] = [rows[0], rows[step], rows.at(-1)];
      const label = index === 0 ? 'yours' : `start ${index}`;
      return [first, now, last].flatMap((row) =>
        row
          ? [
              [
                label,
                number(row.step),
                number(row.gaussian.mean),
                number(row.gaussian.standardDeviation),
                kl(row.klNats),
              ],
            ]
          : [],
      );
    }),
  };
}
