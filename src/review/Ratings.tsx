import { useEffect, useRef } from 'preact/hooks';

export type Rating = 1 | 2 | 3 | 4;

export const RATINGS: readonly { rating: Rating; name: string; means: string }[] = [
  { rating: 1, name: 'Again', means: 'I did not know it' },
  { rating: 2, name: 'Hard', means: 'I had to fight for it' },
  { rating: 3, name: 'Good', means: 'I knew it' },
  { rating: 4, name: 'Easy', means: 'I knew it at once' },
];

export const inDays = (days: number) => (days === 1 ? 'in 1 day' : `in ${days} days`);

interface RatingsProps {
  readonly suggested: Rating;
  /** Whether the answer was right, so that the focus may move on. */
  readonly settled: boolean;
  /** Days until the question comes back, for each rating in turn. */
  readonly intervals: readonly number[];
  readonly onRate: (rating: Rating) => void;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input[type="text"], textarea');

/** How well the reader recalled it: four buttons, and the keys 1 to 4 outside text fields. */
export function Ratings({ suggested, settled, intervals, onRate }: RatingsProps) {
  const proposal = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const found = RATINGS.find(({ rating }) => String(rating) === event.key);
      if (!found || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      onRate(found.rating);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onRate]);

  useEffect(() => {
    if (settled) proposal.current?.focus();
  }, [settled]);

  return (
    <div class="ratings" role="group" aria-labelledby="ratings-ask">
      <p id="ratings-ask">
        How well did you recall it? <span class="quiet">Press a button, or 1 to 4.</span>
      </p>
      <div class="rating-buttons">
        {RATINGS.map(({ rating, name, means }, index) => (
          <button
            key={rating}
            type="button"
            class={rating === suggested ? 'button strong' : 'button'}
            {...(rating === suggested && { ref: proposal })}
            onClick={() => onRate(rating)}
          >
            <span class="rating-name">
              <span aria-hidden="true">{rating}</span> {name}
            </span>
            <span class="rating-means">
              {means}
              {rating === suggested && <span class="visually-hidden"> (suggested)</span>}
            </span>
            <span class="rating-when">{inDays(intervals[index] ?? 1)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
