import { plainWords } from '~/labs/plain-words';
import type { Session } from './session';

const STOPPED = {
  time: 'Stopped after 5 seconds. Is there a loop that never ends?',
  memory: 'Stopped: your code took more memory than a run may use, or broke the sandbox.',
  output:
    'Stopped: your code printed more than 20,000 characters. Is there a loop that never ends?',
  reader: 'Stopped.',
} as const;

/** What the code printed, and what went wrong in it. */
export function Outcome({ session }: { readonly session: Session }) {
  const output = session.output.value;
  const trouble = session.trouble.value;
  const stopped = session.stopped.value;
  const words = trouble && plainWords(session.language.value, trouble.message);
  return (
    <div class="bench-outcome">
      {output !== '' && (
        <>
          <p class="bench-label">What it printed</p>
          <pre class="bench-output" role="group" aria-label="What it printed" tabIndex={0}>
            {output}
          </pre>
        </>
      )}
      {stopped !== undefined && <p class="feedback bad">{STOPPED[stopped]}</p>}
      {trouble && (
        <p class="feedback bad">
          {trouble.line !== undefined && <strong>Line {trouble.line}. </strong>}
          {words !== undefined && `${words} `}
          <code>{trouble.message}</code>
        </p>
      )}
    </div>
  );
}
