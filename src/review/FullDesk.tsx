import { useEffect, useState } from 'preact/hooks';
import { siteUnit, UNIT_CHANGED } from '~/ui/widget-url';
import { writerFor } from '~/ui/writer';
import { WriterContext } from '~/ui/writer-context';
import { ConfidencePanel } from './ConfidencePanel';
import { EmptyDesk, type EmptyDeskProps } from './EmptyDesk';
import { ForecastChart } from './ForecastChart';
import { Session } from './Session';
import { useJournal } from './use-journal';

/** All of /review/ that depends on the reader's journal. */
export default function FullDesk(empty: EmptyDeskProps) {
  const view = useJournal();
  const [unit, setUnit] = useState<ReturnType<typeof siteUnit>>('bit');
  useEffect(() => {
    const follow = () => setUnit(siteUnit());
    follow();
    document.addEventListener(UNIT_CHANGED, follow);
    return () => document.removeEventListener(UNIT_CHANGED, follow);
  }, []);

  const known = view !== undefined && view.cards.length > 0;
  return (
    <WriterContext.Provider value={writerFor(unit)}>
      <div class="review-desk" data-fixed-unit="" data-ready={view ? '' : undefined}>
        {view?.problem && (
          <p class="feedback" role="status">
            {view.problem}
          </p>
        )}
        {known ? (
          <>
            <Session view={view} />
            <ForecastChart view={view} />
            <ConfidencePanel view={view} />
          </>
        ) : (
          <EmptyDesk {...empty} />
        )}
      </div>
    </WriterContext.Provider>
  );
}
