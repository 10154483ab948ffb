import type { Ref } from 'preact';
import { stretch } from '~/practice/review/why-now';
import type { JournalView } from './use-journal';

interface NothingDueProps {
  readonly view: JournalView;
  /** How many questions were rated since the page was opened. */
  readonly rated: number;
  readonly heading: Ref<HTMLHeadingElement>;
}

const WHEN = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });

/** Questions have been met, and none is due: when the next one will be. */
export function NothingDue({ view, rated, heading }: NothingDueProps) {
  const next = view.cards.reduce((soonest, { due }) => Math.min(soonest, due), Infinity);
  const count = view.cards.length;
  return (
    <section aria-labelledby="review-now">
      <h2 id="review-now" tabIndex={-1} ref={heading}>
        {rated > 0 ? 'That is all for now' : 'Nothing is due'}
      </h2>
      <p>
        {rated > 0 && `You have reviewed ${rated === 1 ? '1 question' : `${rated} questions`}. `}
        {count === 1
          ? 'You have met 1 question. It'
          : `You have met ${count} questions. The next one`}{' '}
        falls due in {stretch(Math.max(0, next - view.now))}, on {WHEN.format(next)}. To look before
        that would teach you less than to wait until you are about to forget.
      </p>
    </section>
  );
}
