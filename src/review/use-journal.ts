import { useEffect, useState } from 'preact/hooks';
import { chronological, entries, onChange, storageProblem, type Entry } from '~/practice/journal';
import { cardsOf, dueCards, type Card } from '~/practice/review/cards';
import { courseFile, type CourseFile } from '~/practice/review/course-file';

/** The journal as it is now, and what follows from it. */
export interface JournalView {
  /** In the order in which they happened. */
  readonly entries: readonly Entry[];
  /** One card for each question met that the site still has. */
  readonly cards: readonly Card[];
  readonly due: readonly Card[];
  /** When this was computed, in ms since 1970. */
  readonly now: number;
  /** Undefined without a connection. */
  readonly course: CourseFile | undefined;
  /** One sentence, where not everything can be kept. */
  readonly problem: string | undefined;
}

async function look(): Promise<JournalView> {
  const [all, course] = await Promise.all([entries(), courseFile()]);
  const now = Date.now();
  const cards = cardsOf(all, now).filter(
    ({ question }) => course?.questions.includes(question) ?? true,
  );
  const due = dueCards(cards, now);
  return { entries: chronological(all, now), cards, due, now, course, problem: storageProblem() };
}

/** The journal, anew after each change in this or another tab; undefined until it has been read. */
export function useJournal(): JournalView | undefined {
  const [view, setView] = useState<JournalView>();
  useEffect(() => {
    let latest = 0;
    const update = () => {
      const turn = (latest += 1);
      void look().then((seen) => {
        if (turn === latest) setView(seen);
      });
    };
    update();
    const stop = onChange(update);
    return () => {
      latest = -1;
      stop();
    };
  }, []);
  return view;
}
