import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { EmptyDesk, type EmptyDeskProps } from './EmptyDesk';
import type { FullDeskProps } from './FullDesk';

/** All of /review/ that depends on the journal: words for an empty one, until another is known. */
export default function Desk(empty: EmptyDeskProps) {
  const [Full, setFull] = useState<ComponentType<FullDeskProps>>();
  const [cards, setCards] = useState<number>();
  useEffect(() => {
    void import('./FullDesk').then(({ default: loaded }) => setFull(() => loaded));
  }, []);
  return (
    <div class="review-desk" data-fixed-unit="" data-ready={cards === undefined ? undefined : ''}>
      {Full && <Full key="full" onCards={setCards} />}
      {!cards && <EmptyDesk key="empty" {...empty} />}
    </div>
  );
}
