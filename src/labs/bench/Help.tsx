import { useSignal } from '@preact/signals';
import { Button } from '~/ui/Button';
import type { BenchProps } from './props';
import { TRIES, type Session } from './session';

interface HelpProps {
  readonly session: Session;
  readonly hints: BenchProps['hints'];
  readonly solutions: BenchProps['solutions'];
}

/** Hints, one at a time, and the reference solution. */
export function Help({ session, hints, solutions }: HelpProps) {
  const shown = useSignal(0);
  const language = session.language.value;
  const left = TRIES - session.tries.value;
  return (
    <section class="bench-help" aria-labelledby="bench-help">
      <h3 id="bench-help">If you are stuck</h3>
      <ol>
        {hints.map((hint, place) => (
          <li
            key={place}
            hidden={place >= shown.value}
            dangerouslySetInnerHTML={{ __html: hint }}
          />
        ))}
      </ol>
      {shown.value < hints.length && (
        <Button onClick={() => (shown.value += 1)}>
          {shown.value === 0 ? 'Give me a hint' : 'One more hint'}
        </Button>
      )}
      <details
        class="bench-solution"
        onToggle={({ currentTarget }) => {
          if (currentTarget.open) void session.openSolution();
        }}
      >
        <summary>A reference solution</summary>
        <p class="bench-note">
          {left > 0
            ? 'You open it before two tries of your own. That is noted in your progress, and nothing else happens.'
            : 'One of many that pass. That you opened it is noted in your progress.'}
        </p>
        <pre tabIndex={0} role="group" aria-label="Reference solution">
          <code>{solutions[language]}</code>
        </pre>
      </details>
    </section>
  );
}
