import { forecast, midnightsFrom } from '~/practice/review/forecast';
import { DataTable } from '~/ui/DataTable';
import type { JournalView } from './use-journal';

const DAYS = 14;
const DAY_NAME = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});
const [HEIGHT, TOP, FLOOR] = [150, 22, 126] as const;

/** What will fall due in the next two weeks, as bars, a sentence and a table. */
export function ForecastChart({ view }: { readonly view: JournalView }) {
  const days = forecast(view.cards, midnightsFrom(view.now, DAYS));
  const total = days.reduce((sum, { due }) => sum + due, 0);
  const most = Math.max(1, ...days.map(({ due }) => due));
  const name = (index: number, start: number) =>
    index === 0 ? 'today' : index === 1 ? 'tomorrow' : DAY_NAME.format(start);
  return (
    <section aria-labelledby="forecast">
      <h2 id="forecast">The next two weeks</h2>
      <p>
        {total === 1 ? '1 review falls' : `${total} reviews fall`} due, as things stand. Whatever
        you review in the meantime comes back later and is not counted here yet, so the true numbers
        of the later days will be larger.
      </p>
      <svg
        class="review-chart"
        width="100%"
        height={HEIGHT}
        role="img"
        aria-label={`Reviews due on each of the next ${DAYS} days; the table below has the numbers.`}
      >
        <g aria-hidden="true">
          <line class="baseline" x1="0" x2="100%" y1={FLOOR} y2={FLOOR} />
          {days.map(({ start, due }, index) => {
            const middle = `${((index + 0.5) * 100) / DAYS}%`;
            const top = FLOOR - ((FLOOR - TOP) * due) / most;
            return (
              <g key={start}>
                <rect
                  class="m-p"
                  x={`${((index + 0.15) * 100) / DAYS}%`}
                  width={`${70 / DAYS}%`}
                  y={top}
                  height={FLOOR - top}
                />
                {due > 0 && (
                  <text x={middle} y={top - 6} text-anchor="middle">
                    {due}
                  </text>
                )}
                <text class="tick" x={middle} y={HEIGHT - 6} text-anchor="middle">
                  {new Date(start).getDate()}
                </text>
              </g>
            );
          })}
        </g>
      </svg>
      <details class="reveal">
        <summary>The numbers</summary>
        <DataTable
          table={{
            caption: 'Reviews due on each day, those overdue today',
            columns: ['day', 'due'],
            rows: days.map(({ start, due }, index) => [name(index, start), String(due)]),
          }}
        />
      </details>
    </section>
  );
}
