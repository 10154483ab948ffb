import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** A sentence is spoken when it has stood still for this long. */
const SPEAK_AFTER_MS = 700;

/** The state in words: seen at once, spoken politely once it has settled after a change. */
export function LiveSummary({ text }: { readonly text: string }) {
  const spoken = useSignal('');
  const first = useRef(text);

  useEffect(() => {
    if (text === first.current) return undefined;
    first.current = '';
    const timer = setTimeout(() => {
      spoken.value = text;
    }, SPEAK_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);

  return (
    <>
      <p class="instrument-summary">{text}</p>
      <p class="visually-hidden" role="status">
        {spoken.value}
      </p>
    </>
  );
}
