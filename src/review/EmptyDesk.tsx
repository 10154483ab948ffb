import { withBase } from '~/lib/site';

export interface EmptyDeskProps {
  /** The first chapter, to begin with. */
  readonly begin: { readonly title: string; readonly path: string };
  /** Days after which a question comes back each time, if it is always recalled. */
  readonly days: readonly number[];
}

/** What will come here, for a reader who has answered nothing yet. */
export function EmptyDesk({ begin, days }: EmptyDeskProps) {
  return (
    <section class="review-empty" aria-labelledby="review-now">
      <h2 id="review-now">Nothing to review yet</h2>
      <p>
        Answer a question in a chapter, right or wrong, and it is noted here. It comes back when the
        chance that you still know the answer has fallen to about nine in ten. If you recall it each
        time, that is after {days.slice(0, -1).join(', then ')} and then {days.at(-1)} days; if you
        do not, it comes back the next day.
      </p>
      <p>
        <a class="button" href={withBase(begin.path)}>
          Begin with {begin.title}
        </a>
      </p>
    </section>
  );
}
