import { useEffect, useState } from 'preact/hooks';
import { siteUnit, UNIT_CHANGED } from '~/ui/widget-url';
import { writerFor } from '~/ui/writer';
import { WriterContext } from '~/ui/writer-context';
import { ConfidencePanel } from './ConfidencePanel';
import { ForecastChart } from './ForecastChart';
import { Session } from './Session';
import { useJournal } from './use-journal';

export interface FullDeskProps {
  /** Called with how many questions have been met, once that is known and whenever it changes. */
  readonly onCards: (cards: number) => void;
}

/** What there is to review, what is coming, and how sure the reader was; nothing if nothing was met. */
export default function FullDesk({ onCards }: FullDeskProps) {
  const view = useJournal();
  const [unit, setUnit] = useState<ReturnType<typeof siteUnit>>('bit');
  useEffect(() => {
    const follow = () => setUnit(siteUnit());
    follow();
    document.addEventListener(UNIT_CHANGED, follow);
    return () => document.removeEventListener(UNIT_CHANGED, follow);
  }, []);

  const cards = view?.cards.length;
  useEffect(() => {
    if (cards !== undefined) onCards(cards);
  }, [cards]);

  return (
    <WriterContext.Provider value={writerFor(unit)}>
      {view?.problem && (
        <p class="feedback" role="status">
          {view.problem}
        </p>
      )}
      {view && view.cards.length > 0 && (
        <>
          <Session view={view} />
          <ForecastChart view={view} />
          <ConfidencePanel view={view} />
        </>
      )}
    </WriterContext.Provider>
  );
}
