import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { EmptyDesk, type EmptyDeskProps } from './EmptyDesk';

/** Where the journal is worked with; until that has been loaded, the words for an empty one. */
export default function Desk(empty: EmptyDeskProps) {
  const [Full, setFull] = useState<ComponentType<EmptyDeskProps>>();
  useEffect(() => {
    void import('./FullDesk').then(({ default: loaded }) => setFull(() => loaded));
  }, []);
  return Full ? (
    <Full {...empty} />
  ) : (
    <div class="review-desk">
      <EmptyDesk {...empty} />
    </div>
  );
}
