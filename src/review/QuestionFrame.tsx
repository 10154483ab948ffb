import { useEffect, useRef, useState } from 'preact/hooks';
import { withBase } from '~/lib/site';
import { convertUnits } from '~/lib/units-in-page';
import { ANSWERED, type Answered } from '~/practice/question/outcome';
import { siteUnit } from '~/ui/widget-url';

interface QuestionFrameProps {
  readonly question: string;
  readonly variant: number;
  readonly onAnswered: (answered: Answered) => void;
  readonly onMissing: () => void;
}

/** One question, fetched as the fragment that the site keeps of it, and answered as in a chapter. */
export function QuestionFrame({ question, variant, onAnswered, onMissing }: QuestionFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState(false);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let wanted = true;
    const show = async () => {
      const response = await fetch(withBase(`/questions/${question}/${variant}/`));
      if (!response.ok) throw new Error(response.statusText);
      const template = document.createElement('template');
      template.innerHTML = await response.text();
      const form = template.content.querySelector('form');
      if (!form) throw new Error('no form');
      if (!wanted || !place.current) return;
      place.current.replaceChildren(form);
      convertUnits(form, siteUnit() === 'nat' ? 'nat' : 'bit');
      const { prepare } = await import('~/practice/question');
      prepare(place.current);
    };
    setMissing(false);
    show().catch(() => {
      if (wanted) setMissing(true);
    });
    return () => {
      wanted = false;
    };
  }, [question, variant, tries]);

  useEffect(() => {
    const box = place.current;
    const hear = (event: Event) => onAnswered((event as CustomEvent<Answered>).detail);
    box?.addEventListener(ANSWERED, hear);
    return () => box?.removeEventListener(ANSWERED, hear);
  }, [onAnswered]);

  return (
    <>
      <div class="review-question" data-practice-place="review" ref={place} hidden={missing} />
      {missing && (
        <div class="feedback" role="alert">
          <p>This question could not be fetched. Is there a connection?</p>
          <p class="buttons">
            <button type="button" class="button" onClick={() => setTries(tries + 1)}>
              Try again
            </button>
            <button type="button" class="button" onClick={onMissing}>
              Leave it for now
            </button>
          </p>
        </div>
      )}
    </>
  );
}
