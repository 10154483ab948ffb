import { queryText } from '~/lib/query-state';
import { SHOWN, type Next } from './next';
import { quoted } from './text';

/** The query that puts the likeliest pieces into the temperature instrument. */
export function temperatureQuery({ rows }: Next): string {
  const leading = rows.slice(0, SHOWN);
  const logits = leading.map(({ plain }) => String(Number(Math.log(plain).toPrecision(5))));
  const labels = leading.map(({ label }) => quoted(label).slice(1, -1).replaceAll(',', 'comma'));
  return queryText([
    ['temperature-softmax.logits', logits.join(',')],
    ['temperature-softmax.labels', labels.join(',')],
  ]);
}
