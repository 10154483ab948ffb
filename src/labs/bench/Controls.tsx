import { useSignal } from '@preact/signals';
import { Button, ButtonRow } from '~/ui/Button';
import type { Session } from './session';

interface ControlsProps {
  readonly session: Session;
  /** Size of Python, unpacked. */
  readonly pythonBytes: number;
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;

/** Run, check, stop, and the way back to the beginning, which asks first. */
export function Controls({ session, pythonBytes }: ControlsProps) {
  const asks = useSignal(false);
  const work = session.work.value;
  const isBusy = work === 'run' || work === 'check';
  const bytes = session.loading.value;
  return (
    <>
      <ButtonRow label="Your code">
        <Button strong onClick={() => void session.run()}>
          Run
        </Button>
        <Button strong onClick={() => void session.check()}>
          Check
        </Button>
        <Button disabled={!isBusy} onClick={session.stop}>
          Stop
        </Button>
        <Button onClick={() => (asks.value = !asks.value)} pressed={asks.value}>
          Reset
        </Button>
      </ButtonRow>
      {asks.value && (
        <div class="bench-ask" role="group" aria-label="Reset">
          <p>Put the starting code back? What you have written in this language will be gone.</p>
          <ButtonRow label="Reset">
            <Button
              onClick={() => {
                session.reset();
                asks.value = false;
              }}
            >
              Put it back
            </Button>
            <Button onClick={() => (asks.value = false)}>Keep my code</Button>
          </ButtonRow>
        </div>
      )}
      <p class="bench-status" role="status">
        {bytes !== undefined
          ? 'Python is being loaded.'
          : work === 'run'
            ? 'Your code is running.'
            : work === 'check'
              ? 'Your code is being checked.'
              : session.spoken.value}
      </p>
      {bytes !== undefined && (
        <p class="bench-progress">
          <progress max={pythonBytes} value={bytes} aria-label="Python, loaded so far" />{' '}
          {kilobytes(bytes)} of {kilobytes(pythonBytes)}
        </p>
      )}
      {session.storage.value !== undefined && <p class="bench-note">{session.storage.value}</p>}
    </>
  );
}
