import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { withBase } from '~/lib/site';
import { record } from '~/practice/journal';
import type { Answered } from '~/practice/question/outcome';
import { intervalsOf, type Card } from '~/practice/review/cards';
import { lastRating } from '~/practice/review/reviews';
import { nextVariant, suggestedRating } from '~/practice/review/variant';
import { whyNow } from '~/practice/review/why-now';
import { NothingDue } from './NothingDue';
import { QuestionFrame } from './QuestionFrame';
import { inDays, RATINGS, Ratings, type Rating } from './Ratings';
import type { JournalView } from './use-journal';

/** A rating given here can be taken back for so long. */
const UNDO_MS = 12 * 3_600_000;

/** The question at hand, with what was drawn and said when it came up. */
interface Asked {
  readonly card: Card;
  readonly variant: number;
  readonly why: string;
}

function ask(view: JournalView, card: Card): Asked {
  const [, variants] = view.course?.places[card.question] ?? ['', 1];
  return { card, variant: nextVariant(card, variants, view.entries), why: whyNow(card, view.now) };
}

/** One due question after another: asked, answered, rated. */
export function Session({ view }: { readonly view: JournalView }) {
  const [asked, setAsked] = useState<Asked>();
  const [attempts, setAttempts] = useState<readonly Answered[]>([]);
  const [later, setLater] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState<string>();
  const [said, setSaid] = useState('');
  const [rated, setRated] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);

  // The question stays while it is being answered, whatever the journal says meanwhile.
  const stillDue = asked && view.due.some(({ question }) => question === asked.card.question);
  const next = view.due.find(({ question }) => !later.includes(question)) ?? view.due.find(Boolean);
  const back = view.due.find(({ question }) => question === wanted);
  useEffect(() => {
    const card = back ?? next;
    if (stillDue && !back) return;
    setAsked(card && ask(view, card));
    setAttempts([]);
    setWanted(undefined);
  }, [stillDue, back, next?.question, next?.last.uid]);

  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = false;
  }, [asked]);

  const onAnswered = useCallback((answered: Answered) => {
    setAttempts((before) => [...before, answered]);
  }, []);

  const intervals = useMemo(
    () => (asked && attempts.length > 0 ? intervalsOf(asked.card, view.entries, Date.now()) : []),
    [asked, attempts.length > 0],
  );

  const onRate = useCallback(
    (rating: Rating) => {
      if (!asked) return;
      const { name = '' } = RATINGS.find((one) => one.rating === rating) ?? {};
      moved.current = true;
      setSaid(`Rated ${name.toLowerCase()}: it comes back ${inDays(intervals[rating - 1] ?? 1)}.`);
      setRated((count) => count + 1);
      void record({ kind: 'rate', question: asked.card.question, rating });
    },
    [asked, intervals],
  );

  const onLater = () => {
    if (!asked) return;
    const put = [...later.filter((one) => one !== asked.card.question), asked.card.question];
    const other =
      view.due.find(({ question }) => !put.includes(question)) ??
      view.due.find(({ question }) => question === put[0]);
    moved.current = true;
    setLater(put);
    setAttempts([]);
    setSaid('Left for later in this round.');
    setAsked(other && ask(view, other));
  };

  const last = lastRating(view.entries);
  const onUndo = () => {
    if (!last) return;
    moved.current = true;
    setSaid('The last rating is taken back; the question is due again.');
    setRated((count) => Math.max(0, count - 1));
    setLater([]);
    setWanted(last.question);
    void record({ kind: 'undo', of: last.uid });
  };

  const canUndo = last !== undefined && view.now - last.at < UNDO_MS;
  const chapter = view.course?.chapters.find(
    ({ slug }) => slug === view.course?.places[asked?.card.question ?? '']?.[0],
  );
  const left = view.due.length;

  return (
    <div class="review-session">
      <div class="review-status">
        <p role="status">{said}</p>
        {canUndo && (
          <button type="button" class="button-quiet" onClick={onUndo}>
            Take back the last rating
          </button>
        )}
      </div>
      {asked ? (
        <section aria-labelledby="review-now">
          <h2 id="review-now" tabIndex={-1} ref={heading}>
            {left === 1 ? '1 question is due' : `${left} questions are due`}
          </h2>
          <p class="review-why">
            {chapter && (
              <>
                From{' '}
                <a href={withBase(`${chapter.path}#${asked.card.question}`)}>{chapter.title}</a>
                .{' '}
              </>
            )}
            {asked.why}
          </p>
          <QuestionFrame
            key={`${asked.card.question}/${asked.variant}/${asked.card.last.uid}`}
            question={asked.card.question}
            variant={asked.variant}
            onAnswered={onAnswered}
            onMissing={onLater}
          />
          {attempts.length > 0 ? (
            <Ratings
              suggested={suggestedRating(attempts)}
              settled={attempts.some(({ right }) => right)}
              intervals={intervals}
              onRate={onRate}
            />
          ) : (
            left > 1 && (
              <p class="review-later">
                <button type="button" class="button-quiet" onClick={onLater}>
                  Leave it for later
                </button>
              </p>
            )
          )}
        </section>
      ) : (
        <NothingDue view={view} rated={rated} heading={heading} />
      )}
    </div>
  );
}
