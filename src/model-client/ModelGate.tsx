import type { ComponentChildren } from 'preact';
import { Button, ButtonRow } from '~/ui/Button';
import { TOTAL_BYTES } from './card';
import { forgetModels, modelStatus, startModels, stopModels } from './status';

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
const SIZE = `${megabytes(TOTAL_BYTES)} MB`;

interface ModelGateProps {
  /** What the reader sees before, and what starting brings. */
  readonly children: ComponentChildren;
  /** Scripts have arrived; before, the button sleeps. */
  readonly isAwake: boolean;
}

/** Where the reader starts the models: says their size, how far they are, and what went wrong. */
export function ModelGate({ children, isAwake }: ModelGateProps) {
  const status = modelStatus.value;
  return (
    <div class="model-gate">
      {(status.phase === 'off' || status.phase === 'failed') && (
        <>
          {status.phase === 'off' ? (
            <p>{children}</p>
          ) : (
            <p class="field-problem" role="alert">
              {status.failure.message}
            </p>
          )}
          <Button strong disabled={!isAwake} onClick={() => void startModels()}>
            {status.phase === 'off' ? `Start the model (${SIZE})` : `Try again (${SIZE})`}
          </Button>
        </>
      )}
      {status.phase === 'loading' && <Loading received={status.received} />}
      {status.phase === 'reading' && <p role="status">The model is being unpacked.</p>}
      {status.phase === 'ready' && (
        <p class="model-running">
          <span role="status">The model runs in this page. What you type stays here.</span>{' '}
          <Button quiet onClick={() => void forgetModels()}>
            Stop and delete it from this device
          </Button>
        </p>
      )}
    </div>
  );
}

function Loading({ received }: { readonly received: number }) {
  return (
    <>
      <p>
        <progress max={TOTAL_BYTES} value={received} aria-label="Download of the model" />{' '}
        <span>
          {megabytes(received)} of {SIZE}
        </span>
      </p>
      <ButtonRow label="Download">
        <Button onClick={stopModels}>Cancel</Button>
      </ButtonRow>
    </>
  );
}
