import type { BenchProps } from './props';
import type { Session } from './session';

interface VerdictsProps {
  readonly session: Session;
  readonly checks: BenchProps['checks'];
}

/** The checks, each with how it went and, where it failed, what to think of. */
export function Verdicts({ session, checks }: VerdictsProps) {
  const verdicts = session.verdicts.value;
  const passed = checks.filter(({ id }) => verdicts.get(id)?.passed).length;
  const summary =
    verdicts.size === 0
      ? 'Not checked yet. Press Check; once Run or Check has been pressed, the checks also follow as you type.'
      : `${passed} of ${checks.length} pass${session.stale.value ? ', as your code was before your last change' : ''}.`;
  return (
    <div class="bench-checks">
      <p class="bench-label">Checks</p>
      <p class="bench-note">{summary}</p>
      <ul>
        {checks.map(({ id, name }) => {
          const verdict = verdicts.get(id);
          const state = verdict ? (verdict.passed ? 'passed' : 'failed') : 'open';
          return (
            <li key={id} class={`check-${state}`}>
              <span class="check-sign" aria-hidden="true">
                {{ passed: '✓', failed: '×', open: '·' }[state]}
              </span>
              <div>
                <span dangerouslySetInnerHTML={{ __html: name }} />
                {verdict && (
                  <span class="check-state">{verdict.passed ? ' passes' : ' fails'}</span>
                )}
                {verdict && verdict.message !== '' && (
                  <p class="check-hint" dangerouslySetInnerHTML={{ __html: verdict.message }} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
